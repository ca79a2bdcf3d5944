package kz.arna.intake.client;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How an API key is kept: HMAC-SHA-256 under the gateway's pepper.
 *
 * <p>A slow password hash defends words that people choose. These keys are 256 random bits, which no search finds, so a
 * slow hash would only tax every request; the pepper, which is not in the database, makes a stolen table worthless even
 * for a shorter key. A salt per key would force trying every row and protects nothing here: no two random keys are equal.
 */
final class KeyHash {

    private static final String ALGORITHM = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec pepper;

    KeyHash(String pepper) {
        this.pepper = new SecretKeySpec(pepper.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** A new key: 256 random bits as 43 characters of base64url. */
    static String newKey() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** 32 bytes under which the key is found again. */
    byte[] of(String key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(pepper);
            return mac.doFinal(key.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
