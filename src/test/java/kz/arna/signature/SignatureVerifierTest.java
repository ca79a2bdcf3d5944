package kz.arna.signature;

import static kz.arna.signature.Persons.CONTENT;
import static kz.arna.signature.Persons.EMPLOYEE;
import static kz.arna.signature.Persons.HEAD;
import static kz.arna.signature.Persons.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import kz.arna.signature.CountingTime.Timestamp;
import kz.arna.signature.SignatureReport.Status;
import kz.arna.simulator.pki.TestPerson;
import kz.arna.simulator.pki.TestSigner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures that hold, and what is told about who made them. */
class SignatureVerifierTest {

    private final SignatureVerifier verifier = Persons.verifier();

    @Test
    void tells_who_signed_in_which_role_and_with_which_certificate() throws Exception {
        SignedBy signedBy = only(verifier.verify(CONTENT, TestSigner.sign(CONTENT, HEAD)));

        assertThat(signedBy.signer())
                .isEqualTo(new Signer(
                        Persons.IIN,
                        Persons.BIN,
                        "ҮЛГІБАЕВ АСАН",
                        "«Ақжол Өнеркәсіп» ЖШС",
                        Set.of(SignerRole.LEGAL_ENTITY, SignerRole.CEO)));
        assertThat(signedBy.certificate().forSigning()).isTrue();
        assertThat(signedBy.certificate().notAfter()).isEqualTo(HEAD.until());
        assertThat(signedBy.certificate().encoded())
                .isEqualTo(SigningCertificate.base64(HEAD.certificate().getEncoded()));
        assertThat(signedBy.certificate().issuer())
                .isEqualTo(
                        SigningCertificate.base64(HEAD.authority().certificate().getEncoded()));
        assertThat(signedBy.countingTime()).isEqualTo(new CountingTime(RECEIVED, Timestamp.ABSENT));
        assertThat(signedBy.expired()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SHA256withRSA",
                "SHA384withRSA",
                "SHA512withRSA",
                "SHA256withRSAandMGF1",
                "SHA384withRSAandMGF1",
                "SHA512withRSAandMGF1"
            })
    void verifies_rsa_of_both_paddings(String algorithm) {
        byte[] cms = TestSigner.sign(CONTENT, List.of(HEAD), algorithm, null);
        assertThat(verifier.verify(CONTENT, cms).status()).isEqualTo(Status.VALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHA256withECDSA", "SHA384withECDSA", "SHA512withECDSA"})
    void verifies_curves(String algorithm) {
        byte[] cms = TestSigner.sign(CONTENT, List.of(HEAD.withCurveKey()), algorithm, null);
        assertThat(verifier.verify(CONTENT, cms).status()).isEqualTo(Status.VALID);
    }

    @Test
    void verifies_what_was_put_together_by_hand() {
        byte[] cms = CraftedCms.of(HEAD, CONTENT).encoded();
        assertThat(verifier.verify(CONTENT, cms).status()).isEqualTo(Status.VALID);
    }

    @Test
    void an_expired_certificate_is_no_fault_of_the_signature() {
        SignedBy signedBy = only(verifier.verify(CONTENT, TestSigner.sign(CONTENT, HEAD.withExpiredCertificate())));
        assertThat(signedBy.expired()).isTrue();
    }

    @Test
    void is_not_expired_at_the_last_moment_and_expired_a_second_later() {
        byte[] cms = TestSigner.sign(CONTENT, HEAD);
        assertThat(only(verifier.verify(CONTENT, cms, HEAD.until())).expired()).isFalse();
        assertThat(only(verifier.verify(CONTENT, cms, HEAD.until().plusSeconds(1)))
                        .expired())
                .isTrue();
    }

    @Test
    void an_authentication_certificate_is_reported_not_refused() {
        SignedBy signedBy =
                only(verifier.verify(CONTENT, TestSigner.sign(CONTENT, HEAD.withAuthenticationCertificate())));
        assertThat(signedBy.certificate().forSigning()).isFalse();
    }

    @Test
    void of_several_signers_the_applicants_own_counts() {
        TestPerson stranger = TestPerson.individual("680722300560", "БОТЕНОВ", "БІРЖАН");
        SignatureReport report =
                verifier.verify(CONTENT, TestSigner.signTogether(CONTENT, List.of(stranger, EMPLOYEE)));

        assertThat(report.signers()).hasSize(2);
        assertThat(report.signerFor(null, Persons.BIN))
                .extracting(by -> by.signer().iin())
                .isEqualTo(EMPLOYEE.iin());
        assertThat(report.signerFor("680722300560", null))
                .extracting(by -> by.signer().iin())
                .isEqualTo("680722300560");
        assertThat(report.signerFor("999999999999", null))
                .isEqualTo(report.signers().getFirst());
    }

    @Test
    void takes_the_subjects_digits_as_they_are_when_told_so() {
        TestPerson real = HEAD.withNumbers("123456789011", "123456789021");
        SignatureVerifier lenient =
                SignatureVerifier.of(Persons.settings(false), List.of(new JcaCryptoEngine()), Clock.systemUTC());
        assertThat(lenient.verify(CONTENT, TestSigner.sign(CONTENT, real)).status())
                .isEqualTo(Status.VALID);
    }

    @Test
    void remembers_a_certificate_but_not_its_time() {
        byte[] cms = TestSigner.sign(CONTENT, HEAD);
        assertThat(only(verifier.verify(CONTENT, cms)).expired()).isFalse();
        assertThat(only(verifier.verify(CONTENT, cms, Instant.parse("2031-01-01T00:00:00Z")))
                        .expired())
                .isTrue();
        assertThat(verifier.verify(CONTENT, cms, Instant.parse("2024-01-01T00:00:00Z"))
                        .reason())
                .isEqualTo(InvalidReason.CERTIFICATE_NOT_YET_VALID);
    }

    @Test
    void names_nobody_when_printed() {
        String printed =
                verifier.verify(CONTENT, TestSigner.sign(CONTENT, HEAD)).toString();
        assertThat(printed).doesNotContain(Persons.IIN, Persons.BIN, "ҮЛГІБАЕВ", "Ақжол");
    }

    private static SignedBy only(SignatureReport report) {
        assertThat(report.status()).isEqualTo(Status.VALID);
        assertThat(report.reason()).isNull();
        assertThat(report.signers()).hasSize(1);
        return report.signers().getFirst();
    }
}
