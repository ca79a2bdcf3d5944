package kz.arna.signature.revocation;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CRLException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.arna.base.Sha256;
import kz.arna.signature.Algorithms;
import kz.arna.signature.revocation.RevocationFinding.Source;
import kz.arna.signature.revocation.RevocationFinding.Status;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.jspecify.annotations.Nullable;

/**
 * Verifies revocation lists, remembers the current one of each issuer (a national list weighs megabytes) and judges
 * certificates by it.
 */
final class CrlJudge {

    private static final int REMEMBERED_ISSUERS = 8;
    private static final String DELTA = "2.5.29.27";

    private final Freshness freshness;
    private final Map<X509Certificate, VerifiedList> lists = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<X509Certificate, VerifiedList> eldest) {
            return size() > REMEMBERED_ISSUERS;
        }
    };

    CrlJudge(Duration oldest, Duration clockSkew) {
        this.freshness = new Freshness(oldest, clockSkew);
    }

    private record VerifiedList(X509CRL list, String sha256) {}

    /** Whether a current list of the issuer is remembered. */
    boolean hasCurrent(X509Certificate issuer, Instant now) {
        VerifiedList known = known(issuer);
        Date end = known == null ? null : known.list().getNextUpdate();
        return end != null && now.isBefore(end.toInstant());
    }

    /**
     * Verifies a list and remembers it.
     *
     * @throws UnverifiableAnswer when it is malformed, not the issuer's, or does not tell of all its certificates
     * @throws NoCurrentAnswer when it is stale
     */
    void remember(X509Certificate issuer, byte[] encoded, Instant now) throws UnverifiableAnswer, NoCurrentAnswer {
        X509CRL list = verified(issuer, encoded);
        Date next = list.getNextUpdate();
        freshness.require(now, list.getThisUpdate().toInstant(), next == null ? null : next.toInstant());
        synchronized (lists) {
            lists.put(issuer, new VerifiedList(list, Sha256.hex(encoded)));
        }
    }

    private static X509CRL verified(X509Certificate issuer, byte[] encoded) throws UnverifiableAnswer {
        try {
            X509CRL list =
                    (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(encoded));
            if (!list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())
                    || Algorithms.isOutdated(list.getSigAlgOID())) {
                throw new UnverifiableAnswer("the list is not the issuer's");
            }
            list.verify(issuer.getPublicKey());
            requireComplete(list);
            return list;
        } catch (CRLException | IllegalArgumentException e) {
            throw new UnverifiableAnswer("the list cannot be read");
        } catch (GeneralSecurityException e) {
            throw new UnverifiableAnswer("the list is not signed by the issuer");
        }
    }

    private static void requireComplete(X509CRL list) throws UnverifiableAnswer {
        byte[] point = list.getExtensionValue(Extension.issuingDistributionPoint.getId());
        boolean partial = point != null && isPartial(point);
        if (partial || list.getExtensionValue(DELTA) != null || list.hasUnsupportedCriticalExtension()) {
            throw new UnverifiableAnswer("the list does not tell of all the issuer's certificates");
        }
    }

    private static boolean isPartial(byte[] extension) {
        IssuingDistributionPoint point = IssuingDistributionPoint.getInstance(
                ASN1OctetString.getInstance(extension).getOctets());
        return point.isIndirectCRL()
                || point.onlyContainsAttributeCerts()
                || point.onlyContainsCACerts()
                || point.getOnlySomeReasons() != null;
    }

    /** Judges by the remembered list. */
    RevocationFinding judge(RevocationQuery query, Instant now) throws NoCurrentAnswer {
        VerifiedList known = known(query.issuer());
        if (known == null) {
            throw new NoCurrentAnswer("no list of the issuer is at hand");
        }
        X509CRL list = known.list();
        Date next = list.getNextUpdate();
        Instant until = next == null ? null : next.toInstant();
        freshness.require(now, list.getThisUpdate().toInstant(), until);
        X509CRLEntry entry = list.getRevokedCertificate(query.certificate().getSerialNumber());
        Instant revokedAt = entry == null ? null : entry.getRevocationDate().toInstant();
        Status status = RevocationFinding.statusAt(query.at(), revokedAt);
        Instant producedAt = list.getThisUpdate().toInstant();
        return new RevocationFinding(status, revokedAt, reason(entry), Source.CRL, producedAt, until, known.sha256());
    }

    private static @Nullable String reason(@Nullable X509CRLEntry entry) {
        return entry == null || entry.getRevocationReason() == null
                ? null
                : ReasonNames.of(entry.getRevocationReason().ordinal());
    }

    private @Nullable VerifiedList known(X509Certificate issuer) {
        synchronized (lists) {
            return lists.get(issuer);
        }
    }
}
