package kz.arna.simulator.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import kz.arna.base.Sha256;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * An authority that issues certificates. The same request gives the same bytes, in every process and at any time.
 *
 * @param keys its key pair
 * @param certificate its certificate
 */
public record TestAuthority(KeyPair keys, X509Certificate certificate) {

    static final Instant SINCE = Instant.parse("2020-09-08T10:00:00Z");
    static final Instant UNTIL = Instant.parse("2045-09-07T10:00:00Z");

    /** What a certificate shall say. */
    record Request(X500Name subject, PublicKey key, Instant since, Instant until, int usage, KeyPurposeId[] purposes) {

        /** Who may sign for the authority: a subordinate one, a responder, a timestamp authority. */
        static Request service(String name, PublicKey key, int usage, KeyPurposeId... purposes) {
            return new Request(name(name), key, SINCE, UNTIL, usage, purposes);
        }

        boolean authority() {
            return (usage & KeyUsage.keyCertSign) != 0;
        }

        boolean onlyForTimestamps() {
            return Arrays.equals(purposes, new KeyPurposeId[] {KeyPurposeId.id_kp_timeStamping});
        }
    }

    static TestAuthority root(String name, KeyPair keys) {
        Request self = Request.service(name, keys.getPublic(), KeyUsage.keyCertSign | KeyUsage.cRLSign);
        return new TestAuthority(keys, issue(self, name(name), keys, "SHA256withRSA"));
    }

    /** An authority below this one. */
    TestAuthority subordinate(String name, KeyPair keysOfIt) {
        Request request = Request.service(name, keysOfIt.getPublic(), KeyUsage.keyCertSign | KeyUsage.cRLSign);
        return new TestAuthority(keysOfIt, issue(request));
    }

    X509Certificate issue(Request request) {
        return issue(request, subject(), keys, "SHA256withRSA");
    }

    X509Certificate issue(Request request, String algorithm) {
        return issue(request, subject(), keys, algorithm);
    }

    X500Name subject() {
        return X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    }

    private static X500Name name(String commonName) {
        return new X500Name("C=KZ,CN=" + commonName);
    }

    private static X509Certificate issue(Request request, X500Name issuer, KeyPair issuing, String algorithm) {
        try {
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    issuer,
                    serial(request),
                    Date.from(request.since()),
                    Date.from(request.until()),
                    request.subject(),
                    request.key());
            extend(builder, request, issuing.getPublic());
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm).build(issuing.getPrivate())));
        } catch (OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void extend(X509v3CertificateBuilder builder, Request request, PublicKey issuing)
            throws IOException, GeneralSecurityException {
        JcaX509ExtensionUtils keys = new JcaX509ExtensionUtils();
        builder.addExtension(Extension.authorityKeyIdentifier, false, keys.createAuthorityKeyIdentifier(issuing));
        SubjectKeyIdentifier own = keys.createSubjectKeyIdentifier(request.key());
        builder.addExtension(Extension.subjectKeyIdentifier, false, own);
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(request.usage()));
        if (request.authority()) {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        }
        if (request.purposes().length > 0) {
            builder.addExtension(
                    Extension.extendedKeyUsage, request.onlyForTimestamps(), new ExtendedKeyUsage(request.purposes()));
        }
    }

    /** From what is certified, so that two certificates of one authority never share a number. */
    private static BigInteger serial(Request request) {
        String all = request.subject() + "|" + request.since() + "|" + request.until() + "|" + request.usage() + "|"
                + Arrays.toString(request.purposes()) + "|"
                + Arrays.hashCode(request.key().getEncoded());
        return new BigInteger(1, Arrays.copyOf(Sha256.of(all.getBytes(StandardCharsets.UTF_8)), 12));
    }
}
