package kz.arna.signature.revocation;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import kz.arna.signature.revocation.RevocationFinding.Source;
import kz.arna.signature.revocation.RevocationFinding.Status;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.jspecify.annotations.Nullable;

/** Verifies an OCSP response and judges the certificate by it. */
final class OcspJudge {

    private final Freshness freshness;

    OcspJudge(Duration oldest, Duration clockSkew) {
        this.freshness = new Freshness(oldest, clockSkew);
    }

    /**
     * @param nonce what the request bore; a responder may leave it out, but not change it
     * @throws UnverifiableAnswer when the response is malformed, not the authority's, or about something else
     * @throws NoCurrentAnswer when it is stale, or the responder cannot answer now
     */
    RevocationFinding judge(RevocationQuery query, byte[] response, byte[] nonce, Instant now)
            throws UnverifiableAnswer, NoCurrentAnswer {
        try {
            BasicOCSPResp basic = successful(new OCSPResp(response));
            X509CertificateHolder issuer = new JcaX509CertificateHolder(query.issuer());
            if (!OcspResponder.isAuthorised(basic, issuer, now)) {
                throw new UnverifiableAnswer("the response is not signed by the authority's responder");
            }
            requireNonce(basic, nonce);
            SingleResp single = about(query, issuer, basic);
            freshness.require(now, instant(single.getThisUpdate()), instant(single.getNextUpdate()));
            return finding(query, single, basic.getProducedAt().toInstant(), response);
        } catch (NoCurrentAnswer e) {
            throw e;
        } catch (IOException | OCSPException | CertificateEncodingException e) {
            throw new UnverifiableAnswer("the response cannot be read");
        } catch (RuntimeException e) {
            // Hostile bytes make the ASN.1 library throw nearly anything, null pointers and array bounds included.
            throw new UnverifiableAnswer("the response cannot be read");
        }
    }

    private static BasicOCSPResp successful(OCSPResp response)
            throws OCSPException, UnverifiableAnswer, NoCurrentAnswer {
        int status = response.getStatus();
        if (status == OCSPResp.TRY_LATER || status == OCSPResp.INTERNAL_ERROR) {
            throw new NoCurrentAnswer("the responder cannot answer now");
        }
        if (status == OCSPResp.SUCCESSFUL && response.getResponseObject() instanceof BasicOCSPResp basic) {
            return basic;
        }
        throw new UnverifiableAnswer("the responder refused the request, status " + status);
    }

    private static void requireNonce(BasicOCSPResp basic, byte[] nonce) throws UnverifiableAnswer {
        Extension extension = basic.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (extension != null
                && !Arrays.equals(
                        nonce,
                        ASN1OctetString.getInstance(extension.getParsedValue()).getOctets())) {
            throw new UnverifiableAnswer("the response answers another request");
        }
    }

    private static SingleResp about(RevocationQuery query, X509CertificateHolder issuer, BasicOCSPResp basic)
            throws OCSPException, UnverifiableAnswer {
        for (SingleResp single : basic.getResponses()) {
            if (single.getCertID().getSerialNumber().equals(query.certificate().getSerialNumber())
                    && single.getCertID().matchesIssuer(issuer, OcspQuestion.DIGESTS)) {
                return single;
            }
        }
        throw new UnverifiableAnswer("the response is about another certificate");
    }

    private static RevocationFinding finding(
            RevocationQuery query, SingleResp single, Instant producedAt, byte[] response) throws UnverifiableAnswer {
        CertificateStatus status = single.getCertStatus();
        Instant revokedAt = null;
        String reason = null;
        Status found = Status.GOOD;
        if (status instanceof RevokedStatus revoked) {
            revokedAt = revoked.getRevocationTime().toInstant();
            reason = reason(revoked);
            found = RevocationFinding.statusAt(query.at(), revokedAt);
        } else if (status instanceof UnknownStatus) {
            found = Status.UNKNOWN;
        } else if (status != CertificateStatus.GOOD) {
            throw new UnverifiableAnswer("the response has no known status");
        }
        String proof = Base64.getEncoder().encodeToString(response);
        Instant until = instant(single.getNextUpdate());
        return new RevocationFinding(found, revokedAt, reason, Source.OCSP, producedAt, until, proof);
    }

    private static @Nullable String reason(RevokedStatus revoked) {
        return revoked.hasRevocationReason() ? ReasonNames.of(revoked.getRevocationReason()) : null;
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
