package kz.arna.simulator.pki;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * An OCSP responder (RFC 6960).
 *
 * @param keys what it signs with
 * @param certificate what it shows for it
 * @param lasting how long its answers are current; negative: they are stale when made
 * @param knowsNobody whether it answers "unknown" about everyone
 */
public record TestResponder(KeyPair keys, X509Certificate certificate, Duration lasting, boolean knowsNobody) {

    public static final TestResponder GOOD =
            new TestResponder(TestPki.RESPONDER_KEYS, TestPki.RESPONDER, Duration.ofHours(1), false);

    public TestResponder lastingFor(Duration duration) {
        return new TestResponder(keys, certificate, duration, knowsNobody);
    }

    public TestResponder knowingNobody() {
        return new TestResponder(keys, certificate, lasting, true);
    }

    public TestResponder signingAs(KeyPair others, X509Certificate other) {
        return new TestResponder(others, other, lasting, knowsNobody);
    }

    /** The DER response. */
    public byte[] answer(byte[] request, RevokedCertificates revoked, Instant now) throws IOException {
        try {
            OCSPReq asked = new OCSPReq(request);
            BasicOCSPRespBuilder builder = new BasicOCSPRespBuilder(
                    SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()),
                    new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1));
            Instant since = lasting.isNegative() ? now.plus(lasting.multipliedBy(2)) : now;
            for (Req each : asked.getRequestList()) {
                builder.addResponse(
                        each.getCertID(),
                        status(each.getCertID(), revoked),
                        Date.from(since),
                        Date.from(now.plus(lasting)));
            }
            Extension nonce = asked.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
            if (nonce != null) {
                builder.setResponseExtensions(new Extensions(nonce));
            }
            return sign(builder, now);
        } catch (OCSPException | OperatorCreationException | GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private byte[] sign(BasicOCSPRespBuilder builder, Instant now)
            throws OCSPException, OperatorCreationException, GeneralSecurityException, IOException {
        X509CertificateHolder[] shown = {new JcaX509CertificateHolder(certificate)};
        var signed = builder.build(
                new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate()), shown, Date.from(now));
        return new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, signed).getEncoded();
    }

    private CertificateStatus status(CertificateID id, RevokedCertificates revoked) {
        if (knowsNobody) {
            return new UnknownStatus();
        }
        RevokedCertificates.Revocation found = revoked.all().get(id.getSerialNumber());
        return found == null ? CertificateStatus.GOOD : new RevokedStatus(Date.from(found.at()), found.reason());
    }

    /** A response that says the responder cannot answer now. */
    public static byte[] tryLater() throws IOException {
        try {
            return new OCSPRespBuilder().build(OCSPResp.TRY_LATER, null).getEncoded();
        } catch (OCSPException e) {
            throw new IOException(e);
        }
    }
}
