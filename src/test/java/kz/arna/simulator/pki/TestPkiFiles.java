package kz.arna.simulator.pki;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The parts of the test PKI that lie in files, because the gateway's settings and {@code samples/sign.sh} read them.
 * Running {@link #main} in the project's folder writes them anew.
 */
public final class TestPkiFiles {

    /** First head of the sample company of {@code samples/application.json}. */
    public static final TestPerson SAMPLE_HEAD =
            TestPerson.ceo("750314300121", "190340001015", "«Ақжол Өнеркәсіп» ЖШС", "ҮЛГІБАЕВ", "АСАН");

    private TestPkiFiles() {}

    public static void main(String[] args) throws IOException, CertificateEncodingException {
        for (Map.Entry<Path, String> file : contents().entrySet()) {
            Files.createDirectories(file.getKey().getParent());
            Files.writeString(file.getKey(), file.getValue());
        }
    }

    /** What each file must hold. */
    static Map<Path, String> contents() throws CertificateEncodingException {
        Map<Path, String> files = new LinkedHashMap<>();
        files.put(Path.of("src/test/resources/pki/anchors/root.crt.pem"), certificate(TestPki.ROOT.certificate()));
        files.put(Path.of("samples/keys/demo-only.crt.pem"), certificate(SAMPLE_HEAD.certificate()));
        files.put(Path.of("samples/keys/demo-only-issuer.crt.pem"), certificate(TestPki.ISSUING.certificate()));
        files.put(
                Path.of("samples/keys/demo-only.key.pem"),
                pem("PRIVATE KEY", SAMPLE_HEAD.key().getEncoded()));
        return files;
    }

    private static String certificate(X509Certificate certificate) throws CertificateEncodingException {
        return pem("CERTIFICATE", certificate.getEncoded());
    }

    private static String pem(String what, byte[] der) {
        String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(der);
        return "-----BEGIN " + what + "-----\n" + body + "\n-----END " + what + "-----\n";
    }
}
