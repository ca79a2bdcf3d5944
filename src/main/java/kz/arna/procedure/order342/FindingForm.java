package kz.arna.procedure.order342;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kz.arna.base.Kazakhstan;
import kz.arna.base.Problem;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.DocumentReference;
import kz.arna.casefile.Finding;
import kz.arna.casefile.FindingBasis;
import kz.arna.casefile.Findings;
import kz.arna.documents.Attachments;
import kz.arna.procedure.CaseEvents.NewFinding;
import kz.arna.rules.kernel.FactType;
import kz.arna.rules.kernel.Rulebook;
import kz.arna.rules.order342.Order342;
import kz.arna.rules.order342.form.ApplicationProblems;
import org.springframework.stereotype.Component;

/**
 * What a finding must be so that a rule can read it and anybody can check it: a name of the rulebook or of annex 1, a value of
 * its shape, a ground in words, and the document it rests on: one that somebody sent, the application itself, or one elsewhere
 * that can be found by its number, date and issuer.
 */
@Component
class FindingForm {

    private final Rulebook rulebook;
    private final Findings findings;
    private final Attachments attachments;
    private final Clock clock;

    FindingForm(Order342 rules, Findings findings, Attachments attachments, Clock clock) {
        this.rulebook = rules.rulebook();
        this.findings = findings;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** @throws Rejected naming everything that is wrong with the finding */
    void require(CaseFile c, NewFinding finding, Actor actor) {
        List<Problem> problems = new ArrayList<>(value(c, finding));
        problems.addAll(basis(c, finding.basis(), actor));
        if (!problems.isEmpty()) {
            throw new Rejected(problems);
        }
    }

    private List<Problem> basis(CaseFile c, FindingBasis basis, Actor actor) {
        List<Problem> problems = new ArrayList<>();
        if (basis.ground().isBlank()) {
            problems.add(DeskProblems.missing("/ground"));
        }
        if (!basis.namesDocument()) {
            problems.add(Problems.of("FINDING_WITHOUT_DOCUMENT", "/document"));
        }
        String sha256 = basis.sha256();
        if (sha256 != null && !isSent(c, sha256, actor)) {
            problems.add(Problems.of("ATTACHMENT_UNKNOWN", "/document"));
        }
        DocumentReference reference = basis.reference();
        if (reference != null && reference.date().isAfter(Kazakhstan.dayOf(clock.instant()))) {
            problems.add(Problems.of("DOCUMENT_OF_THE_FUTURE", "/reference/date"));
        }
        return problems;
    }

    private List<Problem> value(CaseFile c, NewFinding finding) {
        Rulebook.FactEntry known = rulebook.facts().get(finding.fact());
        if (known != null && known.stated()) {
            List<Problem> problems = typed(known, finding.value());
            return problems.isEmpty() && finding.fact().equals(Overlay.DOCUMENTS)
                    ? documents(c, finding.value())
                    : problems;
        }
        return finding.fact().startsWith(Overlay.PREFIX)
                ? element(c, finding.fact().substring(Overlay.PREFIX.length()), finding.value())
                : List.of(DeskProblems.unknownFact());
    }

    private static List<Problem> typed(Rulebook.FactEntry known, JsonNode value) {
        FactType type = known.type();
        return type == null
                ? List.of()
                : type.faults(value, known.values()).stream()
                        .map(code -> Problems.of(code, "/value"))
                        .toList();
    }

    /** Rows of item 12, as the form has them, that only add to it. */
    private List<Problem> documents(CaseFile c, JsonNode rows) {
        List<Problem> unreadable = element("costs", rows);
        return unreadable.isEmpty()
                ? Overlay.clashes(withoutDocuments(c), rows).entrySet().stream()
                        .map(clash -> Problems.of(clash.getValue(), "/value" + clash.getKey()))
                        .toList()
                : unreadable;
    }

    /** The application with what officers keyed in of its elements. */
    private JsonNode withoutDocuments(CaseFile c) {
        Map<String, Finding> found = new HashMap<>(findings.latest(c.id()));
        found.remove(Overlay.DOCUMENTS);
        return Overlay.of(c, found);
    }

    /** An officer keys in what the channel lacks; what the applicant signed stands. */
    private static List<Problem> element(CaseFile c, String name, JsonNode value) {
        List<Problem> unreadable = element(name, value);
        return unreadable.isEmpty() && !Overlay.completes(new CaseDocument(c.application()).application(), name, value)
                ? List.of(Problems.of("SIGNED_CONTENT_STANDS", "/value"))
                : unreadable;
    }

    /** What an officer keys in for the channel must be what annex 1 holds there, or no rule could read the case. */
    private static List<Problem> element(String name, JsonNode value) {
        String at = "/" + name;
        return ApplicationProblems.of(JsonNodeFactory.instance.objectNode().set(name, value), "").stream()
                .map(problem -> {
                    String field = Objects.requireNonNullElse(problem.field(), at);
                    boolean noElement = problem.code().equals("UNKNOWN_FIELD") && field.equals(at);
                    return noElement
                            ? DeskProblems.unknownFact()
                            : Problems.of(problem.code(), "/value" + field.substring(at.length()));
                })
                .toList();
    }

    /** Only who sent a document may refer to it: the official's own system, or the channel of the case. */
    private boolean isSent(CaseFile c, String sha256, Actor actor) {
        JsonNode attached = new CaseDocument(c.application()).application().path("attachments");
        return attached.valueStream()
                        .anyMatch(document ->
                                sha256.equals(document.path("sha256").asText()))
                || attachments.notGranted(actor.client(), Set.of(sha256)).isEmpty();
    }
}
