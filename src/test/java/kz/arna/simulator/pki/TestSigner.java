package kz.arna.simulator.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.arna.base.Sha256;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SimpleAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;

/** Signs as a channel's users do: a detached CMS with the certificate and the authority's own. Safe for many threads. */
public final class TestSigner {

    private static final DigestCalculatorProvider DIGESTS = digests();
    private static final Provider PSS = new BouncyCastleProvider();

    private TestSigner() {}

    /** A detached signature of the bytes by SHA-256, DER. */
    public static byte[] sign(byte[] content, TestPerson person) {
        return sign(content, List.of(person), algorithm(person), null);
    }

    /** Like {@link #sign(byte[], TestPerson)}, with a timestamp of the test authority over the signature value. */
    public static byte[] signWithTimestamp(byte[] content, TestPerson person, Instant moment) {
        return sign(content, List.of(person), algorithm(person), value -> TestTimestamps.TRUSTED.token(value, moment));
    }

    /** One signature of several persons. */
    public static byte[] signTogether(byte[] content, List<TestPerson> persons) {
        return sign(content, persons, algorithm(persons.getFirst()), null);
    }

    /** What makes a timestamp over a signature value. */
    public interface Stamp {
        TimeStampToken over(byte[] signatureValue);
    }

    /**
     * A signature by a chosen algorithm.
     *
     * @param algorithm JCA name, e.g. {@code SHA384withRSAandMGF1}
     * @param stamp the timestamp, if there shall be one
     */
    public static byte[] sign(byte[] content, List<TestPerson> persons, String algorithm, @Nullable Stamp stamp) {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            for (TestPerson person : persons) {
                add(generator, person, algorithm, stamp);
            }
            return generator
                    .generate(new CMSProcessableByteArray(content), false)
                    .getEncoded();
        } catch (CMSException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(
            CMSSignedDataGenerator generator, TestPerson person, String algorithm, @Nullable Stamp stamp)
            throws CMSException, GeneralSecurityException, OperatorCreationException {
        JcaSignerInfoGeneratorBuilder signer = new JcaSignerInfoGeneratorBuilder(DIGESTS);
        signer.setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(namingCertificate(person)));
        if (stamp != null) {
            signer.setUnsignedAttributeGenerator(stamping(stamp));
        }
        JcaContentSignerBuilder key = new JcaContentSignerBuilder(algorithm);
        if (algorithm.endsWith("MGF1")) {
            // The platform has PSS only under one name, without its digest.
            key.setProvider(PSS);
        }
        generator.addSignerInfoGenerator(signer.build(key.build(person.key()), person.certificate()));
        generator.addCertificates(new JcaCertStore(chain(person)));
    }

    private static List<X509Certificate> chain(TestPerson person) {
        return new ArrayList<>(List.of(person.certificate(), person.authority().certificate()));
    }

    private static AttributeTable namingCertificate(TestPerson person) throws GeneralSecurityException {
        ESSCertIDv2 id = new ESSCertIDv2(Sha256.of(person.certificate().getEncoded()));
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(new SigningCertificateV2(id))));
        return new AttributeTable(attributes);
    }

    private static CMSAttributeTableGenerator stamping(Stamp stamp) {
        return parameters -> {
            byte[] value = (byte[]) Objects.requireNonNull(parameters.get(CMSAttributeTableGenerator.SIGNATURE));
            ContentInfo token = stamp.over(value).toCMSSignedData().toASN1Structure();
            ASN1EncodableVector attributes = new ASN1EncodableVector();
            attributes.add(new Attribute(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, new DERSet(token)));
            return new SimpleAttributeTableGenerator(new AttributeTable(attributes)).getAttributes(parameters);
        };
    }

    private static String algorithm(TestPerson person) {
        return person.key().getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
    }

    private static DigestCalculatorProvider digests() {
        try {
            return new JcaDigestCalculatorProviderBuilder().build();
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}
