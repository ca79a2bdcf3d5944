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

    /** In the accepting transaction. */
    UUID accepted(Read read, UUID caseId) {
        return record(read.client(), read.envelope().externalId(), caseId, read.body(), read.receivedAt(), "ACCEPTED");
    }

    UUID repeated(Read read, UUID caseId) {
        return record(read.client(), read.envelope().externalId(), caseId, read.body(), read.receivedAt(), "DUPLICATE");
    }

    /** In a transaction of its own: all that a message leaves which was turned away. */
    UUID rejected(String client, byte[] body, List<Problem> problems) {
        String codes = problems.stream().map(Problem::code).distinct().collect(Collectors.joining(","));
        return record(client, null, null, body, clock.instant(), "REJECTED:" + codes);
    }

    private UUID record(
            String client,
            @Nullable String correlation,
            @Nullable UUID subject,
            byte[] body,
            Instant at,
            String outcome) {
        UUID id = Uuid7.next();
        String about = subject == null ? null : subject.toString();
        journal.record(new JournalRecord(
                id, at, Direction.IN, client, NAME, correlation, about, null, HEADERS, body, null, outcome));
        return id;
    }
}
