package kz.arna.signature.revocation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A verified answer about a certificate, judged at the moment that counts.
 *
 * @param revokedAt when it was revoked, also where that was after the moment that counts
 * @param reason name of the CRL reason, e.g. {@code keyCompromise}
 * @param producedAt when the authority made the answer
 * @param currentUntil until when the authority calls it current
 * @param proof what proves it: the response itself (base64), or the SHA-256 of the list
 */
record RevocationFinding(
        Status status,
        @Nullable Instant revokedAt,
        @Nullable String reason,
        Source by,
        Instant producedAt,
        @Nullable Instant currentUntil,
        String proof) {

    enum Status {
        GOOD,
        REVOKED,
        UNKNOWN
    }

    enum Source {
        OCSP,
        CRL
    }

    /** REVOKED when revoked by the moment that counts, else GOOD. */
    static Status statusAt(Instant at, @Nullable Instant revokedAt) {
        return revokedAt == null || revokedAt.isAfter(at) ? Status.GOOD : Status.REVOKED;
    }

    /** The evidence as it is journalled: the canonical fields, what was asked, and the proof. */
    byte[] evidence(RevocationQuery query) {
        ObjectNode evidence = JsonNodeFactory.instance.objectNode();
        evidence.put("serialNumber", query.certificate().getSerialNumber().toString(16));
        evidence.put("at", query.at().toString());
        evidence.put("status", status.name());
        evidence.put("revokedAt", revokedAt == null ? null : revokedAt.toString());
        evidence.put("reason", reason);
        evidence.put("by", by.name());
        evidence.put("producedAt", producedAt.toString());
        evidence.put("currentUntil", currentUntil == null ? null : currentUntil.toString());
        evidence.put("proof", proof);
        return evidence.toString().getBytes(StandardCharsets.UTF_8);
    }
}
