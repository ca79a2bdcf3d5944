package kz.arna.procedure.order342.monitoring;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.arna.base.Localized;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.Tasks;
import kz.arna.procedure.order342.ReimbursementGraph;
import kz.arna.rules.order342.AssessmentResult.RuleAnswer;
import kz.arna.rules.order342.ObligationResult;
import kz.arna.rules.order342.obligation.ObligationOutcome;
import org.springframework.stereotype.Component;

/** Puts before the officials what an assessment asks of them, and takes away what it no longer asks. */
@Component
class ObligationTasks {

    private static final String FIGURES_DIFFER = "FIGURES_DIFFER";

    /**
     * Which answers of which rules are somebody's work; the text of the rule is the reason of the task. That figures are
     * missing (DPR-R-110, DPR-R-112) is work only as far as they are not asked for, which DPR-R-117 says of the same quarters.
     */
    private static final Map<String, String> BY_ANSWER = Map.ofEntries(
            Map.entry("DPR-R-111/DPR-OBL-04", "OBLIGATION_AT_RISK"),
            Map.entry("DPR-R-112/DPR-OBL-01", "OBLIGATION_NOT_MET"),
            Map.entry("DPR-R-112/FORMS_DIFFER", FIGURES_DIFFER),
            Map.entry("DPR-R-112/ACTIVITIES_DIFFER", FIGURES_DIFFER),
            Map.entry("DPR-R-148/SOURCES_DIFFER", FIGURES_DIFFER),
            Map.entry("DPR-R-112/REACHED_AND_LOST", "OBLIGATION_TO_JUDGE"),
            Map.entry("DPR-R-113/BREACH_AT_FULL_LEVEL", "OBLIGATION_TO_JUDGE"),
            Map.entry("DPR-R-114/REFUND_BY_PERSON", "REFUND_TO_ENTER"),
            Map.entry("DPR-R-117/REQUEST_TO_SEND", "DATA_TO_REQUEST"),
            Map.entry("DPR-R-117/FIGURES_MISSING", "DATA_TO_REQUEST"),
            Map.entry("DPR-R-120/DPR-OBL-05", "RISK_NOTICE_DUE"));

    private static final Set<String> LATE = Set.of("DPR-OBL-06", "DPR-OBL-07", "DPR-OBL-08");

    private static final String FULFILLED = "OBLIGATION_FULFILLED";
    private static final String ANSWER_LATE = "ANSWER_LATE";
    private static final String EVENT = "OutcomeProposed";

    private final Tasks tasks;
    private final ObjectMapper json;

    ObligationTasks(Tasks tasks, ObjectMapper json) {
        this.tasks = tasks;
        this.json = json;
    }

    /**
     * Opens and closes tasks so that they say what the assessment says. In a dispute, what would be decided waits for its
     * outcome; only figures that differ are still looked at.
     */
    void follow(CaseFile c, ObligationResult result) {
        boolean disputed = c.state().equals(ReimbursementGraph.DISPUTE);
        Map<String, RuleAnswer> wanted = new LinkedHashMap<>();
        for (RuleAnswer answer : result.rules()) {
            String kind = answer.code() != null && LATE.contains(answer.code())
                    ? ANSWER_LATE
                    : BY_ANSWER.get(answer.id() + "/" + answer.code());
            if (kind != null && (!disputed || kind.equals(FIGURES_DIFFER))) {
                wanted.putIfAbsent(kind, answer);
            }
        }
        if (result.outcome() == ObligationOutcome.FULFILLED && !disputed) {
            result.rule("DPR-R-112").ifPresent(answer -> wanted.put(FULFILLED, answer));
        }
        Set<String> all = new TreeSet<>(BY_ANSWER.values());
        all.add(FULFILLED);
        all.add(ANSWER_LATE);
        for (String kind : all) {
            RuleAnswer answer = wanted.get(kind);
            if (answer == null) {
                tasks.close(c.id(), kind, EVENT);
            } else {
                open(c, kind, answer, result);
            }
        }
    }

    /** Nothing of this room is left to do. */
    void closeAll(CaseFile c, String event) {
        tasks.of(c.id()).stream()
                .filter(task -> task.closedAt() == null)
                .forEach(task -> tasks.close(task.id(), event));
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
