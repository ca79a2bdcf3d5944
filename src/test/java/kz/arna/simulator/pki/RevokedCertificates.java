package kz.arna.simulator.pki;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the test authority has revoked. */
public final class RevokedCertificates {

    /** @param reason code of RFC 5280, e.g. 1 for a compromised key */
    public record Revocation(Instant at, int reason) {}

    private final Map<BigInteger, Revocation> bySerial = new ConcurrentHashMap<>();

    /** Revokes a certificate. */
    public void revoke(X509Certificate certificate, Instant at, int reason) {
        bySerial.put(certificate.getSerialNumber(), new Revocation(at, reason));
    }

    Map<BigInteger, Revocation> all() {
        return bySerial;
    }

    void clear() {
        bySerial.clear();
    }
}
