package kz.arna.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import kz.arna.signature.SignatureReport.Status;
import org.junit.jupiter.api.Test;

/** Certificates as the authorities of the Republic issue them. */
class RealCertificatesTest {

    private final TrustAnchors kazakhstan = TrustAnchors.from(List.of("classpath:trust/kz"));

    @Test
    void the_national_authority_leads_to_its_root() throws Exception {
        X509Certificate authority = certificate("trust/kz/nca_rsa_2022.cer");
        CertificatePaths.TrustedPath path = new CertificatePaths(kazakhstan).find(authority, List.of());
        assertThat(path.issuer()).isEqualTo(certificate("trust/kz/root_rsa_2020.cer"));
        assertThat(path.trustedUntil()).isEqualTo(authority.getNotAfter().toInstant());
    }

    @Test
    void a_person_of_the_test_authority_leads_to_it_but_not_to_the_real_one() throws Exception {
        X509Certificate person = certificate("nuc-test/individual_valid_sign_2004_rsa.cer");
        X509Certificate authority = certificate("nuc-test/nca_rsa_test.crt");
        CertificatePaths paths = new CertificatePaths(new TrustAnchors(List.of(authority)));
        assertThat(paths.find(person, List.of()).issuer()).isEqualTo(authority);
        assertThatThrownBy(() -> new CertificatePaths(kazakhstan).find(person, List.of(authority)))
                .isInstanceOf(NotTrusted.class);
    }

    @Test
    void reads_the_subjects_of_the_authority() throws Exception {
        Signer ceo = new SubjectReader(false).read(certificate("nuc-test/ceo_valid_sign_2004_gost.cer"));
        assertThat(ceo.iin()).isEqualTo("123456789011");
        assertThat(ceo.bin()).isEqualTo("123456789021");
        assertThat(ceo.commonName()).isEqualTo("ТЕСТОВ ТЕСТ");
        assertThat(ceo.organization()).isEqualTo("АО \"ТЕСТ\"");
        assertThat(ceo.roles()).containsExactlyInAnyOrder(SignerRole.LEGAL_ENTITY, SignerRole.CEO);

        Signer individual = new SubjectReader(false).read(certificate("nuc-test/individual_valid_sign_2004_rsa.cer"));
        assertThat(individual.bin()).isNull();
        assertThat(individual.roles()).containsExactly(SignerRole.INDIVIDUAL);
    }

    @Test
    void a_gost_signature_is_a_persons_task_not_a_forgery() throws Exception {
        X509Certificate gost = certificate("nuc-test/ceo_valid_sign_2004_gost.cer");
        byte[] cms = CraftedCms.of(Persons.HEAD, Persons.CONTENT)
                .naming(gost)
                .algorithms("1.2.398.3.10.1.3.1", "1.2.398.3.10.1.1.1.2", "SHA256withRSA")
                .encoded();

        SignatureReport report = Persons.verifier().verify(Persons.CONTENT, cms);

        assertThat(report.status()).isEqualTo(Status.UNSUPPORTED);
        assertThat(report.reason()).isNull();
        assertThat(report.signers().getFirst().signer().iin()).isEqualTo("123456789011");
        assertThat(report.signers().getFirst().certificate().issuer()).isNull();
        assertThat(report.signers().getFirst().expired()).isTrue();
    }

    @Test
    void gost_2015_is_recognised_by_the_certificate_alone() throws Exception {
        X509Certificate gost2015 = certificate("nuc-test/nca_gost2015_test.cer");
        byte[] cms =
                CraftedCms.of(Persons.HEAD, Persons.CONTENT).naming(gost2015).encoded();
        assertThat(Persons.verifier().verify(Persons.CONTENT, cms).status()).isEqualTo(Status.UNSUPPORTED);
    }

    @Test
    void refuses_to_start_without_anchors_or_with_a_persons_certificate_as_one() {
        assertThatThrownBy(() -> start("classpath:pki/keys"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not a certificate");
        assertThatThrownBy(() -> start("classpath:nuc-test"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not an authority's certificate");
        assertThatThrownBy(() -> start("classpath:db/migration"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no trust anchor");
    }

    private static void start(String folder) {
        SignatureSettings settings =
                new SignatureSettings(List.of(folder), List.of(), true, 10, Duration.ofHours(1), Duration.ofMinutes(5));
        SignatureVerifier.of(settings, List.of(), Clock.systemUTC());
    }

    private static X509Certificate certificate(String resource) throws IOException, CertificateException {
        try (InputStream in = RealCertificatesTest.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("no such resource: " + resource);
            }
            return Certificates.parse(in);
        }
    }
}
