package kz.arna.console.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.casefile.Assessment;
import kz.arna.casefile.Assessments;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.Finding;
import kz.arna.casefile.FindingBasis;
import kz.arna.casefile.Findings;
import kz.arna.intake.client.ClientContext;
import kz.arna.intake.client.Scope;
import kz.arna.intake.door.Moments;
import kz.arna.statistics.consent.HiddenFigures;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /cases/{number}/assessment}: what the rules proposed for a case, and why. */
@RestController
class AssessmentCalls {

    private final DeskCases cases;
    private final Assessments assessments;
    private final Findings findings;
    private final HiddenFigures hidden;
    private final ObjectMapper json;

    AssessmentCalls(
            DeskCases cases, Assessments assessments, Findings findings, HiddenFigures hidden, ObjectMapper json) {
        this.cases = cases;
        this.assessments = assessments;
        this.findings = findings;
        this.hidden = hidden;
        this.json = json;
    }

    /** The stages at which the rules are asked. */
    enum Stage {
        COMPLETENESS,
        COMPLIANCE,
        OBLIGATION
    }

    /** An imported agreement was never assessed before its payment, and an incomplete application never got further. */
    private static final List<Stage> BY_DEFAULT = List.of(Stage.COMPLIANCE, Stage.OBLIGATION, Stage.COMPLETENESS);

    @GetMapping("/api/v1/cases/{number}/assessment")
    JsonNode latest(@PathVariable String number, @RequestParam(required = false) @Nullable Stage stage) {
        CaseFile c = cases.visible(number, ClientContext.require(Scope.OFFICER));
        Assessment latest = (stage == null ? BY_DEFAULT.stream() : Stream.of(stage))
                .flatMap(asked -> assessments.latest(c.id(), asked.name()).stream())
                .findFirst()
                .orElseThrow(() -> new Rejected(Problems.of("NOT_ASSESSED")));
        ObjectNode explained = json.createObjectNode()
                .put("case", c.number())
                .put("stage", latest.stage())
                .put("at", Moments.text(latest.at()))
                .put("ruleVersion", latest.ruleVersion())
                .put("outcome", latest.outcome())
                .<ObjectNode>set("request", latest.request())
                .set("result", latest.result());
        ArrayNode rested = explained.putArray("findings");
        findings.latest(c.id()).values().forEach(finding -> rested.add(view(finding)));
        return hidden.masked(explained, c);
    }

    /** What an officer's fact rests on, and who entered it. */
    private ObjectNode view(Finding finding) {
        FindingBasis basis = finding.basis();
        ObjectNode view = json.createObjectNode()
                .put("fact", finding.fact())
                .<ObjectNode>set("value", finding.value())
                .put("ground", basis.ground());
        if (basis.document() != null) {
            view.put("document", basis.document());
        }
        if (basis.reference() != null) {
            view.set("reference", json.valueToTree(basis.reference()));
        }
        return view.put("name", finding.by().name())
                .put("position", finding.by().position())
                .put("at", Moments.text(finding.at()));
    }
}
