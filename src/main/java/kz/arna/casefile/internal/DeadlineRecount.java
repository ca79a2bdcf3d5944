package kz.arna.casefile.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.arna.base.Kazakhstan;
import kz.arna.calendar.CalendarChanged;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import kz.arna.casefile.Deadline;
import kz.arna.casefile.DeadlineListener;
import kz.arna.casefile.DeadlineTerm;
import kz.arna.casefile.Deadlines;
import kz.arna.casefile.WorkHandler;
import kz.arna.casefile.WorkItem;
import kz.arna.reference.CalendarStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts open deadlines again when a calendar is published (XC-R-004). The publication only leaves one work item for
 * each case concerned; the runner does them case by case, writing old and new moments down as an event. Closed deadlines
 * stay as they were.
 */
@Component
final class DeadlineRecount implements WorkHandler {

    static final String KIND = "deadlines.recount";

    private final JdbcClient jdbc;
    private final CaseFiles cases;
    private final Deadlines deadlines;
    private final CalendarStore calendars;
    private final ObjectProvider<DeadlineListener> listeners;
    private final Clock clock;
    private final WakeUp wakeUp;

    DeadlineRecount(
            JdbcClient jdbc,
            CaseFiles cases,
            Deadlines deadlines,
            CalendarStore calendars,
            ObjectProvider<DeadlineListener> listeners,
            Clock clock,
            WakeUp wakeUp) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.deadlines = deadlines;
        this.calendars = calendars;
        this.listeners = listeners;
        this.clock = clock;
        this.wakeUp = wakeUp;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    /** Within the publishing transaction: no deadline of the calendar before is left out, none is counted too early. */
    @EventListener
    void on(CalendarChanged change) {
        jdbc.sql("""
                        INSERT INTO work_item (id, case_id, kind, due, place)
                        SELECT gen_random_uuid(), case_id, :kind, :now, :now
                        FROM (SELECT DISTINCT case_id FROM deadline WHERE closed_at IS NULL) AS open""")
                .param("kind", KIND)
                .param("now", Columns.at(clock.instant()))
                .update();
        wakeUp.afterCommit();
    }

    @Override
    public void run(WorkItem item) {
        TermCount count = new TermCount(calendars.forDeadlines());
        CaseFile present = cases.lock(item.caseId());
        Map<Deadline, DeadlineTerm> moved = new LinkedHashMap<>();
        List<Deadline> open = deadlines.of(item.caseId()).stream()
                .filter(deadline -> deadline.closedAt() == null)
                .toList();
        for (Deadline deadline : open) {
            DeadlineTerm now =
                    count.term(deadline.term().start(), deadline.term().rule());
            if (!now.equals(deadline.term())) {
                rewrite(deadline.id(), now);
                moved.put(deadline, now);
            }
        }
        if (!moved.isEmpty()) {
            follow(present, moved);
            ObjectNode payload = JsonNodeFactory.instance.objectNode();
            ArrayNode lines = payload.putArray("deadlines");
            moved.forEach((deadline, now) -> lines.add(line(deadline, now)));
            cases.note(present, "DeadlinesRecomputed", Actor.gateway(), payload);
            listeners
                    .orderedStream()
                    .forEach(listener ->
                            moved.forEach((deadline, now) -> listener.onMoved(present.id(), deadline, now)));
        }
    }

    /** A warning or breach that the new calendar has not reached yet is open again; its event stays in the history. */
    private void rewrite(UUID id, DeadlineTerm term) {
        jdbc.sql("""
                        UPDATE deadline SET due_at = :due, warn_at = :warn::timestamptz,
                            warned_at = CASE WHEN :warn::timestamptz > :now THEN NULL ELSE warned_at END,
                            breached_at = CASE WHEN :due > :now THEN NULL ELSE breached_at END
                        WHERE id = :id""")
                .param("id", id)
                .param("due", Columns.at(term.due()))
                .param("warn", Columns.atOrNull(term.warnAt()))
                .param("now", Columns.at(clock.instant()))
                .update();
    }

    /** Tasks that were due with a deadline are due with it again; all at once, since one's new day may be another's old one. */
    private void follow(CaseFile c, Map<Deadline, DeadlineTerm> moved) {
        String[] old = moved.keySet().stream()
                .map(deadline -> Columns.at(deadline.term().due()).toString())
                .toArray(String[]::new);
        String[] now = moved.values().stream()
                .map(term -> Columns.at(term.due()).toString())
                .toArray(String[]::new);
        jdbc.sql("""
                        UPDATE task SET due = moved.now
                        FROM (SELECT DISTINCT ON (old) old, now FROM unnest(:old::timestamptz[], :now::timestamptz[])
                            AS m (old, now) ORDER BY old, now) AS moved
                        WHERE task.case_id = :caseId AND task.closed_at IS NULL AND task.due = moved.old""")
                .param("caseId", c.id())
                .param("old", old)
                .param("now", now)
                .update();
    }

    private static ObjectNode line(Deadline old, DeadlineTerm now) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("kind", old.kind()).put("clause", old.clause());
        line.put("oldDue", Kazakhstan.text(old.term().due())).put("newDue", Kazakhstan.text(now.due()));
        return line;
    }
}
