package kz.arna.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.x509.Certificate;

/** Reading certificates. */
public final class Certificates {

    private Certificates() {}

    /** One certificate, DER or PEM. */
    public static X509Certificate parse(InputStream encoded) throws CertificateException {
        return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(encoded);
    }

    /** One certificate, DER or PEM. */
    public static X509Certificate parse(byte[] encoded) throws CertificateException {
        return parse(new ByteArrayInputStream(encoded));
    }

    static X509Certificate parse(Certificate certificate) throws NotTrusted {
        try {
            return parse(der(certificate));
        } catch (CertificateException e) {
            throw new NotTrusted(InvalidReason.MALFORMED);
        }
    }

    static byte[] der(Certificate certificate) throws NotTrusted {
        try {
            return certificate.getEncoded();
        } catch (IOException e) {
            throw new NotTrusted(InvalidReason.MALFORMED);
        }
    }

    /** The DER encoding. */
    static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateException e) {
            throw new IllegalStateException("a parsed certificate has an encoding", e);
        }
    }
}
