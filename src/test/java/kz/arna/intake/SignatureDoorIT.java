package kz.arna.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import kz.arna.signature.GostSignature;
import kz.arna.simulator.pki.TestSigner;
import kz.arna.support.SampleSigner;
import org.junit.jupiter.api.Test;

class SignatureDoorIT extends DoorsIT {

    @Test
    void refuses_an_altered_byte() {
        byte[] application = plain().bytes();
        byte[] signature = signed(application);
        application[application.length / 2] ^= 1;
        Doors.Answer answer = egov.file(id(), application, signature);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("SIGNATURE_DIGEST_MISMATCH");
        assertThat(answer.field()).isEqualTo("/signature");
    }

    @Test
    void refuses_an_unknown_root() {
        byte[] application = plain().bytes();
        byte[] signature = TestSigner.sign(application, head().ofUnknownRoot());
        assertThat(egov.file(id(), application, signature).code()).isEqualTo("SIGNATURE_UNKNOWN_ROOT");
    }

    @Test
    void refuses_what_is_no_signature() {
        byte[] application = plain().bytes();
        byte[] nothing = "signed, honestly".getBytes(StandardCharsets.UTF_8);
        assertThat(egov.file(id(), application, nothing).code()).isEqualTo("SIGNATURE_MALFORMED");
        assertThat(egov.file(id(), application, new byte[0]).code()).isEqualTo("SIGNATURE_MALFORMED");
    }

    @Test
    void takes_in_an_expired_certificate_and_says_so_to_the_procedure() {
        byte[] application = plain().bytes();
        Doors.Answer answer =
                egov.file(id(), application, TestSigner.sign(application, head().withExpiredCertificate()));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(fact(answer, "certificateExpired")).isEqualTo("true");
    }

    @Test
    void takes_in_a_certificate_for_authentication_and_a_stranger() {
        byte[] application = plain().bytes();
        byte[] authentication = TestSigner.sign(application, head().withAuthenticationCertificate());
        assertThat(fact(egov.file(id(), application, authentication), "keyUsageSigning"))
                .isEqualTo("false");
        byte[] stranger = TestSigner.sign(application, SampleSigner.head("050640004568"));
        assertThat(fact(egov.file(id(), application, stranger), "signerBin")).isEqualTo("050640004568");
    }

    @Test
    void takes_in_a_signature_that_only_a_person_can_check_without_any_fact() throws Exception {
        byte[] application = plain().bytes();
        Doors.Answer answer = egov.file(id(), application, GostSignature.over(application));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(jdbc.sql("SELECT application -> 'signature' FROM case_file WHERE number = ?")
                        .param(answer.json().path("number").asText())
                        .query(String.class)
                        .single())
                .isEqualTo("{}");
    }

    @Test
    void the_certificate_attributes_an_application_without_bin_and_iin() throws Exception {
        byte[] application = changed(root -> root.remove("applicant"));
        assertThat(file(application).status()).isEqualTo(201);
        Doors.Answer unchecked = egov.file(id(), application, GostSignature.over(application));
        assertThat(unchecked.code()).isEqualTo("NOT_ATTRIBUTABLE");
    }

    private String fact(Doors.Answer answer, String name) {
        assertThat(answer.status()).isEqualTo(201);
        return jdbc.sql("SELECT application -> 'signature' ->> ? FROM case_file WHERE number = ?")
                .params(name, answer.json().path("number").asText())
                .query(String.class)
                .single();
    }
}
