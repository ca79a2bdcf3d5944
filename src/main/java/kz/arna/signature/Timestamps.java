package kz.arna.signature;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import kz.arna.signature.CountingTime.Timestamp;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/** Finds the moment that counts: a timestamp (RFC 3161) over the signature value, where a trusted authority gave it. */
final class Timestamps {

    private final CertificatePaths paths;
    private final Duration clockSkew;
    private final CryptoEngine digests = new JcaCryptoEngine();

    Timestamps(CertificatePaths paths, Duration clockSkew) {
        this.paths = paths;
        this.clockSkew = clockSkew;
    }

    /** The first trusted timestamp of the signer, else the receipt and why. */
    CountingTime count(SignerInfo signer, Instant receivedAt) {
        Timestamp why = Timestamp.ABSENT;
        for (ASN1Encodable token : tokens(signer)) {
            CountingTime found = judge(token, signer.getEncryptedDigest().getOctets(), receivedAt);
            if (found.isTrusted()) {
                return found;
            }
            why = found.timestamp();
        }
        return CountingTime.ofReceipt(receivedAt, why);
    }

    private static List<ASN1Encodable> tokens(SignerInfo signer) {
        ASN1Set unsigned = signer.getUnauthenticatedAttributes();
        List<ASN1Encodable> tokens = new ArrayList<>();
        if (unsigned != null) {
            var attribute = new AttributeTable(unsigned).get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
            if (attribute != null) {
                attribute.getAttrValues().forEach(tokens::add);
            }
        }
        return tokens;
    }

    private CountingTime judge(ASN1Encodable encoded, byte[] signatureValue, Instant receivedAt) {
        try {
            TimeStampToken token = new TimeStampToken(ContentInfo.getInstance(encoded));
            if (!covers(token, signatureValue)) {
                return CountingTime.ofReceipt(receivedAt, Timestamp.WRONG_IMPRINT);
            }
            Instant moment = token.getTimeStampInfo().getGenTime().toInstant();
            requireAuthority(token, moment);
            return moment.isAfter(receivedAt.plus(clockSkew))
                    ? CountingTime.ofReceipt(receivedAt, Timestamp.AFTER_RECEIPT)
                    : new CountingTime(moment, Timestamp.TRUSTED);
        } catch (TSPException | IOException | CertificateException | OperatorCreationException | NotTrusted e) {
            return CountingTime.ofReceipt(receivedAt, Timestamp.UNTRUSTED);
        } catch (RuntimeException e) {
            // Hostile bytes make the library throw nearly anything; a timestamp that cannot be read does not count.
            return CountingTime.ofReceipt(receivedAt, Timestamp.UNTRUSTED);
        }
    }

    private boolean covers(TimeStampToken token, byte[] signatureValue) {
        AlgorithmIdentifier algorithm = token.getTimeStampInfo().getHashAlgorithm();
        byte[] imprint = token.getTimeStampInfo().getMessageImprintDigest();
        return MessageDigest.isEqual(imprint, digests.digest(algorithm, signatureValue));
    }

    /** The token's own signature, an authority's certificate for timestamps only, in force at that moment. */
    private void requireAuthority(TimeStampToken token, Instant moment)
            throws CertificateException, IOException, OperatorCreationException, TSPException, NotTrusted {
        List<X509Certificate> pool = new ArrayList<>();
        for (X509CertificateHolder holder : token.getCertificates().getMatches(null)) {
            pool.add(Certificates.parse(holder.getEncoded()));
        }
        Collection<X509CertificateHolder> named = token.getCertificates().getMatches(token.getSID());
        if (named.isEmpty()) {
            throw new NotTrusted(InvalidReason.NO_CERTIFICATE);
        }
        X509Certificate authority = Certificates.parse(named.iterator().next().getEncoded());
        token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(authority));
        if (moment.isAfter(paths.find(authority, pool).trustedUntil())) {
            throw new NotTrusted(InvalidReason.UNKNOWN_ROOT);
        }
    }
}
