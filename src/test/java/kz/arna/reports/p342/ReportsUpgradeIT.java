package kz.arna.reports.p342;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import kz.arna.support.TestDatabase;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reports that were signed and on their way before draftings had files and messages of their own. */
class ReportsUpgradeIT {

    private static final UUID REPORT = new UUID(0, 1);
    private static final UUID MESSAGE = new UUID(0, 2);
    private static final String DIGEST = "ab".repeat(32);

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(database.asOwner());

    @Test
    void keep_their_files_and_wait_for_the_answers_to_their_messages() {
        jdbc.sql("DROP SCHEMA public CASCADE").update();
        jdbc.sql("CREATE SCHEMA public").update();
        Flyway.configure().dataSource(database.asOwner()).target("129?").load().migrate();
        before();
        Flyway.configure().dataSource(database.asOwner()).load().migrate();
        assertThat(jdbc.sql("SELECT no || ' ' || language || ' ' || format FROM report_file")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("2 KK PDF"));
        assertThat(jdbc.sql("SELECT no || ' ' || channel || ' ' || coalesce(correlation, '-') || ' ' || arrived"
                                + " FROM report_delivery ORDER BY channel")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("2 EDMS P342-2026-Q3-edms-7 false", "2 MAIL - true"));
    }

    private void before() {
        jdbc.sql("""
                        INSERT INTO report (id, form, quarter, state, version, content_no, legal_date, due_at, warn_at,
                            created_at, updated_at)
                        VALUES (?, 'П342', '2026-Q3', 'SENDING', 7, 2, '2026-10-25', now(), now(), now(), now())""").param(REPORT).update();
        for (int no = 1; no <= 2; no++) {
            jdbc.sql("INSERT INTO report_content VALUES (?, ?, '{}', ?, now())")
                    .params(REPORT, no, DIGEST)
                    .update();
        }
        jdbc.sql("INSERT INTO report_file VALUES (?, 'KK', 'PDF', 'a', ?)")
                .params(REPORT, DIGEST)
                .update();
        jdbc.sql("""
                        INSERT INTO outbox (id, partner, message, lane, correlation, asked, subject, repeat_class,
                            not_before, last_moment)
                        VALUES (?, 'edms', 'p342', 'x', 'P342-2026-Q3-edms-7~2', 'P342-2026-Q3-edms-7', 'P342-2026-Q3',
                            'D', now(), now())""").param(MESSAGE).update();
        delivery("EDMS", MESSAGE, "UNDER_WAY", null);
        delivery("MAIL", new UUID(0, 3), "STOPPED", "PARKED:UNCERTAIN");
    }

    private void delivery(String channel, UUID outbox, String state, @Nullable String reason) {
        jdbc.sql("""
                        INSERT INTO report_delivery (report, channel, outbox, state, reason, changed_at)
                        VALUES (:report, :channel, :outbox, :state, :reason, now())""")
                .param("report", REPORT)
                .param("channel", channel)
                .param("outbox", outbox)
                .param("state", state)
                .param("reason", reason)
                .update();
    }
}
