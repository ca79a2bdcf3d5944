package kz.arna.reports.p342;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import kz.arna.base.Kazakhstan;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.calendar.Quarter;
import kz.arna.casefile.Actor;
import kz.arna.exchange.Outbox;
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
     * its content, what was signed is drawn up anew. A message that waits in the outbox is withdrawn.
     *
     * @throws Rejected with {@code REPORT_UNDER_WAY} while a message is leaving, since nobody knows yet whether it arrives
     */
    @Transactional
    public Report giveBack(Quarter quarter, Actor actor, String reason, @Nullable Long seen) {
        Report report = reports.lock(quarter, seen);
        deliveries.of(report.id(), report.contentNo()).stream()
                .filter(way -> way.state() == State.UNDER_WAY)
                .forEach(way -> withdraw(report, way));
        Report back = reports.move(
                report, ReportGraph.GIVEN_BACK, actor, before(report).put("reason", reason));
        return report.state() == ReportState.CHECKED ? back : redrawn(back);
    }

    /** Begins a correction of a report that was sent: the next drafting is its own, the ministry is told what it corrects. */
    @Transactional
    public Report correct(Quarter quarter, Actor actor, String reason, @Nullable Long seen) {
        Report report = reports.lock(quarter, seen);
        ObjectNode payload = before(report).put("reason", reason);
        return redrawn(reports.move(report, ReportGraph.CORRECTION_BEGUN, actor, payload));
    }

    private ObjectNode before(Report report) {
        return json.createObjectNode()
                .put("before", papers.content(report.id(), report.contentNo()).digest());
    }

    private void withdraw(Report report, ReportDelivery way) {
        String partner = way.channel().partner();
        if (outbox.cancel(partner, ReportSending.MESSAGE, ReportSending.subject(report)) == 0) {
            throw new Rejected(Problems.of("REPORT_UNDER_WAY"));
        }
        deliveries.settle(report.id(), way, State.STOPPED, null, WITHDRAWN);
    }

    private Report redrawn(Report draft) {
        Quarter quarter = Quarter.parse(draft.quarter());
        int no = draft.contentNo() + 1;
        int corrected = deliveries.reachedBefore(draft.id(), no);
        papers.add(draft.id(), no, drafting.draw(quarter, Kazakhstan.dayOf(clock.instant()), corrected));
        reports.useContent(draft, no);
        return reports.find(quarter).orElseThrow();
    }
}
