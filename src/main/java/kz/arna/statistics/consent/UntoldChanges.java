package kz.arna.statistics.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the Bureau does not know yet. A list that was refused, stopped or never receipted has told it nothing. */
@Repository
class UntoldChanges {

    private static final String LATEST = """
            SELECT DISTINCT ON (c.consent_id) c.consent_id, c.action, c.on_date FROM stat_consent_change c
            ORDER BY c.consent_id, c.id DESC
            """;
    private static final String UNTOLD = """
            WITH latest AS (%s)
            SELECT * FROM latest WHERE NOT EXISTS (SELECT FROM stat_consent_batch_member m
                JOIN stat_consent_batch b ON b.number = m.batch
                WHERE m.consent_id = latest.consent_id AND m.action = latest.action
                    AND b.state IN ('PREPARED', 'SENT', 'ACCEPTED'))
            ORDER BY consent_id
            """.formatted(LATEST);

    private final JdbcClient jdbc;
    private final Consents consents;

    UntoldChanges(JdbcClient jdbc, Consents consents) {
        this.jdbc = jdbc;
        this.consents = consents;
    }

    /** How many consents changed since the Bureau was told. */
    int count() {
        return jdbc.sql("SELECT count(*) FROM (" + UNTOLD + ") untold")
                .query(Integer.class)
                .single();
    }

    /** The changes since the Bureau was told, by consent the latest. */
    List<BatchEntry> changes() {
        return jdbc
                .sql(UNTOLD)
                .query((row, index) -> new Change(
                        row.getObject("consent_id", UUID.class),
                        ConsentAction.valueOf(row.getString("action")),
                        row.getObject("on_date", LocalDate.class)))
                .list()
                .stream()
                .map(change ->
                        new BatchEntry(consents.get(change.consent()).orElseThrow(), change.action(), change.on()))
                .toList();
    }

    /** All that run, and what was withdrawn or ended since the Bureau was told. */
    List<BatchEntry> everything() {
        List<BatchEntry> entries = new ArrayList<>();
        Map<UUID, BatchEntry> changed = changes().stream()
                .collect(Collectors.toMap(entry -> entry.consent().id(), Function.identity()));
        for (Consent consent : consents.running()) {
            changed.remove(consent.id());
            entries.add(new BatchEntry(consent, ConsentAction.GRANTED, consent.signedOn()));
        }
        entries.addAll(changed.values());
        return entries;
    }

    private record Change(UUID consent, ConsentAction action, LocalDate on) {}
}
