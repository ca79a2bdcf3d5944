package kz.arna.signature;

import java.io.IOException;
import java.security.MessageDigest;
import kz.arna.base.Sha256;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAlgorithmProtection;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The signed attributes of one signer. They are required, so that a signature over attributes can never be passed off as
 * one over content, and each may stand there once with one value.
 */
final class SignedAttributes {

    private final AttributeTable table;
    private final byte[] encoded;

    private SignedAttributes(AttributeTable table, byte[] encoded) {
        this.table = table;
        this.encoded = encoded;
    }

    static SignedAttributes of(SignerInfo signer) throws NotTrusted {
        ASN1Set attributes = signer.getAuthenticatedAttributes();
        if (attributes == null) {
            throw new NotTrusted(InvalidReason.SIGNED_ATTRIBUTES);
        }
        try {
            return new SignedAttributes(new AttributeTable(attributes), attributes.getEncoded(ASN1Encoding.DER));
        } catch (IOException e) {
            throw new NotTrusted(InvalidReason.MALFORMED);
        }
    }

    /** The bytes that were signed: the attributes as a DER SET. */
    byte[] encoded() {
        return encoded;
    }

    /** Content type {@code data}, and the digest of exactly this content. */
    void requireContent(byte[] contentDigest) throws NotTrusted {
        if (!CMSObjectIdentifiers.data.equals(required(CMSAttributes.contentType))) {
            throw new NotTrusted(InvalidReason.SIGNED_ATTRIBUTES);
        }
        byte[] signed = ASN1OctetString.getInstance(required(CMSAttributes.messageDigest))
                .getOctets();
        if (!MessageDigest.isEqual(signed, contentDigest)) {
            throw new NotTrusted(InvalidReason.DIGEST_MISMATCH);
        }
    }

    /** Where the attributes name algorithms (RFC 6211) or the certificate (RFC 5035), these must be the ones used. */
    void requireConsistent(SignerInfo signer, byte[] certificate) throws NotTrusted {
        ASN1Encodable protection = optional(CMSAttributes.cmsAlgorithmProtect);
        if (protection != null && !isSame(CMSAlgorithmProtection.getInstance(sequence(protection)), signer)) {
            throw new NotTrusted(InvalidReason.SIGNED_ATTRIBUTES);
        }
        ASN1Encodable named = optional(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (named != null && !names(SigningCertificateV2.getInstance(sequence(named)), certificate)) {
            throw new NotTrusted(InvalidReason.CERTIFICATE_MISMATCH);
        }
    }

    /** The library takes NULL for "none" and would answer null. */
    private static ASN1Sequence sequence(ASN1Encodable value) throws NotTrusted {
        if (value instanceof ASN1Sequence sequence) {
            return sequence;
        }
        throw new NotTrusted(InvalidReason.MALFORMED);
    }

    private static boolean isSame(CMSAlgorithmProtection protection, SignerInfo signer) {
        return protection.getDigestAlgorithm().equals(signer.getDigestAlgorithm())
                && signer.getDigestEncryptionAlgorithm().equals(protection.getSignatureAlgorithm());
    }

    private static boolean names(SigningCertificateV2 named, byte[] certificate) {
        ESSCertIDv2[] ids = named.getCerts();
        return ids.length > 0 && MessageDigest.isEqual(ids[0].getCertHash(), digest(ids[0], certificate));
    }

    private static byte[] digest(ESSCertIDv2 id, byte[] certificate) {
        AlgorithmIdentifier algorithm = id.getHashAlgorithm();
        return algorithm.getAlgorithm().getId().equals("2.16.840.1.101.3.4.2.1")
                ? Sha256.of(certificate)
                : new JcaCryptoEngine().digest(algorithm, certificate);
    }

    private ASN1Encodable required(ASN1ObjectIdentifier type) throws NotTrusted {
        ASN1Encodable value = optional(type);
        if (value == null) {
            throw new NotTrusted(InvalidReason.SIGNED_ATTRIBUTES);
        }
        return value;
    }

    private @Nullable ASN1Encodable optional(ASN1ObjectIdentifier type) throws NotTrusted {
        int count = table.getAll(type).size();
        if (count == 0) {
            return null;
        }
        Attribute attribute = table.get(type);
        if (count > 1 || attribute.getAttrValues().size() != 1) {
            throw new NotTrusted(InvalidReason.SIGNED_ATTRIBUTES);
        }
        return attribute.getAttrValues().getObjectAt(0);
    }
}
