package kz.arna.procedure.order342;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.UUID;
import kz.arna.base.Kazakhstan;
import kz.arna.base.Localized;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import kz.arna.casefile.Deadline;
import kz.arna.casefile.DeadlineListener;
import kz.arna.casefile.DeadlineTerm;
import kz.arna.casefile.Tasks;
import org.springframework.stereotype.Component;

/** Puts a term that comes near, or is missed, before the officials; it blocks nothing (XC-R-022). */
@Component
public class DeadlineEscalation implements DeadlineListener {

    static final String NEAR = "DEADLINE_NEAR:";
    static final String BREACHED = "DEADLINE_BREACHED:";

    private final CaseFiles cases;
    private final Tasks tasks;
    private final Announcements announcements;

    DeadlineEscalation(CaseFiles cases, Tasks tasks, Announcements announcements) {
        this.cases = cases;
        this.tasks = tasks;
        this.announcements = announcements;
    }

    /** Ends what a deadline that is closed now asked of the officials. */
    public static void end(Tasks tasks, Deadline closed) {
        tasks.close(closed.caseId(), NEAR + closed.kind(), "DeadlineClosed");
        tasks.close(closed.caseId(), BREACHED + closed.kind(), "DeadlineClosed");
    }

    @Override
    public void onWarning(UUID caseId, Deadline deadline) {
        open(
                caseId,
                NEAR + deadline.kind(),
                deadline,
                new Localized(
                        "Мерзім жақындады: іс бойынша әрекет ету қажет.",
                        "Срок близок: требуется действие по делу.",
                        "The term is near: the case needs action."));
    }

    @Override
    public void onBreach(UUID caseId, Deadline deadline) {
        tasks.close(caseId, NEAR + deadline.kind(), "DeadlineBreached");
        open(
                caseId,
                BREACHED + deadline.kind(),
                deadline,
                new Localized(
                        "Мерзім өтіп кетті: басшыға хабарлап, істі дереу аяқтаңыз.",
                        "Срок нарушен: сообщите руководителю и незамедлительно завершите действие.",
                        "The term is breached: tell the head and act at once."));
    }

    /** The cabinet shows the date of the result (¶33): where a new calendar moves it, the applicant is told anew. */
    @Override
    public void onMoved(UUID caseId, Deadline before, DeadlineTerm now) {
        CaseFile c = cases.lock(caseId);
        LocalDate day = Kazakhstan.dayOf(now.due());
        if (!c.type().equals(ReimbursementGraph.CASE_TYPE)
                || !before.kind().equals(Terms.TOTAL)
                || day.equals(c.resultDue())) {
            return;
        }
        ObjectNode payload = JsonNodeFactory.instance
                .objectNode()
                .put("before", String.valueOf(c.resultDue()))
                .put("now", day.toString());
        announcements.status(
                cases.note(c, "ResultDateMoved", Actor.gateway(), payload, change -> change.resultDue(day)));
    }

    private void open(UUID caseId, String kind, Deadline deadline, Localized reason) {
        CaseFile c = cases.get(caseId);
        if (c.type().equals(ReimbursementGraph.CASE_TYPE)
                && !ReimbursementGraph.GRAPH.terminals().contains(c.state())) {
            tasks.open(caseId, kind, reason, deadline.clause(), deadline.term().due(), null);
        }
    }
}
