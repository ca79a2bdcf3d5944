package kz.arna.casefile.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import kz.arna.base.Sha256;

/**
 * How events of a case are chained. An event's hash is SHA-256 over the hash before it (32 bytes, zeros for the first),
 * its sequence (4 bytes, big-endian) and its content digest; the content digest is SHA-256 over the lines format name,
 * case id, type, state, time, digest of the actor's text and digest of the payload's text. The database can take the
 * last step itself, so that a transition is one statement.
 */
final class EventChain {

    private static final String FORMAT = "arna-event-v1";

    private EventChain() {}

    /** What the first event of a case continues. */
    static byte[] origin() {
        return new byte[32];
    }

    static byte[] digest(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] content(UUID caseId, String type, String state, Instant at, String actor, byte[] payloadDigest) {
        return digest(String.join(
                "\n", FORMAT, caseId.toString(), type, state, at.toString(), hex(digest(actor)), hex(payloadDigest)));
    }

    static byte[] hash(byte[] previous, int sequence, byte[] content) {
        MessageDigest digest = Sha256.digest();
        digest.update(previous);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(sequence).array());
        return digest.digest(content);
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
