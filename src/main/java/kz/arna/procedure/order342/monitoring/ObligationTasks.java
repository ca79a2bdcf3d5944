package kz.arna.procedure.order342.monitoring;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.arna.base.Localized;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.Tasks;
import kz.arna.procedure.order342.ReimbursementGraph;
import kz.arna.rules.order342.AssessmentResult.RuleAnswer;
import kz.arna.rules.order342.ObligationResult;
import org.springframework.stereotype.Component;

/** Puts before the officials what an assessment asks of them, and takes away what it no longer asks. */
@Component
class ObligationTasks {

    private static final String EVENT = "OutcomeProposed";
    private static final String DEMANDED = "RefundDemanded";

    private final Tasks tasks;
    private final ObjectMapper json;

    ObligationTasks(Tasks tasks, ObjectMapper json) {
        this.tasks = tasks;
        this.json = json;
    }

    /**
     * Opens and closes tasks so that they say what the assessment says.
     *
     * @param over whether the agreement has ended, and the watching with it
     */
    void follow(CaseFile c, ObligationResult result, boolean over) {
        Map<String, RuleAnswer> wanted = ObligationWork.of(result, c.state(), over);
        boolean demanded = c.state().equals(ReimbursementGraph.REFUND_DEMANDED);
        for (String kind : ObligationWork.kinds()) {
            RuleAnswer answer = wanted.get(kind);
            if (answer == null) {
                tasks.close(c.id(), kind, demanded && ObligationWork.isDecidedByDemand(kind) ? DEMANDED : EVENT);
            } else {
                open(c, kind, answer, result);
            }
        }
    }

    /** Nothing of this room is left to do, but for a demand that is open. */
    void closeAll(CaseFile c, String event, Optional<Notice> owed) {
        Set<String> kept = owed.map(ObligationTasks::of).orElse(Set.of());
        tasks.of(c.id()).stream()
                .filter(task -> task.closedAt() == null && !kept.contains(task.kind()))
                .forEach(task -> tasks.close(task.id(), event));
    }

    /** Kinds of what is asked about a letter: its term, and that nobody took it. */
    private static Set<String> of(Notice letter) {
        String version = letter.correlation().substring(letter.correlation().lastIndexOf(':') + 1);
        return Set.of(
                "DEADLINE_NEAR:" + letter.term(),
                "DEADLINE_BREACHED:" + letter.term(),
                "NOT_TOLD:cabinet/obligation-notice:" + version);
    }

    private void open(CaseFile c, String kind, RuleAnswer answer, ObligationResult result) {
        ObjectNode details =
                json.createObjectNode().put("outcome", result.outcome().name());
        details.set("amounts", json.valueToTree(result.amounts()));
        if (kind.equals("DATA_TO_REQUEST")) {
            details.set("quarters", json.valueToTree(result.lacking()));
        }
        ArrayNode open = details.putArray("rules");
        result.rules().stream()
                .filter(rule -> !rule.verdict().equals("MET"))
                .forEach(rule -> open.addObject().put("id", rule.id()).put("code", rule.code()));
        tasks.open(c.id(), kind, marked(answer.text(), c), answer.clause(), null, details);
    }

    /** What rests on imported history says so. */
    private static Localized marked(Localized text, CaseFile c) {
        return c.application().has("imported")
                ? new Localized(
                        text.kk() + " (импортталған деректер бойынша)",
                        text.ru() + " (по импортированным сведениям)",
                        text.en() + " (on imported history)")
                : text;
    }
}
