package kz.arna.signature.revocation;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Builds the request to an OCSP responder. */
final class OcspQuestion {

    static final DigestCalculatorProvider DIGESTS = digests();

    private OcspQuestion() {}

    /** The DER request about one certificate, with a nonce of 16 bytes against replayed answers. */
    static byte[] of(RevocationQuery query, byte[] nonce) {
        try {
            // SHA-1 only names the certificate here; it is what every responder understands.
            DigestCalculator naming = DIGESTS.get(CertificateID.HASH_SHA1);
            CertificateID id = new CertificateID(
                    naming,
                    new JcaX509CertificateHolder(query.issuer()),
                    query.certificate().getSerialNumber());
            Extension extension = new Extension(
                    OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(nonce).getEncoded());
            return new OCSPReqBuilder()
                    .addRequest(id)
                    .setRequestExtensions(new Extensions(extension))
                    .build()
                    .getEncoded();
        } catch (OperatorCreationException | CertificateEncodingException | OCSPException | IOException e) {
            throw new IllegalStateException("a parsed certificate can always be asked about", e);
        }
    }

    private static DigestCalculatorProvider digests() {
        try {
            return new JcaDigestCalculatorProviderBuilder().build();
        } catch (OperatorCreationException e) {
            throw new IllegalStateException("every Java platform has digests", e);
        }
    }
}
