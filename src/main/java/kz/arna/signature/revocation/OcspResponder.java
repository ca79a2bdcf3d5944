package kz.arna.signature.revocation;

import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.Date;
import kz.arna.signature.Algorithms;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;

/**
 * Who may answer for an authority (RFC 6960 §4.2.2.2): the authority itself, or whom it certified directly for OCSP. A
 * responder's own revocation is not asked.
 */
final class OcspResponder {

    private OcspResponder() {}

    static boolean isAuthorised(BasicOCSPResp response, X509CertificateHolder issuer, Instant now) {
        if (hasSigned(issuer, response)) {
            return true;
        }
        for (X509CertificateHolder candidate : response.getCerts()) {
            if (isDelegate(candidate, issuer, now) && hasSigned(candidate, response)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDelegate(X509CertificateHolder candidate, X509CertificateHolder issuer, Instant now) {
        ExtendedKeyUsage usage = ExtendedKeyUsage.fromExtensions(candidate.getExtensions());
        return usage != null
                && usage.hasKeyPurposeId(KeyPurposeId.id_kp_OCSPSigning)
                && candidate.isValidOn(Date.from(now))
                && candidate.getIssuer().equals(issuer.getSubject())
                && issued(issuer, candidate);
    }

    private static boolean issued(X509CertificateHolder issuer, X509CertificateHolder candidate) {
        try {
            return candidate.isSignatureValid(new JcaContentVerifierProviderBuilder().build(issuer));
        } catch (CertException | CertificateException | OperatorCreationException e) {
            return false;
        }
    }

    private static boolean hasSigned(X509CertificateHolder signer, BasicOCSPResp response) {
        if (Algorithms.isOutdated(response.getSignatureAlgOID().getId())) {
            return false;
        }
        try {
            return response.isSignatureValid(new JcaContentVerifierProviderBuilder().build(signer));
        } catch (OCSPException | CertificateException | OperatorCreationException e) {
            return false;
        }
    }
}
