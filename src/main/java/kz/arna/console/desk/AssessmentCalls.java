package kz.arna.console.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.casefile.Assessment;
import kz.arna.casefile.Assessments;
import kz.arna.casefile.CaseFile;
import kz.arna.intake.client.ClientContext;
import kz.arna.intake.client.Scope;
import kz.arna.intake.door.Moments;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /cases/{number}/assessment}: what the rules proposed for a case, and why. */
@RestController
class AssessmentCalls {

    private final DeskCases cases;
    private final Assessments assessments;
    private final ObjectMapper json;

    AssessmentCalls(DeskCases cases, Assessments assessments, ObjectMapper json) {
        this.cases = cases;
        this.assessments = assessments;
        this.json = json;
    }

    /** The stages at which the rules are asked. */
    enum Stage {
        COMPLETENESS,
        COMPLIANCE,
        OBLIGATION
    }

    @GetMapping("/api/v1/cases/{number}/assessment")
    JsonNode latest(@PathVariable String number, @RequestParam(defaultValue = "COMPLIANCE") Stage stage) {
        CaseFile c = cases.visible(number, ClientContext.require(Scope.OFFICER));
        Assessment latest =
                assessments.latest(c.id(), stage.name()).orElseThrow(() -> new Rejected(Problems.of("NOT_ASSESSED")));
        return json.createObjectNode()
                .put("case", c.number())
                .put("stage", latest.stage())
                .put("at", Moments.text(latest.at()))
                .put("ruleVersion", latest.ruleVersion())
                .put("outcome", latest.outcome())
                .<ObjectNode>set("request", latest.request())
                .set("result", latest.result());
    }
}
