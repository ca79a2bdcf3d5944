package kz.arna.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import kz.arna.base.Sha256;
import kz.arna.simulator.pki.TestPerson;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.jspecify.annotations.Nullable;

/** A signature put together by hand, correct in everything but what a test changes. */
final class CraftedCms {

    static final String SHA256 = "2.16.840.1.101.3.4.2.1";
    static final String RSA = "1.2.840.113549.1.1.1";

    private final TestPerson person;
    private X509Certificate certificate;
    private List<X509Certificate> certificates;
    private List<Attribute> attributes;
    private String digest = SHA256;
    private String signing = RSA;
    private String jca = "SHA256withRSA";
    private int signers = 1;
    private ASN1ObjectIdentifier contentType = CMSObjectIdentifiers.data;
    private byte @Nullable [] inside;
    private boolean withAttributes = true;

    private CraftedCms(TestPerson person, byte[] content) {
        this.person = person;
        this.certificate = person.certificate();
        this.certificates = List.of(certificate, person.authority().certificate());
        this.attributes = List.of(
                attribute(CMSAttributes.contentType, CMSObjectIdentifiers.data),
                attribute(CMSAttributes.messageDigest, new DEROctetString(Sha256.of(content))));
    }

    static CraftedCms of(TestPerson person, byte[] content) {
        return new CraftedCms(person, content);
    }

    static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
        return new Attribute(type, new DERSet(value));
    }

    CraftedCms attributes(UnaryOperator<List<Attribute>> change) {
        attributes = change.apply(new ArrayList<>(attributes));
        return this;
    }

    CraftedCms and(Attribute attribute) {
        return attributes(list -> {
            list.add(attribute);
            return list;
        });
    }

    CraftedCms without(ASN1ObjectIdentifier type) {
        return attributes(list -> {
            list.removeIf(attribute -> attribute.getAttrType().equals(type));
            return list;
        });
    }

    CraftedCms withoutAttributes() {
        withAttributes = false;
        return this;
    }

    CraftedCms signers(int count) {
        signers = count;
        return this;
    }

    CraftedCms certificates(X509Certificate... only) {
        certificates = List.of(only);
        return this;
    }

    /** Names and carries another certificate than the one whose key signs. */
    CraftedCms naming(X509Certificate other) {
        certificate = other;
        return certificates(other, person.authority().certificate());
    }

    CraftedCms algorithms(String digestOid, String signingOid, String jcaName) {
        digest = digestOid;
        signing = signingOid;
        jca = jcaName;
        return this;
    }

    CraftedCms contentType(ASN1ObjectIdentifier type) {
        contentType = type;
        return this;
    }

    CraftedCms inside(byte[] content) {
        inside = content;
        return this;
    }

    byte[] encoded() {
        try {
            ASN1EncodableVector infos = new ASN1EncodableVector();
            for (int i = 0; i < signers; i++) {
                infos.add(signer());
            }
            ASN1EncodableVector carried = new ASN1EncodableVector();
            for (X509Certificate each : certificates) {
                carried.add(Certificate.getInstance(each.getEncoded()));
            }
            ContentInfo content = new ContentInfo(contentType, inside == null ? null : new DEROctetString(inside));
            SignedData signed = new SignedData(
                    new DERSet(algorithm(digest)), content, new DERSet(carried), null, new DERSet(infos));
            return new ContentInfo(CMSObjectIdentifiers.signedData, signed).getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private SignerInfo signer() throws GeneralSecurityException, IOException {
        ASN1Set signed = new DERSet(attributes.toArray(ASN1Encodable[]::new));
        Signature signature = Signature.getInstance(jca);
        signature.initSign(person.key());
        signature.update(signed.getEncoded(ASN1Encoding.DER));
        Certificate named = Certificate.getInstance(certificate.getEncoded());
        return new SignerInfo(
                new SignerIdentifier(new IssuerAndSerialNumber(named)),
                algorithm(digest),
                withAttributes ? signed : null,
                algorithm(signing),
                new DEROctetString(signature.sign()),
                (ASN1Set) null);
    }

    private static AlgorithmIdentifier algorithm(String oid) {
        return new AlgorithmIdentifier(new ASN1ObjectIdentifier(oid));
    }
}
