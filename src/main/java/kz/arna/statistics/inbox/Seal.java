package kz.arna.statistics.inbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM under the archive's key: 12 bytes of nonce, then the sealed bytes with their tag. Owner, number and whether
 * it is the last are part of the seal: no piece can be moved, swapped or left out.
 */
final class Seal {

    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;

    /** @param base64 32 bytes in Base64 */
    Seal(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("arna.statistics.inbox.archive-key is not Base64", e);
        }
        if (bytes.length != KEY) {
            throw new IllegalStateException("arna.statistics.inbox.archive-key must be 32 bytes in Base64");
        }
        key = new SecretKeySpec(bytes, "AES");
    }

    byte[] seal(UUID owner, int number, boolean last, byte[] plain, int length) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, owner, number, last);
            byte[] sealed = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(length));
            cipher.doFinal(plain, 0, length, sealed, NONCE);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /** @throws IOException when the bytes are not what was sealed, or the key is another */
    byte[] open(UUID owner, int number, boolean last, byte[] sealed) throws IOException {
        try {
            byte[] nonce = Arrays.copyOf(sealed, NONCE);
            return cipher(Cipher.DECRYPT_MODE, nonce, owner, number, last)
                    .doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("an archived piece cannot be opened", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, UUID owner, int number, boolean last)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES + 1)
                .putLong(owner.getMostSignificantBits())
                .putLong(owner.getLeastSignificantBits())
                .putInt(number)
                .put((byte) (last ? 1 : 0))
                .array());
        return cipher;
    }
}
