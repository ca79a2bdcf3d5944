package kz.arna.signature;

import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.arna.base.Sha256;
import org.bouncycastle.asn1.x509.Certificate;
import org.jspecify.annotations.Nullable;

/**
 * Checks a signer's certificate once and remembers the result by its SHA-256, the least recently used forgotten first. A
 * failure is not remembered: it may hang on certificates that came along, and a flood of bad ones would push out the good.
 */
final class KnownCertificates {

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    private final CertificatePaths paths;
    private final SubjectReader subjects;
    private final Map<String, KnownCertificate> known;

    KnownCertificates(CertificatePaths paths, SubjectReader subjects, int capacity) {
        this.paths = paths;
        this.subjects = subjects;
        this.known = new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, KnownCertificate> eldest) {
                return size() > capacity;
            }
        };
    }

    /** The certificate with its path, from memory or freshly checked. */
    KnownCertificate get(Certificate certificate, CmsContainer container) throws NotTrusted {
        byte[] der = Certificates.der(certificate);
        String sha256 = Sha256.hex(der);
        KnownCertificate remembered = remembered(sha256);
        if (remembered != null) {
            return remembered;
        }
        KnownCertificate fresh = check(Certificates.parse(certificate), sha256, der, container);
        synchronized (known) {
            known.put(sha256, fresh);
        }
        return fresh;
    }

    private @Nullable KnownCertificate remembered(String sha256) {
        synchronized (known) {
            return known.get(sha256);
        }
    }

    private KnownCertificate check(X509Certificate certificate, String sha256, byte[] der, CmsContainer container)
            throws NotTrusted {
        requireForSigning(certificate);
        CertificatePaths.TrustedPath path = paths.find(certificate, container.pool());
        Signer signer = subjects.read(certificate);
        subjects.requireNumber(signer);
        return new KnownCertificate(
                certificate,
                certificate.getPublicKey(),
                signer,
                describe(certificate, sha256, der, SigningCertificate.base64(Certificates.der(path.issuer()))),
                path.trustedUntil());
    }

    /** A certificate of an algorithm that nobody here verifies: what it claims, unchecked. */
    SignedBy claimed(Certificate certificate, CountingTime at) throws NotTrusted {
        byte[] der = Certificates.der(certificate);
        X509Certificate parsed = Certificates.parse(certificate);
        boolean expired = at.at().isAfter(parsed.getNotAfter().toInstant());
        return new SignedBy(subjects.read(parsed), describe(parsed, Sha256.hex(der), der, null), at, expired);
    }

    private static SigningCertificate describe(
            X509Certificate certificate, String sha256, byte[] der, @Nullable String issuer) {
        return new SigningCertificate(
                sha256,
                certificate.getSerialNumber().toString(16),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                has(certificate, DIGITAL_SIGNATURE) && has(certificate, NON_REPUDIATION),
                SigningCertificate.base64(der),
                issuer);
    }

    /** An authority's key, or one that may not sign at all, never vouches for a document. */
    private static void requireForSigning(X509Certificate certificate) throws NotTrusted {
        boolean authority = certificate.getBasicConstraints() >= 0;
        if (authority || !(has(certificate, DIGITAL_SIGNATURE) || has(certificate, NON_REPUDIATION))) {
            throw new NotTrusted(InvalidReason.CERTIFICATE_NOT_FOR_SIGNING);
        }
    }

    private static boolean has(X509Certificate certificate, int bit) {
        boolean[] usage = certificate.getKeyUsage();
        return usage != null && usage[bit];
    }
}
