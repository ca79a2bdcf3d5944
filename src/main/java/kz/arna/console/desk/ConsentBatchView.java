package kz.arna.console.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import kz.arna.statistics.consent.BatchKind;
import kz.arna.statistics.consent.BatchState;
import kz.arna.statistics.consent.ConsentBatch;
import org.jspecify.annotations.Nullable;

/** A list of consents as the desk shows it. */
record ConsentBatchView(
        long number,
        BatchKind kind,
        BatchState state,
        boolean alarm,
        String file,
        String sha256,
        int consents,
        int rows,
        UUID message,
        Instant preparedAt,
        @Nullable Instant sentAt,
        Instant receiptDue,
        @Nullable Instant receiptAt,
        @Nullable JsonNode receipt,
        @Nullable String silence) {

    static ConsentBatchView of(ConsentBatch batch, boolean alarm) {
        return new ConsentBatchView(
                batch.number(),
                batch.kind(),
                batch.state(),
                alarm,
                batch.fileName(),
                batch.sha256(),
                batch.consents(),
                batch.rows(),
                batch.message(),
                batch.preparedAt(),
                batch.sentAt(),
                batch.receiptDue(),
                batch.receiptAt(),
                batch.receipt(),
                batch.silence());
    }
}
