package kz.arna.intake.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.arna.base.Problem;
import kz.arna.base.Uuid7;
import kz.arna.exchange.Direction;
import kz.arna.exchange.Journal;
import kz.arna.exchange.JournalRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The journal's entries about applications; the envelope is kept as it came, its credentials masked by the journal. */
@Component
class ReceivedMessages {

    private static final String NAME = "application";
    private static final Map<String, String> HEADERS = Map.of("Content-Type", "application/json");

    private final Journal journal;
    private final Clock clock;

    ReceivedMessages(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** What is journalled, together with the key, in the accepting transaction. */
    JournalRecord accepted(Read read, UUID caseId) {
        return entry(read, caseId, "ACCEPTED");
    }

    UUID repeated(Read read, UUID caseId) {
        return record(entry(read, caseId, "DUPLICATE"));
    }

    /** In a transaction of its own: all that a message leaves which was turned away. */
    UUID rejected(String client, byte[] body, List<Problem> problems) {
        String codes = problems.stream().map(Problem::code).distinct().collect(Collectors.joining(","));
        return record(entry(client, null, null, body, clock.instant(), "REJECTED:" + codes));
    }

    private UUID record(JournalRecord entry) {
        journal.record(entry);
        return entry.id();
    }

    private static JournalRecord entry(Read read, UUID caseId, String outcome) {
        return entry(
                read.client(),
                read.envelope().externalId(),
                caseId.toString(),
                read.body(),
                read.receivedAt(),
                outcome);
    }

    private static JournalRecord entry(
            String client,
            @Nullable String correlation,
            @Nullable String subject,
            byte[] body,
            Instant at,
            String outcome) {
        return new JournalRecord(
                Uuid7.next(), at, Direction.IN, client, NAME, correlation, subject, null, HEADERS, body, null, outcome);
    }
}
