package kz.arna.procedure.order342;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.arna.base.Localized;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import kz.arna.casefile.Task;
import kz.arna.casefile.Tasks;
import kz.arna.rules.kernel.Rulebook;
import kz.arna.rules.kernel.Stage;
import kz.arna.rules.order342.Order342;
import org.springframework.stereotype.Component;

/**
 * The compliance check (¶35 p.2): when the partners have answered, or will not any more, the rules propose an outcome;
 * whatever they cannot say becomes a task for a person. Nothing here decides.
 */
@Component
class ComplianceCheck {

    static final String DECIDE = "DECIDE";
    static final String FIND = "FIND:";
    static final String OPEN_CHECK = "OPEN_CHECK:";
    static final Set<String> STATES = Set.of(
            ReimbursementGraph.COMPLIANCE_CHECK, ReimbursementGraph.PRELIMINARY_REFUSAL, ReimbursementGraph.HEARING);

    private final CaseFiles cases;
    private final Tasks tasks;
    private final CheckStore checks;
    private final Assessor assessor;
    private final FailedAssessments failedAssessments;
    private final Terms terms;
    private final Rulebook rulebook;
    private final ObjectMapper json;

    ComplianceCheck(
            CaseFiles cases,
            Tasks tasks,
            CheckStore checks,
            Assessor assessor,
            FailedAssessments failedAssessments,
            Terms terms,
            Order342 rules,
            ObjectMapper json) {
        this.cases = cases;
        this.tasks = tasks;
        this.checks = checks;
        this.assessor = assessor;
        this.failedAssessments = failedAssessments;
        this.terms = terms;
        this.rulebook = rules.rulebook();
        this.json = json;
    }

    /** Proposes an outcome once no partner is waited for any more. */
    CaseFile goOn(CaseFile c) {
        if (!STATES.contains(c.state()) || waits(c)) {
            return c;
        }
        return propose(c);
    }

    /** Notes that a partner gave no answer: never "no debt", never "not found" (design, guarantee 4). */
    CaseFile stillOpen(CaseFile c, String partner, String message, String reason) {
        if (!ReimbursementGraph.UNDECIDED.contains(c.state())) {
            return c;
        }
        String kind = openCheck(partner, message);
        if (tasks.isOpen(c.id(), kind)) {
            return c;
        }
        ObjectNode details = json.createObjectNode()
                .put("partner", partner)
                .put("message", message)
                .put("reason", reason);
        CaseFile noted = cases.note(c, "CheckStillOpen", Actor.gateway(), details);
        tasks.open(
                c.id(),
                kind,
                new Localized(
                        "Серіктес жүйе жауап бермеді: мәліметті басқа жолмен анықтап, қорытындыны енгізіңіз.",
                        "Система-партнёр не ответила: установите сведения иным путём и внесите вывод.",
                        "The partner system did not answer: establish the fact another way and enter a finding."),
                "design §4(4)",
                terms.taskDue(c),
                details);
        return goOn(noted);
    }

    /** A late answer ends the task that the silence had opened. */
    void answered(CaseFile c, String partner, String message) {
        tasks.close(c.id(), openCheck(partner, message), "EvidenceReceived");
    }

    /** Whether the case still waits for a partner's message of this kind, or has given it up. */
    boolean wants(CaseFile c, String partner, String message) {
        return checks.unanswered(c.id()).stream()
                .anyMatch(check ->
                        check.partner().equals(partner) && check.message().equals(message));
    }

    /** Puts the case before the rules and opens the tasks that follow. */
    CaseFile propose(CaseFile c) {
        Proposal proposal = assessor.compliance(c);
        ObjectNode payload = json.createObjectNode().put("outcome", proposal.outcome());
        String payable = proposal.payable();
        if (payable != null) {
            payload.put("payable", payable);
        }
        CaseFile noted = cases.note(c, "OutcomeProposed", Actor.gateway(), payload);
        failedAssessments.look(noted, proposal);
        Map<String, Task> open = openTasks(c);
        if (proposal.headsForRefusal() || open.containsKey(DECIDE)) {
            // The first proposal has nothing to take back.
            terms.oweHearingNotice(noted, proposal.headsForRefusal());
        }
        if (!proposal.failed()) {
            findingTasks(noted, proposal, open);
        }
        if (!open.containsKey(DECIDE)) {
            tasks.open(
                    c.id(),
                    DECIDE,
                    new Localized(
                            "Ұсынылған нәтижені тексеріп, шешім қабылдаңыз.",
                            "Проверьте предложенный результат и примите решение.",
                            "Check the proposed outcome and decide."),
                    "S003 ¶35 p.2, ¶36",
                    terms.taskDue(c),
                    null);
        }
        return noted;
    }

    /** By kind, of which one case has one open task at most. */
    private Map<String, Task> openTasks(CaseFile c) {
        return tasks.of(c.id()).stream()
                .filter(task -> task.closedAt() == null)
                .collect(Collectors.toMap(Task::kind, Function.identity()));
    }

    /** One task per rule that needs a person; those that need none any more are closed. */
    private void findingTasks(CaseFile c, Proposal proposal, Map<String, Task> open) {
        Set<String> wanted = new HashSet<>();
        boolean confirmed = isConfirmedByOfficial(c);
        for (JsonNode rule : proposal.rules("NEEDS_PERSON")) {
            if (confirmed && isOfCompleteness(rule.path("id").asText())) {
                continue;
            }
            String kind = FIND + rule.path("id").asText();
            if (wanted.add(kind) && !open.containsKey(kind)) {
                tasks.open(
                        c.id(),
                        kind,
                        Proposal.text(rule.path("text")),
                        rule.path("clause").asText(),
                        terms.taskDue(c),
                        rule);
            }
        }
        for (Task task : open.values()) {
            if (task.kind().startsWith(FIND) && !wanted.contains(task.kind())) {
                tasks.close(task.id(), "OutcomeProposed");
            }
        }
    }

    /** Who confirmed the package answered what the rules had left open about it (¶35 p.1); nobody is asked that again. */
    private boolean isConfirmedByOfficial(CaseFile c) {
        return cases.events(c.id()).stream()
                .anyMatch(event -> event.type().equals("CompletenessConfirmed")
                        && event.actor().kind() == Actor.Kind.OFFICER);
    }

    private boolean isOfCompleteness(String rule) {
        Rulebook.RuleEntry entry = rulebook.rules().get(rule);
        return entry != null && entry.stage() == Stage.COMPLETENESS;
    }

    /** A check whose task is open is no longer waited for: its partner had its time. */
    private boolean waits(CaseFile c) {
        List<CheckStore.Check> open = checks.unanswered(c.id()).stream()
                .filter(check -> check.state() == CheckStore.State.OPEN)
                .toList();
        if (open.isEmpty()) {
            return false;
        }
        Set<String> given = tasks.openKinds(c.id());
        return open.stream().anyMatch(check -> !given.contains(openCheck(check.partner(), check.message())));
    }

    private static String openCheck(String partner, String message) {
        return OPEN_CHECK + partner + "/" + message;
    }
}
