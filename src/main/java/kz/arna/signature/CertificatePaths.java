package kz.arna.signature;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;

/**
 * Finds the way from a certificate to a trust anchor (RFC 5280), judged at the moment the certificate was issued: whether
 * it had ended when it was used is the caller's question, because an ended certificate is a ground of the order, not a
 * forgery. Revocation is asked elsewhere.
 */
final class CertificatePaths {

    private static final int LONGEST = 5;

    private final TrustAnchors anchors;

    CertificatePaths(TrustAnchors anchors) {
        this.anchors = anchors;
    }

    /**
     * A certificate that leads to an anchor.
     *
     * @param issuer the next certificate on the way
     * @param trustedUntil the earliest end of all certificates on the way, the anchor's included
     */
    record TrustedPath(X509Certificate certificate, X509Certificate issuer, Instant trustedUntil) {}

    /**
     * @param pool certificates that came along and may lie on the way
     * @throws NotTrusted {@code UNKNOWN_ROOT} or {@code WEAK_ALGORITHM}
     */
    TrustedPath find(X509Certificate leaf, List<X509Certificate> pool) throws NotTrusted {
        List<X509Certificate> way = new ArrayList<>(List.of(leaf));
        while (way.size() <= LONGEST) {
            X509Certificate top = way.getLast();
            requireStrong(top);
            for (X509Certificate anchor : anchors.named(top.getIssuerX500Principal())) {
                if (isValid(way, anchor)) {
                    return trusted(way, anchor);
                }
            }
            way.add(issuerOf(top, pool));
        }
        throw new NotTrusted(InvalidReason.UNKNOWN_ROOT);
    }

    private static void requireStrong(X509Certificate certificate) throws NotTrusted {
        if (Algorithms.isOutdated(certificate.getSigAlgOID()) || Algorithms.isTooShort(certificate.getPublicKey())) {
            throw new NotTrusted(InvalidReason.WEAK_ALGORITHM);
        }
    }

    private static X509Certificate issuerOf(X509Certificate certificate, List<X509Certificate> pool) throws NotTrusted {
        for (X509Certificate candidate : pool) {
            if (candidate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())
                    && !candidate.equals(certificate)
                    && signed(candidate, certificate)) {
                return candidate;
            }
        }
        throw new NotTrusted(InvalidReason.UNKNOWN_ROOT);
    }

    private static boolean signed(X509Certificate issuer, X509Certificate certificate) {
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static boolean isValid(List<X509Certificate> way, X509Certificate anchor) {
        try {
            CertPath path = CertificateFactory.getInstance("X.509").generateCertPath(way);
            PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor, null)));
            parameters.setRevocationEnabled(false);
            parameters.setPolicyQualifiersRejected(false);
            parameters.setDate(Date.from(way.getFirst().getNotBefore().toInstant()));
            CertPathValidator.getInstance("PKIX").validate(path, parameters);
            return true;
        } catch (CertPathValidatorException | CertificateException e) {
            return false;
        } catch (InvalidAlgorithmParameterException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform validates PKIX paths", e);
        }
    }

    private static TrustedPath trusted(List<X509Certificate> way, X509Certificate anchor) {
        Instant until = anchor.getNotAfter().toInstant();
        for (X509Certificate certificate : way) {
            Instant end = certificate.getNotAfter().toInstant();
            until = end.isBefore(until) ? end : until;
        }
        return new TrustedPath(way.getFirst(), way.size() > 1 ? way.get(1) : anchor, until);
    }
}
