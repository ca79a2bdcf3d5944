package kz.arna.statistics.consent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.arna.base.Masking;
import kz.arna.calendar.Quarter;
import kz.arna.casefile.CaseEvent;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import kz.arna.casefile.Task;
import kz.arna.statistics.StatForm;
import kz.arna.statistics.StatLine;
import kz.arna.statistics.StatSource;
import org.springframework.stereotype.Component;

/**
 * Masks what the Bureau disclosed under a consent that was withdrawn since, and what was computed from it, wherever it is shown: in
 * assessments, histories and tasks. What is stored is kept as it was. A consent that merely ended with its agreement hides nothing
 * (agr.5(1)); nor is a refund hidden that has been demanded (docs/decisions, computed figures).
 */
@Component
public class HiddenFigures {

    private static final String VALUE = "value";
    private static final String BUREAU = "bureau";
    private static final String AMOUNTS = "amounts";
    private static final String DEMANDED = "RefundDemanded";

    private final Consents consents;
    private final CaseFiles cases;

    HiddenFigures(Consents consents, CaseFiles cases) {
        this.consents = consents;
        this.cases = cases;
    }

    /**
     * The explanation with each hidden value masked, wherever in it the value stands, and with it what was computed.
     *
     * @param explained a copy of an assessment with {@code request} and {@code result}, which is changed
     */
    public ObjectNode masked(ObjectNode explained, CaseFile c) {
        List<Consent> shown = shown(c.applicantId());
        boolean hidden = mask(explained.at("/request/figures"), shown);
        mask(explained, shown);
        if (hidden) {
            JsonNode result = explained.path("result");
            ComputedFigures.hide(result.path(AMOUNTS), demanded(c.id())).in(result.path("rules"));
        }
        return explained;
    }

    /** The history, in which nothing shows what was computed before the consent of the case was withdrawn. */
    public List<CaseEvent> masked(CaseFile c, List<CaseEvent> history) {
        Optional<Instant> until = hiddenUntil(c.id());
        if (until.isEmpty()) {
            return history;
        }
        boolean demanded = history.stream().anyMatch(event -> event.type().equals(DEMANDED));
        return history.stream()
                .map(event -> event.at().isAfter(until.get()) ? event : masked(event, demanded))
                .toList();
    }

    private static CaseEvent masked(CaseEvent event, boolean demanded) {
        JsonNode payload = event.payload();
        if (payload == null || !payload.path(AMOUNTS).has("growth")) {
            return event;
        }
        JsonNode copy = payload.deepCopy();
        ComputedFigures.hide(copy.path(AMOUNTS), demanded);
        return new CaseEvent(
                event.caseId(),
                event.sequence(),
                event.type(),
                event.state(),
                event.at(),
                event.actor(),
                copy,
                event.hash());
    }

    /** The task, in which nothing shows what was computed before the consent of its case was withdrawn. */
    public Task masked(Task task) {
        JsonNode details = task.details();
        UUID caseId = task.caseId();
        if (caseId == null || details == null || !details.path(AMOUNTS).has("growth")) {
            return task;
        }
        Optional<Instant> until = hiddenUntil(caseId);
        if (until.isEmpty() || task.openedAt().isAfter(until.get())) {
            return task;
        }
        JsonNode copy = details.deepCopy();
        ComputedFigures computed = ComputedFigures.hide(copy.path(AMOUNTS), demanded(caseId));
        return new Task(
                task.id(),
                caseId,
                task.caseNumber(),
                task.subject(),
                task.kind(),
                computed.in(task.reason()),
                task.clause(),
                task.due(),
                copy,
                task.openedAt(),
                task.assignee(),
                task.closedAt(),
                task.closedBy());
    }

    private boolean demanded(UUID caseId) {
        return cases.events(caseId).stream().anyMatch(event -> event.type().equals(DEMANDED));
    }

    /** When the consent of the case was withdrawn; never where other consents cover all that it covered. */
    private Optional<Instant> hiddenUntil(UUID caseId) {
        return consents.ofCase(caseId)
                .filter(consent -> consent.withdrawnOn() != null)
                .filter(consent -> !isCovered(consent, shown(consent.subject())))
                .map(consent -> consents.withdrawnAt(consent.id()).orElse(Instant.MAX));
    }

    private List<Consent> shown(String subject) {
        return consents.of(subject).stream()
                .filter(consent -> consent.withdrawnOn() == null)
                .toList();
    }

    private static boolean isCovered(Consent consent, List<Consent> shown) {
        return consent.first()
                .onwards()
                .limit(consent.quarters())
                .allMatch(quarter -> consent.lines().stream()
                        .allMatch(line -> shown.stream().anyMatch(other -> covers(other, quarter, line))));
    }

    /** Whether anything was hidden. */
    private static boolean mask(JsonNode node, List<Consent> shown) {
        if (node instanceof ObjectNode row && row.has("quarter")) {
            return maskRow(row, shown);
        }
        boolean hidden = false;
        for (JsonNode part : node) {
            hidden |= mask(part, shown);
        }
        return hidden;
    }

    /** A figure of the Bureau, or a difference that names its value beside the applicant's. */
    private static boolean maskRow(ObjectNode row, List<Consent> shown) {
        boolean figure = row.path("source").asText().equals(StatSource.BUREAU.name());
        boolean hidden = (figure || row.has(BUREAU)) && !isShown(row, shown);
        if (hidden) {
            row.put(figure ? VALUE : BUREAU, Masking.MASK);
        }
        return hidden;
    }

    private static boolean isShown(JsonNode row, List<Consent> shown) {
        String text = row.path("quarter").asText();
        if (!text.matches("\\d{4}-Q[1-4]")) {
            return false;
        }
        Quarter quarter = Quarter.parse(text);
        return StatForm.ofIndex(row.path("form").asText())
                .map(form -> new StatLine(
                        form, row.path("section").asText(), row.path("line").asText()))
                .filter(line -> shown.stream().anyMatch(consent -> covers(consent, quarter, line)))
                .isPresent();
    }

    private static boolean covers(Consent consent, Quarter quarter, StatLine line) {
        return consent.first().compareTo(quarter) <= 0
                && consent.last().compareTo(quarter) >= 0
                && consent.lines().contains(line);
    }
}
