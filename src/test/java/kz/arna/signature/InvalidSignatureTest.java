package kz.arna.signature;

import static kz.arna.signature.Persons.CONTENT;
import static kz.arna.signature.Persons.EMPLOYEE;
import static kz.arna.signature.Persons.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import kz.arna.base.Sha256;
import kz.arna.signature.SignatureReport.Status;
import kz.arna.simulator.pki.TestPki;
import kz.arna.simulator.pki.TestSigner;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAlgorithmProtection;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every reason for which a signature is not trusted. */
class InvalidSignatureTest {

    private static final byte[] OTHER = "{\"form\":\"342-2\"}".getBytes(StandardCharsets.UTF_8);

    private final SignatureVerifier verifier = Persons.verifier();

    @Test
    void refuses_an_altered_byte() {
        byte[] altered = CONTENT.clone();
        altered[3] ^= 1;
        assertInvalid(InvalidReason.DIGEST_MISMATCH, altered, TestSigner.sign(CONTENT, HEAD));
    }

    @Test
    void refuses_an_added_byte() {
        byte[] longer = Arrays.copyOf(CONTENT, CONTENT.length + 1);
        assertInvalid(InvalidReason.DIGEST_MISMATCH, longer, TestSigner.sign(CONTENT, HEAD));
    }

    @Test
    void refuses_an_unknown_root() {
        assertInvalid(InvalidReason.UNKNOWN_ROOT, TestSigner.sign(CONTENT, HEAD.ofUnknownRoot()));
    }

    @Test
    void refuses_a_path_whose_link_is_missing() {
        assertInvalid(
                InvalidReason.UNKNOWN_ROOT,
                CraftedCms.of(HEAD, CONTENT).certificates(HEAD.certificate()).encoded());
    }

    @Test
    void refuses_nobody_as_signer() {
        assertInvalid(
                InvalidReason.NO_SIGNER, CraftedCms.of(HEAD, CONTENT).signers(0).encoded());
    }

    @Test
    void refuses_a_crowd_of_signers() {
        assertInvalid(
                InvalidReason.MALFORMED, CraftedCms.of(HEAD, CONTENT).signers(9).encoded());
    }

    @Test
    void refuses_one_bad_signer_among_good_ones() {
        byte[] cms = TestSigner.signTogether(CONTENT, List.of(HEAD, EMPLOYEE.ofUnknownRoot()));
        assertInvalid(InvalidReason.UNKNOWN_ROOT, cms);
    }

    @Test
    void refuses_a_container_without_certificate() {
        assertInvalid(
                InvalidReason.NO_CERTIFICATE,
                CraftedCms.of(HEAD, CONTENT).certificates().encoded());
        assertInvalid(
                InvalidReason.NO_CERTIFICATE,
                CraftedCms.of(HEAD, CONTENT)
                        .certificates(EMPLOYEE.certificate())
                        .encoded());
    }

    @Test
    void refuses_content_inside() {
        assertInvalid(
                InvalidReason.CONTENT_INSIDE,
                CraftedCms.of(HEAD, CONTENT).inside(CONTENT).encoded());
    }

    @Test
    void refuses_a_signature_without_signed_attributes() {
        assertInvalid(
                InvalidReason.SIGNED_ATTRIBUTES,
                CraftedCms.of(HEAD, CONTENT).withoutAttributes().encoded());
    }

    @Test
    void refuses_attributes_without_content_type_or_digest() {
        assertInvalid(
                InvalidReason.SIGNED_ATTRIBUTES,
                CraftedCms.of(HEAD, CONTENT).without(CMSAttributes.contentType).encoded());
        assertInvalid(
                InvalidReason.SIGNED_ATTRIBUTES,
                CraftedCms.of(HEAD, CONTENT)
                        .without(CMSAttributes.messageDigest)
                        .encoded());
    }

    @Test
    void refuses_a_digest_given_twice() {
        Attribute second = CraftedCms.attribute(CMSAttributes.messageDigest, new DEROctetString(Sha256.of(OTHER)));
        assertInvalid(
                InvalidReason.SIGNED_ATTRIBUTES,
                CraftedCms.of(HEAD, CONTENT).and(second).encoded());
        Attribute both = new Attribute(CMSAttributes.messageDigest, new DERSet(new DEROctetString[] {
            new DEROctetString(Sha256.of(CONTENT)), new DEROctetString(Sha256.of(OTHER))
        }));
        assertInvalid(
                InvalidReason.SIGNED_ATTRIBUTES,
                CraftedCms.of(HEAD, CONTENT)
                        .without(CMSAttributes.messageDigest)
                        .and(both)
                        .encoded());
    }

    @Test
    void refuses_another_content_type() {
        ASN1ObjectIdentifier other = new ASN1ObjectIdentifier("1.2.840.113549.1.9.16.1.4");
        assertInvalid(
                InvalidReason.MALFORMED,
                CraftedCms.of(HEAD, CONTENT).contentType(other).encoded());
        assertInvalid(
                InvalidReason.SIGNED_ATTRIBUTES,
                CraftedCms.of(HEAD, CONTENT)
                        .without(CMSAttributes.contentType)
                        .and(CraftedCms.attribute(CMSAttributes.contentType, other))
                        .encoded());
    }

    @Test
    void refuses_a_signed_attribute_that_names_another_certificate() throws Exception {
        ESSCertIDv2 other = new ESSCertIDv2(Sha256.of(EMPLOYEE.certificate().getEncoded()));
        assertInvalid(
                InvalidReason.CERTIFICATE_MISMATCH,
                CraftedCms.of(HEAD, CONTENT)
                        .and(CraftedCms.attribute(
                                PKCSObjectIdentifiers.id_aa_signingCertificateV2, new SigningCertificateV2(other)))
                        .encoded());
    }

    @Test
    void refuses_a_signed_attribute_that_names_another_algorithm() {
        CMSAlgorithmProtection other = new CMSAlgorithmProtection(
                new AlgorithmIdentifier(new ASN1ObjectIdentifier("2.16.840.1.101.3.4.2.3")),
                CMSAlgorithmProtection.SIGNATURE,
                new AlgorithmIdentifier(new ASN1ObjectIdentifier(CraftedCms.RSA)));
        assertInvalid(
                InvalidReason.SIGNED_ATTRIBUTES,
                CraftedCms.of(HEAD, CONTENT)
                        .and(CraftedCms.attribute(CMSAttributes.cmsAlgorithmProtect, other))
                        .encoded());
    }

    @Test
    void refuses_a_signature_of_another_key() {
        byte[] cms = CraftedCms.of(HEAD.withKeys(TestPki.RESPONDER_KEYS), CONTENT)
                .naming(HEAD.certificate())
                .encoded();
        assertInvalid(InvalidReason.SIGNATURE_MISMATCH, cms);
    }

    @Test
    void refuses_sha1_and_short_keys() {
        assertInvalid(
                InvalidReason.WEAK_ALGORITHM,
                CraftedCms.of(HEAD, CONTENT)
                        .algorithms("1.3.14.3.2.26", CraftedCms.RSA, "SHA1withRSA")
                        .encoded());
        assertInvalid(InvalidReason.WEAK_ALGORITHM, TestSigner.sign(CONTENT, HEAD.withKeys(TestPki.SHORT_KEYS)));
    }

    @Test
    void refuses_algorithms_that_do_not_fit_each_other() {
        String sha384WithRsa = "1.2.840.113549.1.1.12";
        assertInvalid(
                InvalidReason.UNKNOWN_ALGORITHM,
                CraftedCms.of(HEAD, CONTENT)
                        .algorithms(CraftedCms.SHA256, sha384WithRsa, "SHA384withRSA")
                        .encoded());
        assertInvalid(
                InvalidReason.UNKNOWN_ALGORITHM,
                CraftedCms.of(HEAD, CONTENT)
                        .algorithms(CraftedCms.SHA256, "1.2.840.10045.4.3.2", "SHA256withRSA")
                        .encoded());
        assertInvalid(
                InvalidReason.UNKNOWN_ALGORITHM,
                CraftedCms.of(HEAD, CONTENT)
                        .algorithms("2.16.840.1.101.3.4.2.8", CraftedCms.RSA, "SHA256withRSA")
                        .encoded());
    }

    @Test
    void refuses_pss_without_its_parameters() {
        assertInvalid(
                InvalidReason.UNKNOWN_ALGORITHM,
                CraftedCms.of(HEAD, CONTENT)
                        .algorithms(CraftedCms.SHA256, "1.2.840.113549.1.1.10", "SHA256withRSA")
                        .encoded());
    }

    @Test
    void refuses_keys_that_are_not_for_signing() {
        assertInvalid(
                InvalidReason.CERTIFICATE_NOT_FOR_SIGNING,
                TestSigner.sign(CONTENT, HEAD.withUsage(KeyUsage.keyEncipherment)));
        assertInvalid(
                InvalidReason.CERTIFICATE_NOT_FOR_SIGNING,
                TestSigner.sign(CONTENT, HEAD.withUsage(KeyUsage.keyCertSign | KeyUsage.digitalSignature)));
    }

    @Test
    void refuses_a_certificate_that_begins_later() {
        byte[] cms = TestSigner.sign(
                CONTENT,
                HEAD.withValidity(Instant.parse("2026-11-20T06:00:00Z"), Instant.parse("2027-11-20T06:00:00Z")));
        assertInvalid(InvalidReason.CERTIFICATE_NOT_YET_VALID, cms);
    }

    @Test
    void refuses_numbers_that_were_never_issued() {
        assertInvalid(InvalidReason.SUBJECT_NUMBER, TestSigner.sign(CONTENT, HEAD.withNumbers("123456789011", null)));
        assertInvalid(
                InvalidReason.SUBJECT_NUMBER, TestSigner.sign(CONTENT, HEAD.withNumbers(Persons.IIN, "123456789021")));
        assertInvalid(InvalidReason.SUBJECT_NUMBER, TestSigner.sign(CONTENT, HEAD.withNumbers(null, null)));
    }

    @Test
    void refuses_what_is_no_signature_at_all() {
        byte[] cms = TestSigner.sign(CONTENT, HEAD);
        assertInvalid(InvalidReason.MALFORMED, new byte[0]);
        assertInvalid(InvalidReason.MALFORMED, CONTENT);
        assertInvalid(InvalidReason.MALFORMED, Arrays.copyOf(cms, cms.length / 2));
        assertInvalid(InvalidReason.MALFORMED, Arrays.copyOf(cms, cms.length + 1));
        assertInvalid(InvalidReason.MALFORMED, new byte[] {0x30, 0x03, 0x06, 0x01, 0x2A});
        assertInvalid(InvalidReason.MALFORMED, new byte[] {0x04, 0x00});
    }

    @ParameterizedTest
    @ValueSource(ints = {0x01, 0x04, 0x80})
    void never_fails_whatever_byte_is_changed(int change) {
        byte[] cms = TestSigner.signWithTimestamp(CONTENT, HEAD, Persons.RECEIVED);
        for (int at = change % 5; at < cms.length; at += 5) {
            byte[] changed = cms.clone();
            changed[at] ^= (byte) change;
            SignatureReport report = verifier.verify(CONTENT, changed);
            assertThat(report.status() == Status.INVALID).isEqualTo(report.reason() != null);
        }
    }

    @Test
    void every_reason_speaks_three_languages() {
        for (InvalidReason reason : InvalidReason.values()) {
            assertThat(List.of(
                            reason.text().kk(),
                            reason.text().ru(),
                            reason.text().en()))
                    .doesNotHaveDuplicates()
                    .allMatch(text -> !text.isBlank());
        }
    }

    private void assertInvalid(InvalidReason reason, byte[] cms) {
        assertInvalid(reason, CONTENT, cms);
    }

    private void assertInvalid(InvalidReason reason, byte[] content, byte[] cms) {
        SignatureReport report = verifier.verify(content, cms);
        assertThat(report.reason()).isEqualTo(reason);
        assertThat(report.status()).isEqualTo(Status.INVALID);
        assertThat(report.signers()).isEmpty();
    }
}
