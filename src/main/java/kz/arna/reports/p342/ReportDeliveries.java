package kz.arna.reports.p342;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How reports fare on their ways; works in the caller's transaction. */
@Repository
class ReportDeliveries {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReportDeliveries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The message is in the outbox, for the first time or again. */
    void begin(UUID report, ReportDelivery.Channel channel, UUID outbox) {
        jdbc.sql("""
                        INSERT INTO report_delivery (report, channel, outbox, state, changed_at)
                        VALUES (:report, :channel, :outbox, 'UNDER_WAY', :now)
                        ON CONFLICT (report, channel) DO UPDATE SET outbox = EXCLUDED.outbox, state = EXCLUDED.state,
                            reason = NULL, changed_at = EXCLUDED.changed_at""")
                .param("report", report)
                .param("channel", channel.name())
                .param("outbox", outbox)
                .param("now", ReportStore.at(clock.instant()))
                .update();
    }

    void settle(
            UUID report,
            ReportDelivery.Channel channel,
            ReportDelivery.State state,
            @Nullable String reference,
            @Nullable String reason) {
        jdbc.sql("""
                        UPDATE report_delivery SET state = :state, reference = :reference, reason = :reason,
                            changed_at = :now
                        WHERE report = :report AND channel = :channel""")
                .param("report", report)
                .param("channel", channel.name())
                .param("state", state.name())
                .param("reference", reference)
                .param("reason", reason)
                .param("now", ReportStore.at(clock.instant()))
                .update();
    }

    List<ReportDelivery> of(UUID report) {
        return jdbc.sql("SELECT * FROM report_delivery WHERE report = :report ORDER BY channel")
                .param("report", report)
                .query((row, n) -> new ReportDelivery(
                        ReportDelivery.Channel.valueOf(row.getString("channel")),
                        row.getObject("outbox", UUID.class),
                        ReportDelivery.State.valueOf(row.getString("state")),
                        row.getString("reference"),
                        row.getString("reason"),
                        ReportStore.instant(row, "changed_at")))
                .list();
    }

    Optional<ReportDelivery> of(UUID report, ReportDelivery.Channel channel) {
        return of(report).stream().filter(each -> each.channel() == channel).findFirst();
    }
}
