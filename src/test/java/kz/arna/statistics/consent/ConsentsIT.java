package kz.arna.statistics.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import kz.arna.calendar.Quarter;
import kz.arna.statistics.StatForm;
import kz.arna.statistics.StatLine;
import kz.arna.statistics.StatLines;
import kz.arna.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ConsentsIT {

    private static final String BIN = "150140012342";
    private static final LocalDate AGREED = LocalDate.of(2026, 2, 10);
    private static final StatLine INCOME = new StatLine(StatForm.ENTERPRISE_FINANCE, "3", "1");
    private static final StatLine STAFF = new StatLine(StatForm.LABOUR, "2", "1");

    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh().asApplication());
    private final Consents consents =
            new JdbcConsents(jdbc, Clock.fixed(Instant.parse("2026-02-10T06:00:00Z"), ZoneOffset.UTC), event -> {});

    @Test
    void keeps_the_consent_with_its_period_and_lines() {
        UUID id = record(everyLine());
        Consent consent = consents.get(id).orElseThrow();
        assertThat(consent.first()).hasToString("2024-Q1");
        assertThat(consent.last()).hasToString("2028-Q1");
        assertThat(consent.quarters()).isEqualTo(17);
        assertThat(consent.lines()).hasSize(21).contains(INCOME, STAFF);
        assertThat(consent.isRunning()).isTrue();
        assertThat(consents.running()).containsExactly(consent);
    }

    @Test
    void covers_only_the_lines_and_quarters_that_were_signed() {
        record(Set.of(INCOME));
        assertThat(consents.covers(BIN, Quarter.parse("2024-Q1"), INCOME)).isTrue();
        assertThat(consents.covers(BIN, Quarter.parse("2028-Q1"), INCOME)).isTrue();
        assertThat(consents.covers(BIN, Quarter.parse("2023-Q4"), INCOME)).isFalse();
        assertThat(consents.covers(BIN, Quarter.parse("2028-Q2"), INCOME)).isFalse();
        assertThat(consents.covers(BIN, Quarter.parse("2026-Q1"), STAFF)).isFalse();
        assertThat(consents.covers("981140001235", Quarter.parse("2026-Q1"), INCOME))
                .isFalse();
    }

    @Test
    void a_withdrawn_consent_takes_nothing_and_shows_nothing() {
        UUID id = record(everyLine());
        assertThat(consents.withdraw(id, AGREED.plusMonths(3), "desk:1", "өтініш"))
                .isTrue();
        assertThat(consents.withdraw(id, AGREED.plusMonths(4), "desk:2", "тағы"))
                .isFalse();
        assertThat(consents.covers(BIN, Quarter.parse("2026-Q1"), INCOME)).isFalse();
        assertThat(consents.shows(BIN, Quarter.parse("2024-Q1"), INCOME)).isFalse();
        assertThat(consents.running()).isEmpty();
    }

    @Test
    void an_ended_consent_takes_nothing_more_and_shows_what_came() {
        UUID id = record(everyLine());
        assertThat(consents.end(id, AGREED.plusYears(1), "gateway", "DPR-R-130"))
                .isTrue();
        assertThat(consents.covers(BIN, Quarter.parse("2026-Q1"), INCOME)).isFalse();
        assertThat(consents.shows(BIN, Quarter.parse("2026-Q1"), INCOME)).isTrue();
        assertThat(consents.withdraw(id, AGREED.plusYears(1), "desk:1", "өтініш"))
                .isTrue();
        assertThat(consents.shows(BIN, Quarter.parse("2026-Q1"), INCOME)).isFalse();
    }

    @Test
    void another_running_consent_keeps_the_figures_in_sight() {
        UUID first = record(everyLine());
        record(Set.of(INCOME));
        consents.withdraw(first, AGREED.plusMonths(1), "desk:1", "өтініш");
        assertThat(consents.covers(BIN, Quarter.parse("2026-Q1"), INCOME)).isTrue();
        assertThat(consents.covers(BIN, Quarter.parse("2026-Q1"), STAFF)).isFalse();
    }

    @Test
    void history_is_not_rewritten_by_the_application() {
        record(everyLine());
        assertThatThrownBy(() ->
                        jdbc.sql("UPDATE stat_consent_change SET actor = 'x'").update())
                .hasRootCauseMessage("ERROR: permission denied for table stat_consent_change");
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM stat_consent_line").update())
                .hasRootCauseMessage("ERROR: permission denied for table stat_consent_line");
    }

    private UUID record(Set<StatLine> lines) {
        return consents.record(new NewConsent(BIN, null, AGREED, AGREED, false, lines, "gateway", "келісім № 1"));
    }

    private static Set<StatLine> everyLine() {
        Set<StatLine> lines = new LinkedHashSet<>();
        StatLines.monitored().all().forEach(entry -> lines.add(entry.line()));
        return lines;
    }
}
