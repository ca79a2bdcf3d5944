package kz.arna.procedure.order342.monitoring;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import kz.arna.base.Localized;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import kz.arna.casefile.Tasks;
import kz.arna.procedure.order342.ReimbursementGraph;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A dispute about the agreement: negotiations, then the court (DPR-T-26, DPR-T-30, DPR-R-129). It stops no term (XC-R-019). */
@Component
public class Disputes {

    private static final String TALKS = "DISPUTE_TO_SETTLE";
    private static final String COURT = "DISPUTE_IN_COURT";

    private static final Localized TO_SETTLE = new Localized(
            "Дау туындады: алдымен тараптар келіссөздер жүргізеді, нәтижесін енгізіңіз.",
            "Возник спор: сначала стороны проводят переговоры, внесите их результат.",
            "A dispute has arisen: the parties negotiate first; enter what they agreed.");

    private static final Localized IN_COURT = new Localized(
            "Дау сотқа берілді: заңды күшіне енген сот шешімін енгізіңіз.",
            "Спор передан в суд: внесите вступившее в силу решение суда.",
            "The dispute is before the court: enter its decision once it is in force.");

    private final CaseFiles cases;
    private final CabinetNotices cabinet;
    private final Tasks tasks;
    private final ObjectMapper json;

    Disputes(CaseFiles cases, CabinetNotices cabinet, Tasks tasks, ObjectMapper json) {
        this.cases = cases;
        this.cabinet = cabinet;
        this.tasks = tasks;
        this.json = json;
    }

    /** Either party says what is disputed; what the operator raises is told to the applicant. */
    public CaseFile raised(CaseFile c, AgreementReference agreement, ObligationCommand command, Actor actor) {
        if (command.textOrEmpty().isEmpty()) {
            throw ObligationProblems.of("FIELD_MISSING", "/text");
        }
        ObjectNode payload = json.createObjectNode().put("before", c.state());
        payload.set("dispute", json.valueToTree(command));
        CaseFile moved = cases.move(c, "DisputeRaised", actor, payload);
        tasks.open(c.id(), TALKS, TO_SETTLE, "agr.16", null, payload);
        if (actor.kind() == Actor.Kind.OFFICER) {
            Localized text = cabinet.text("obligation.dispute", agreement, "", command.textOrEmpty());
            cabinet.send(moved, agreement, "DISPUTE", text);
        }
        return moved;
    }

    /**
     * Whether a disputed case lets the event happen: to the court it goes once, after negotiations, and an agreement that has
     * ended is not watched again.
     *
     * @param endedOn the day on which the agreement ended, if it did
     */
    public boolean allows(String event, CaseFile c, @Nullable LocalDate endedOn) {
        return switch (event) {
            case "DisputeTakenToCourt" -> tasks.isOpen(c.id(), TALKS);
            case "MonitoringResumed" -> endedOn == null;
            default -> true;
        };
    }

    /** Negotiations came first and failed (agr.17): the reason says how. */
    public CaseFile takenToCourt(CaseFile c, ObligationCommand command, Actor actor) {
        ObligationProblems.requireReason(true, command);
        CaseFile moved = cases.move(c, "DisputeTakenToCourt", actor, json.valueToTree(command));
        tasks.close(c.id(), TALKS, "DisputeTakenToCourt");
        tasks.open(c.id(), COURT, IN_COURT, "agr.17", null, json.valueToTree(command));
        return moved;
    }

    /** The outcome of a dispute rests on an agreement of the parties or on a decision of the court. */
    void requireOutcome(CaseFile c, ObligationCommand command) {
        ObligationProblems.requireReason(c.state().equals(ReimbursementGraph.DISPUTE), command);
    }

    /** Takes the dispute's tasks away when its outcome is known. */
    public CaseFile followed(CaseFile before, CaseFile after, String event) {
        boolean settled = before.state().equals(ReimbursementGraph.DISPUTE)
                && !after.state().equals(ReimbursementGraph.DISPUTE);
        if (settled) {
            tasks.close(after.id(), TALKS, event);
            tasks.close(after.id(), COURT, event);
        }
        return after;
    }
}
