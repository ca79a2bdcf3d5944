package kz.arna.simulator.pki;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import kz.arna.base.Sha256;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/**
 * A timestamp authority (RFC 3161).
 *
 * @param keys its key pair
 * @param authority who certified it
 */
public record TestTimestamps(KeyPair keys, TestAuthority authority) {

    public static final TestTimestamps TRUSTED = new TestTimestamps(TestKeys.rsa("tsa"), TestPki.ISSUING);
    public static final TestTimestamps UNTRUSTED = new TestTimestamps(TestKeys.rsa("tsa"), TestPki.UNKNOWN_ROOT);

    /** The authority's policy for RSA. */
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.2.398.3.3.2.6.2");

    /** A token over the SHA-256 of the bytes. */
    public TimeStampToken token(byte[] over, Instant moment) {
        try {
            TimeStampRequestGenerator request = new TimeStampRequestGenerator();
            request.setCertReq(true);
            return generator()
                    .generate(request.generate(TSPAlgorithms.SHA256, Sha256.of(over)), serial(over), Date.from(moment));
        } catch (TSPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The answer to a request that came over the wire. */
    TimeStampResponse answer(TimeStampRequest request, Instant moment) {
        try {
            return new TimeStampResponseGenerator(generator(), TSPAlgorithms.ALLOWED)
                    .generate(request, serial(request.getMessageImprintDigest()), Date.from(moment));
        } catch (TSPException e) {
            throw new IllegalStateException(e);
        }
    }

    private TimeStampTokenGenerator generator() {
        try {
            var digests = new JcaDigestCalculatorProviderBuilder().build();
            X509Certificate certificate = certificate();
            TimeStampTokenGenerator generator = new TimeStampTokenGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withRSA", keys.getPrivate(), certificate),
                    digests.get(new AlgorithmIdentifier(TSPAlgorithms.SHA256)),
                    POLICY);
            generator.addCertificates(new JcaCertStore(List.of(certificate, authority.certificate())));
            return generator;
        } catch (OperatorCreationException | GeneralSecurityException | TSPException e) {
            throw new IllegalStateException(e);
        }
    }

    private X509Certificate certificate() {
        return authority.issue(TestAuthority.Request.service(
                "ARNA TSP (TEST)", keys.getPublic(), KeyUsage.digitalSignature, KeyPurposeId.id_kp_timeStamping));
    }

    private static BigInteger serial(byte[] over) {
        return new BigInteger(1, Sha256.of(over));
    }
}
