package kz.arna.signature;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;

/**
 * A detached CMS signature (RFC 5652), read but not verified. Read on the ASN.1 structures themselves: every accepted
 * application pays for this, and the general API costs several times as much.
 *
 * @param signers at least one
 * @param certificates those in the container, DER
 */
record CmsContainer(List<SignerInfo> signers, List<Certificate> certificates) {

    private static final int MOST_SIGNERS = 8;
    private static final int MOST_CERTIFICATES = 16;

    static CmsContainer read(byte[] cms) throws NotTrusted {
        try {
            ContentInfo info = ContentInfo.getInstance(ASN1Primitive.fromByteArray(cms));
            if (info == null || !CMSObjectIdentifiers.signedData.equals(info.getContentType())) {
                throw new NotTrusted(InvalidReason.MALFORMED);
            }
            return of(SignedData.getInstance(info.getContent()));
        } catch (IOException e) {
            throw new NotTrusted(InvalidReason.MALFORMED);
        }
    }

    private static CmsContainer of(SignedData signed) throws NotTrusted {
        if (signed.getEncapContentInfo().getContent() != null) {
            throw new NotTrusted(InvalidReason.CONTENT_INSIDE);
        }
        if (!CMSObjectIdentifiers.data.equals(signed.getEncapContentInfo().getContentType())) {
            throw new NotTrusted(InvalidReason.MALFORMED);
        }
        ASN1Set infos = signed.getSignerInfos();
        if (infos.size() == 0) {
            throw new NotTrusted(InvalidReason.NO_SIGNER);
        }
        ASN1Set certificates = signed.getCertificates();
        if (certificates == null || certificates.size() == 0) {
            throw new NotTrusted(InvalidReason.NO_CERTIFICATE);
        }
        if (infos.size() > MOST_SIGNERS || certificates.size() > MOST_CERTIFICATES) {
            throw new NotTrusted(InvalidReason.MALFORMED);
        }
        List<SignerInfo> signers = new ArrayList<>();
        for (ASN1Encodable each : infos) {
            signers.add(SignerInfo.getInstance(each));
        }
        List<Certificate> read = new ArrayList<>();
        for (ASN1Encodable each : certificates) {
            read.add(Certificate.getInstance(each));
        }
        return new CmsContainer(signers, read);
    }

    /** The certificate that the signer names. */
    Certificate certificateOf(SignerInfo signer) throws NotTrusted {
        for (Certificate certificate : certificates) {
            if (isNamed(signer.getSID(), certificate)) {
                return certificate;
            }
        }
        throw new NotTrusted(InvalidReason.NO_CERTIFICATE);
    }

    private static boolean isNamed(SignerIdentifier sid, Certificate certificate) {
        if (sid.isTagged()) {
            Extension extension = certificate.getExtensions() == null
                    ? null
                    : certificate.getExtensions().getExtension(Extension.subjectKeyIdentifier);
            return extension != null
                    && Objects.equals(
                            ASN1OctetString.getInstance(sid.getId()),
                            ASN1OctetString.getInstance(SubjectKeyIdentifier.getInstance(extension.getParsedValue())
                                    .toASN1Primitive()));
        }
        IssuerAndSerialNumber named = IssuerAndSerialNumber.getInstance(sid.getId());
        return named.getSerialNumber().equals(certificate.getSerialNumber())
                && named.getName().equals(certificate.getIssuer());
    }

    /** All certificates, as links of a path; read only when a path is not yet known. */
    List<X509Certificate> pool() throws NotTrusted {
        List<X509Certificate> pool = new ArrayList<>();
        for (Certificate certificate : certificates) {
            pool.add(Certificates.parse(certificate));
        }
        return pool;
    }
}
