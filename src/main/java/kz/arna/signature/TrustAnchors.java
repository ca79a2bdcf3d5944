package kz.arna.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.security.auth.x500.X500Principal;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The authorities whose certificates are trusted. Every certificate in a configured folder is one, whether it signed
 * itself or not: an operator who puts it there trusts it.
 */
final class TrustAnchors {

    private final Map<X500Principal, List<X509Certificate>> bySubject;

    TrustAnchors(Collection<X509Certificate> certificates) {
        this.bySubject = certificates.stream()
                .distinct()
                .collect(Collectors.groupingBy(X509Certificate::getSubjectX500Principal));
    }

    /**
     * All certificates of the folders.
     *
     * @throws IllegalStateException when a folder holds none, or a file that is not an authority's certificate
     */
    static TrustAnchors from(List<String> folders) {
        List<X509Certificate> found = new ArrayList<>();
        for (String folder : folders) {
            List<X509Certificate> here = certificatesIn(folder);
            if (here.isEmpty()) {
                throw new IllegalStateException("no trust anchor in " + folder);
            }
            found.addAll(here);
        }
        return new TrustAnchors(found);
    }

    private static List<X509Certificate> certificatesIn(String folder) {
        String pattern = folder.endsWith("/") ? folder + "*" : folder + "/*";
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(pattern);
            return Arrays.stream(files)
                    .filter(file -> String.valueOf(file.getFilename()).matches(".+\\.(pem|cer|crt|der)"))
                    .map(TrustAnchors::authority)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read trust anchors of " + folder, e);
        }
    }

    private static X509Certificate authority(Resource file) {
        try {
            X509Certificate certificate = Certificates.parse(new ByteArrayInputStream(file.getContentAsByteArray()));
            if (certificate.getBasicConstraints() < 0) {
                throw new IllegalStateException("not an authority's certificate: " + file.getFilename());
            }
            return certificate;
        } catch (CertificateException e) {
            throw new IllegalStateException("not a certificate: " + file.getFilename(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<X509Certificate> named(X500Principal subject) {
        return bySubject.getOrDefault(subject, List.of());
    }
}
