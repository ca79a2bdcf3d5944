package kz.arna.signature;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kz.arna.base.Bin;
import kz.arna.base.Iin;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.jspecify.annotations.Nullable;

/** Reads who a certificate names. */
final class SubjectReader {

    private final boolean checkDigits;

    SubjectReader(boolean checkDigits) {
        this.checkDigits = checkDigits;
    }

    /** The subject, unchecked. */
    Signer read(X509Certificate certificate) {
        X500Name subject =
                X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        String iin = numbered(subject, BCStyle.SERIALNUMBER, "IIN");
        String bin = numbered(subject, BCStyle.OU, "BIN");
        String system = numbered(subject, BCStyle.SERIALNUMBER, "BIN");
        return new Signer(
                iin,
                bin == null ? system : bin,
                first(subject, BCStyle.CN),
                first(subject, BCStyle.O),
                roles(certificate));
    }

    /** Refuses a subject without number, and one whose number was never issued. */
    void requireNumber(Signer signer) throws NotTrusted {
        boolean none = signer.iin() == null && signer.bin() == null;
        boolean wrong = checkDigits
                && ((signer.iin() != null && !Iin.isValid(signer.iin()))
                        || (signer.bin() != null && !Bin.isValid(signer.bin())));
        if (none || wrong) {
            throw new NotTrusted(InvalidReason.SUBJECT_NUMBER);
        }
    }

    private static @Nullable String numbered(X500Name subject, ASN1ObjectIdentifier attribute, String prefix) {
        return values(subject, attribute)
                .filter(value -> value.matches(prefix + "[0-9]{12}"))
                .map(value -> value.substring(prefix.length()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String first(X500Name subject, ASN1ObjectIdentifier attribute) {
        return values(subject, attribute).findFirst().orElse(null);
    }

    private static Stream<String> values(X500Name subject, ASN1ObjectIdentifier attribute) {
        return Stream.of(subject.getRDNs(attribute))
                .map(RDN::getTypesAndValues)
                .flatMap(Stream::of)
                .filter(pair -> pair.getType().equals(attribute))
                .map(AttributeTypeAndValue::getValue)
                .filter(Objects::nonNull)
                .map(SubjectReader::text);
    }

    private static String text(ASN1Encodable value) {
        return value instanceof ASN1String string ? string.getString() : IETFUtils.valueToString(value);
    }

    private static Set<SignerRole> roles(X509Certificate certificate) {
        Set<SignerRole> roles = EnumSet.noneOf(SignerRole.class);
        try {
            List<String> usages = certificate.getExtendedKeyUsage();
            if (usages != null) {
                usages.forEach(oid -> SignerRole.of(oid).ifPresent(roles::add));
            }
        } catch (CertificateParsingException e) {
            // No role can be read: the signer has none, and the order's check of authority says so.
            return roles;
        }
        return roles;
    }
}
