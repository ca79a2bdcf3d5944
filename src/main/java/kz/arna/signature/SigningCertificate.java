package kz.arna.signature;

import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A signer's certificate.
 *
 * @param sha256 of its DER encoding, lower-case hexadecimal
 * @param serialNumber hexadecimal
 * @param forSigning whether its key usage is that of a signature, digitalSignature and nonRepudiation; a certificate for
 *     authentication is not
 * @param encoded DER, base64
 * @param issuer DER of the issuer, base64; none where the path was not checked (an unsupported algorithm)
 */
public record SigningCertificate(
        String sha256,
        String serialNumber,
        Instant notBefore,
        Instant notAfter,
        boolean forSigning,
        String encoded,
        @Nullable String issuer) {

    static String base64(byte[] der) {
        return Base64.getEncoder().encodeToString(der);
    }

    /** Without the encodings, which name the owner. */
    @Override
    public String toString() {
        return "SigningCertificate[" + sha256 + "]";
    }
}
