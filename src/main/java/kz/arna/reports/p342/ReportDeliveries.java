package kz.arna.reports.p342;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How reports fare on their ways; works in the caller's transaction. */
@Repository
class ReportDeliveries {

    /** The mail server took a whole mail, and its reply was lost. */
    private static final String UNCERTAIN = "PARKED:UNCERTAIN";

    private final JdbcClient jdbc;
    private final Clock clock;

    ReportDeliveries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The message is in the outbox, for the first time or again. */
    void begin(UUID report, int no, ReportDelivery.Channel channel, UUID outbox, @Nullable String correlation) {
        jdbc.sql("""
                        INSERT INTO report_delivery (report, no, channel, outbox, correlation, state, changed_at)
                        VALUES (:report, :no, :channel, :outbox, :correlation, 'UNDER_WAY', :now)
                        ON CONFLICT (report, no, channel) DO UPDATE SET outbox = EXCLUDED.outbox,
                            correlation = EXCLUDED.correlation, state = EXCLUDED.state, reason = NULL,
                            changed_at = EXCLUDED.changed_at""")
                .param("report", report)
                .param("no", no)
                .param("channel", channel.name())
                .param("outbox", outbox)
                .param("correlation", correlation)
                .param("now", ReportStore.at(clock.instant()))
                .update();
    }

    void settle(
            UUID report,
            ReportDelivery delivery,
            ReportDelivery.State state,
            @Nullable String reference,
            @Nullable String reason) {
        jdbc.sql("""
                        UPDATE report_delivery SET state = :state, reference = :reference, reason = :reason,
                            arrived = arrived OR :arrived, changed_at = :now
                        WHERE report = :report AND no = :no AND channel = :channel""")
                .param("report", report)
                .param("no", delivery.no())
                .param("channel", delivery.channel().name())
                .param("state", state.name())
                .param("reference", reference)
                .param("reason", reason)
                .param("arrived", state == ReportDelivery.State.ACCEPTED || UNCERTAIN.equals(reason))
                .param("now", ReportStore.at(clock.instant()))
                .update();
    }

    /** How every drafting of the report fared, the oldest first. */
    List<ReportDelivery> of(UUID report) {
        return jdbc.sql("SELECT * FROM report_delivery WHERE report = :report ORDER BY no, channel")
                .param("report", report)
                .query((row, n) -> new ReportDelivery(
                        row.getInt("no"),
                        row.getString("correlation"),
                        row.getBoolean("arrived"),
                        ReportDelivery.Channel.valueOf(row.getString("channel")),
                        row.getObject("outbox", UUID.class),
                        ReportDelivery.State.valueOf(row.getString("state")),
                        row.getString("reference"),
                        row.getString("reason"),
                        ReportStore.instant(row, "changed_at")))
                .list();
    }

    /** How one drafting fares. */
    List<ReportDelivery> of(UUID report, int no) {
        return of(report).stream().filter(each -> each.no() == no).toList();
    }

    Optional<ReportDelivery> of(Report report, ReportDelivery.Channel channel) {
        return of(report.id(), report.contentNo()).stream()
                .filter(each -> each.channel() == channel)
                .findFirst();
    }

    /** How many draftings before this one the ministry has or, where the reply to a mail was lost, may have. */
    int reachedBefore(UUID report, int no) {
        return (int) of(report).stream()
                .filter(each -> each.no() < no && each.arrived())
                .map(ReportDelivery::no)
                .distinct()
                .count();
    }

    /** The number under which the ministry's system holds the drafting that was the last to get one. */
    Optional<String> registeredBefore(UUID report, int no) {
        return of(report).stream()
                .filter(each -> each.no() < no && each.channel() == ReportDelivery.Channel.EDMS)
                .filter(each -> each.state() == ReportDelivery.State.ACCEPTED)
                .flatMap(each -> Stream.ofNullable(each.reference()))
                .reduce((earlier, later) -> later);
    }
}
