package kz.arna.signature;

import static kz.arna.signature.Persons.CONTENT;
import static kz.arna.signature.Persons.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import kz.arna.simulator.pki.TestSigner;
import org.junit.jupiter.api.Test;

/** Reports as facts of the rulebook. */
class SignatureFactsTest {

    private final SignatureVerifier verifier = Persons.verifier();

    @Test
    void tells_the_facts_of_a_valid_signature() throws Exception {
        var report = verifier.verify(CONTENT, TestSigner.sign(CONTENT, HEAD.withExpiredCertificate()));
        assertThat(SignatureFacts.of(report, null, Persons.BIN)).isEqualTo(new ObjectMapper().readTree("""
                {"status":"VALID","valid":true,"certificateExpired":true,"signerIin":"750314300121",
                 "signerBin":"190340001015","signerName":"ҮЛГІБАЕВ АСАН","roles":["LEGAL_ENTITY","CEO"],
                 "forSigning":true,"countingTime":"2026-11-20T05:15:30Z","timestamp":"ABSENT",
                 "certificateSha256":"%s"}""".formatted(
                                report.signers().getFirst().certificate().sha256())));
    }

    @Test
    void tells_only_the_reason_of_an_invalid_one() throws Exception {
        var report = verifier.verify(CONTENT, new byte[0]);
        assertThat(SignatureFacts.of(report, Persons.IIN, null))
                .isEqualTo(new ObjectMapper()
                        .readTree("{\"status\":\"INVALID\",\"valid\":false,\"reason\":\"MALFORMED\"}"));
    }
}
