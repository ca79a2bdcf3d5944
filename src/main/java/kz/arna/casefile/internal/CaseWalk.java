package kz.arna.casefile.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import kz.arna.casefile.ChainFault.What;
import org.jspecify.annotations.Nullable;

/** Walks along the events of one case and tells the check where they do not follow. */
final class CaseWalk {

    private final UUID caseId;
    private final ChainCheck check;
    private byte[] previous = EventChain.origin();
    private int sequence;
    private boolean headAgrees;

    CaseWalk(UUID caseId, ChainCheck check) {
        this.caseId = caseId;
        this.check = check;
    }

    UUID caseId() {
        return caseId;
    }

    void event(ResultSet row) throws SQLException {
        int number = row.getInt("sequence");
        if (number != sequence + 1) {
            check.fault(caseId, number, What.GAP);
        }
        byte[] before = row.getBytes("previous");
        if (!Arrays.equals(before, previous)) {
            check.fault(caseId, number, What.PREVIOUS);
        }
        byte[] hash = row.getBytes("hash");
        byte[] payloadDigest = row.getBytes("payload_digest");
        if (!Arrays.equals(hash, EventChain.hash(before, number, content(row, payloadDigest)))) {
            check.fault(caseId, number, What.HASH);
        }
        payload(row, number, payloadDigest);
        sequence = number;
        previous = hash;
        headAgrees = row.getInt("head_sequence") == number
                && Arrays.equals(row.getBytes("head_hash"), hash)
                && row.getString("state").equals(row.getString("case_state"));
    }

    private byte[] content(ResultSet row, byte[] payloadDigest) throws SQLException {
        return EventChain.content(
                caseId,
                row.getString("type"),
                row.getString("state"),
                Columns.instant(row, "at"),
                row.getString("actor"),
                payloadDigest);
    }

    private void payload(ResultSet row, int number, byte[] digest) throws SQLException {
        @Nullable String payload = row.getString("payload");
        if (payload != null && !Arrays.equals(EventChain.digest(payload), digest)) {
            check.fault(caseId, number, What.PAYLOAD);
        } else if (payload == null && !row.getBoolean("emptied")) {
            check.fault(caseId, number, What.PAYLOAD_MISSING);
        }
    }

    void end() {
        if (!headAgrees) {
            check.fault(caseId, sequence, What.HEAD);
        }
    }
}
