package kz.arna.reports.p342;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Optional;
import kz.arna.base.Kazakhstan;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.calendar.Quarter;
import kz.arna.casefile.Actor;
import kz.arna.exchange.Outbox;
import kz.arna.reports.p342.ReportDelivery.Channel;
import kz.arna.reports.p342.ReportDelivery.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a report back to its draft, drawn up anew: what was signed or sent stays as it was, the next drafting is checked,
 * signed and sent by itself. One call, one transaction.
 */
@Service
public class ReportCorrections {

    /** Reason of a way that was given back before its message left. */
    private static final String WITHDRAWN = "WITHDRAWN";

    /** The same, after an attempt of which nobody knows whether it arrived. */
    private static final String WITHDRAWN_UNCERTAIN = "WITHDRAWN:UNCERTAIN";

    private final ReportStore reports;
    private final ReportPapers papers;
    private final ReportDeliveries deliveries;
    private final ReportDrafting drafting;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;

    ReportCorrections(
            ReportStore reports,
            ReportPapers papers,
            ReportDeliveries deliveries,
            ReportDrafting drafting,
            Outbox outbox,
            ObjectMapper json,
            Clock clock) {
        this.reports = reports;
        this.papers = papers;
        this.deliveries = deliveries;
        this.drafting = drafting;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /** Draws the content up anew from what is known now; only a draft can be. */
    @Transactional
    public Report rebuild(Quarter quarter, Actor actor, @Nullable Long seen) {
        Report report = reports.lock(quarter, seen);
        return redrawn(reports.move(report, ReportGraph.REBUILT, actor, before(report)));
    }

    /**
     * Makes a checked, signed or stopped report a draft again; signatures given so far no longer count. What was checked keeps
     * its content, what was signed is drawn up anew. A message that waits in the outbox is withdrawn, none is repeated after that; one
     * that may have arrived makes the next drafting a correction.
     *
     * @throws Rejected with {@code REPORT_UNDER_WAY} while a message is leaving, since nobody knows yet whether it arrives
     */
    @Transactional
    public Report giveBack(Quarter quarter, Actor actor, String reason, @Nullable Long seen) {
        Report report = reports.lock(quarter, seen);
        supersede(report);
        deliveries.of(report.id(), report.contentNo()).forEach(way -> withdraw(report, way));
        Report back = reports.move(
                report, ReportGraph.GIVEN_BACK, actor, before(report).put("reason", reason));
        return report.state() == ReportState.CHECKED ? back : redrawn(back);
    }

    /** Begins a correction of a report that was sent: the next drafting is its own, the ministry is told what it corrects. */
    @Transactional
    public Report correct(Quarter quarter, Actor actor, String reason, @Nullable Long seen) {
        Report report = reports.lock(quarter, seen);
        ObjectNode payload = before(report).put("reason", reason);
        Report begun = reports.move(report, ReportGraph.CORRECTION_BEGUN, actor, payload);
        supersede(report);
        return redrawn(begun);
    }

    /**
     * Abandons a correction, one that is checked by giving it back first: the report is sent again as it was, and what was drawn up for the correction stays readable.
     *
     * @throws Rejected with {@code REPORT_NOT_NOW} where the report was never sent, or the correction is signed, or
     *     {@code REPORT_CORRECTION_ARRIVED} where the ministry may have a part of it
     */
    @Transactional
    public Report dropCorrection(Quarter quarter, Actor actor, String reason, @Nullable Long seen) {
        Report report = reports.lock(quarter, seen);
        ObjectNode payload = before(report).put("reason", reason);
        Report draft = report.state() == ReportState.CHECKED
                ? reports.move(report, ReportGraph.GIVEN_BACK, actor, payload)
                : report;
        int sent = Optional.of(draft)
                .filter(each -> each.state() == ReportState.DRAFT && each.sentAt() != null)
                .flatMap(each -> deliveries.lastSent(each.id()))
                .orElseThrow(() -> new Rejected(Problems.of("REPORT_NOT_NOW")));
        if (deliveries.reachedAfter(draft.id(), sent)) {
            throw new Rejected(Problems.of("REPORT_CORRECTION_ARRIVED"));
        }
        reports.useContent(draft, sent);
        return reports.move(draft, ReportGraph.CORRECTION_DROPPED, actor, payload.put("contentNo", sent));
    }

    private ObjectNode before(Report report) {
        return json.createObjectNode()
                .put("before", papers.content(report.id(), report.contentNo()).digest());
    }

    /** From now on no message of what was drawn up so far leaves, nor is repeated by an operator. */
    private void supersede(Report report) {
        for (Channel channel : Channel.values()) {
            if (!outbox.supersede(channel.partner(), ReportSending.MESSAGE, ReportSending.subject(report))) {
                throw new Rejected(Problems.of("REPORT_UNDER_WAY"));
            }
        }
    }

    /** What stopped may have been resent since without the report's knowledge: its attempts are looked at once more. */
    private void withdraw(Report report, ReportDelivery way) {
        if (way.state() == State.UNDER_WAY) {
            String reason = deliveries.mayHaveArrived(way) ? WITHDRAWN_UNCERTAIN : WITHDRAWN;
            deliveries.settle(report.id(), way, State.STOPPED, null, reason);
        } else if (way.state() == State.STOPPED) {
            deliveries.settle(report.id(), way, State.STOPPED, null, way.reason());
        }
    }

    private Report redrawn(Report draft) {
        Quarter quarter = Quarter.parse(draft.quarter());
        int no = papers.last(draft.id()) + 1;
        int corrected = deliveries.reachedBefore(draft.id(), no);
        papers.add(draft.id(), no, drafting.draw(quarter, Kazakhstan.dayOf(clock.instant()), corrected));
        reports.useContent(draft, no);
        return reports.find(quarter).orElseThrow();
    }
}
