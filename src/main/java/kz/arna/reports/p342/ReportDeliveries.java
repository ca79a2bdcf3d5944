package kz.arna.reports.p342;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.exchange.Outbox;
import kz.arna.reports.p342.ReportDelivery.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How reports fare on their ways; works in the caller's transaction. */
@Repository
class ReportDeliveries {

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;

    ReportDeliveries(JdbcClient jdbc, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
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

    /** How the way ended; where it stopped, the attempts of its message tell whether the ministry may have it all the same. */
    void settle(
            UUID report, ReportDelivery delivery, State state, @Nullable String reference, @Nullable String reason) {
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
                .param("arrived", state == State.ACCEPTED || state == State.STOPPED && mayHaveArrived(delivery))
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
                        State.valueOf(row.getString("state")),
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

    /** How many draftings before this one the ministry has or, where a reply was lost, may have. */
    int reachedBefore(UUID report, int no) {
        return (int) of(report).stream()
                .filter(each -> each.no() < no && each.arrived())
                .map(ReportDelivery::no)
                .distinct()
                .count();
    }

    /**
     * Refuses a drafting that was drawn up when fewer, or more, had reached the ministry than have now.
     *
     * @throws Rejected with {@code REPORT_OUTDATED}
     */
    void demandRightNumber(Report report, ReportContent content) {
        int corrected = content.correction() == null ? 0 : content.correction();
        if (corrected != reachedBefore(report.id(), report.contentNo())) {
            throw new Rejected(Problems.of("REPORT_OUTDATED"));
        }
    }

    /** The last drafting that both ways have taken. */
    Optional<Integer> lastSent(UUID report) {
        return of(report).stream()
                .filter(each -> each.state() == State.ACCEPTED)
                .collect(Collectors.groupingBy(ReportDelivery::no, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(each -> each.getValue() == ReportDelivery.Channel.values().length)
                .map(Map.Entry::getKey)
                .max(Comparator.naturalOrder());
    }

    /** Whether the ministry has, or may have, a drafting later than this one. */
    boolean reachedAfter(UUID report, int no) {
        return of(report).stream().anyMatch(each -> each.no() > no && each.arrived());
    }

    /** Whether its message has come to the ministry, or may have; of a message that the outbox forgot nobody knows more. */
    boolean mayHaveArrived(ReportDelivery way) {
        String asked = way.correlation();
        return asked != null && outbox.mayHaveArrived(way.channel().partner(), asked);
    }

    /** The number under which the ministry's system holds the drafting that was the last to get one. */
    Optional<String> registeredBefore(UUID report, int no) {
        return of(report).stream()
                .filter(each -> each.no() < no && each.channel() == ReportDelivery.Channel.EDMS)
                .filter(each -> each.state() == State.ACCEPTED)
                .flatMap(each -> Stream.ofNullable(each.reference()))
                .reduce((earlier, later) -> later);
    }
}
