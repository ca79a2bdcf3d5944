package kz.arna.simulator.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A revocation list (RFC 5280) of an authority.
 *
 * @param authority whose list it is
 * @param signer whose key signs it
 * @param lasting how long it is current; negative: it is stale when made
 * @param delta whether it tells of changes only
 * @param onlyAuthorities whether it tells of authorities' certificates only
 */
public record TestList(
        TestAuthority authority, TestAuthority signer, Duration lasting, boolean delta, boolean onlyAuthorities) {

    public static final TestList GOOD =
            new TestList(TestPki.ISSUING, TestPki.ISSUING, Duration.ofHours(12), false, false);

    public TestList lastingFor(Duration duration) {
        return new TestList(authority, signer, duration, delta, onlyAuthorities);
    }

    public TestList signedBy(TestAuthority other) {
        return new TestList(authority, other, lasting, delta, onlyAuthorities);
    }

    public TestList of(TestAuthority other) {
        return new TestList(other, other, lasting, delta, onlyAuthorities);
    }

    public TestList ofChanges() {
        return new TestList(authority, signer, lasting, true, onlyAuthorities);
    }

    public TestList ofAuthorities() {
        return new TestList(authority, signer, lasting, delta, true);
    }

    /** The DER list. */
    public byte[] encoded(RevokedCertificates revoked, Instant now) {
        try {
            Instant since = lasting.isNegative() ? now.plus(lasting.multipliedBy(2)) : now;
            X509v2CRLBuilder builder = new X509v2CRLBuilder(authority.subject(), Date.from(since));
            builder.setNextUpdate(Date.from(now.plus(lasting)));
            builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(now.getEpochSecond())));
            if (delta) {
                builder.addExtension(Extension.deltaCRLIndicator, true, new CRLNumber(BigInteger.ONE));
            }
            if (onlyAuthorities) {
                builder.addExtension(
                        Extension.issuingDistributionPoint,
                        true,
                        new IssuingDistributionPoint(null, false, true, null, false, false));
            }
            revoked.all()
                    .forEach((serial, entry) -> builder.addCRLEntry(serial, Date.from(entry.at()), entry.reason()));
            return builder.build(new JcaContentSignerBuilder("SHA256withRSA")
                            .build(signer.keys().getPrivate()))
                    .getEncoded();
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
