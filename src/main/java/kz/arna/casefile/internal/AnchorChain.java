package kz.arna.casefile.internal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import kz.arna.base.Sha256;

/**
 * How an anchor's hash is made: SHA-256 over the lines format name, id, moment, number of heads, hash of the anchor
 * before and digest of the heads; that digest is SHA-256 over all heads in the order of case ids, each as 16 bytes of
 * case id, 4 bytes of sequence and 32 bytes of hash.
 */
final class AnchorChain {

    private static final String FORMAT = "arna-anchor-v1";

    private final MessageDigest heads = Sha256.digest();
    private long count;

    /** Adds a head; they come in the order of case ids. */
    void head(ResultSet row) throws SQLException {
        UUID caseId = Columns.uuid(row, "case_id");
        heads.update(ByteBuffer.allocate(20)
                .putLong(caseId.getMostSignificantBits())
                .putLong(caseId.getLeastSignificantBits())
                .putInt(row.getInt("sequence"))
                .array());
        heads.update(row.getBytes("hash"));
        count++;
    }

    long count() {
        return count;
    }

    byte[] hash(long id, Instant at, byte[] previous) {
        return EventChain.digest(String.join(
                "\n",
                FORMAT,
                Long.toString(id),
                at.toString(),
                Long.toString(count),
                EventChain.hex(previous),
                EventChain.hex(heads.digest())));
    }
}
