package kz.arna.signature;

import java.io.InputStream;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Objects;

/** A signature that claims to be GOST by a real test certificate of the authority: nobody here can check it. */
public final class GostSignature {

    private GostSignature() {}

    public static byte[] over(byte[] content) throws Exception {
        try (InputStream der = GostSignature.class.getResourceAsStream("/nuc-test/ceo_valid_sign_2004_gost.cer")) {
            X509Certificate certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(Objects.requireNonNull(der));
            return CraftedCms.of(Persons.HEAD, content)
                    .naming(certificate)
                    .algorithms("1.2.398.3.10.1.3.1", "1.2.398.3.10.1.1.1.2", "SHA256withRSA")
                    .encoded();
        }
    }
}
