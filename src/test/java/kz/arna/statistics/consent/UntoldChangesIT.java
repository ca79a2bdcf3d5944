package kz.arna.statistics.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.arna.statistics.StatForm;
import kz.arna.statistics.StatLine;
import kz.arna.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands in a full list, as the published page says it. */
class UntoldChangesIT {

    private static final LocalDate AGREED = LocalDate.of(2026, 2, 10);
    private static final LocalDate LATER = LocalDate.of(2026, 3, 30);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-30T06:00:00Z"), ZoneOffset.UTC);

    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh().asApplication());
    private final Consents consents = new JdbcConsents(jdbc, CLOCK, event -> {});
    private final UntoldChanges untold = new UntoldChanges(jdbc, consents);
    private final BatchStore batches = new BatchStore(jdbc);

    @Test
    void what_was_withdrawn_or_ended_stands_below_what_runs_until_a_list_with_it_is_taken() {
        UUID ended = record("190340002023");
        UUID withdrawn = record("180540003037");
        UUID running = record("190340001015");
        consents.end(ended, LATER, "gateway", "DPR-R-130");
        consents.withdraw(withdrawn, LATER, "desk:1", "өтініш");
        assertThat(told(untold.everything()))
                .startsWith(running + " GRANTED " + AGREED)
                .containsExactlyInAnyOrder(
                        running + " GRANTED " + AGREED, ended + " ENDED " + LATER, withdrawn + " WITHDRAWN " + LATER);
        send(1, BatchState.REFUSED);
        assertThat(untold.everything()).hasSize(3);
        send(2, BatchState.ACCEPTED);
        assertThat(told(untold.everything())).containsExactly(running + " GRANTED " + AGREED);
        assertThat(untold.changes()).isEmpty();
    }

    private void send(long number, BatchState answer) {
        List<BatchEntry> entries = untold.everything();
        ConsentBatch batch = new ConsentBatch(
                number,
                BatchKind.FULL,
                BatchState.PREPARED,
                ConsentBatch.correlation(number) + ".csv",
                "0".repeat(64),
                entries.size(),
                entries.size(),
                UUID.randomUUID(),
                CLOCK.instant(),
                null,
                CLOCK.instant(),
                null,
                null,
                null);
        batches.insert(batch, entries);
        batches.close(number, answer, new ObjectMapper().createObjectNode(), CLOCK.instant());
    }

    private static List<String> told(List<BatchEntry> entries) {
        return entries.stream()
                .map(entry -> entry.consent().id() + " " + entry.action() + " " + entry.effectiveOn())
                .toList();
    }

    private UUID record(String subject) {
        Set<StatLine> lines = Set.of(new StatLine(StatForm.ENTERPRISE_FINANCE, "3", "1"));
        return consents.record(new NewConsent(subject, null, AGREED, AGREED, false, lines, "gateway", "келісім № 1"));
    }
}
