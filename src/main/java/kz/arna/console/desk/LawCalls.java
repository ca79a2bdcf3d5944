package kz.arna.console.desk;

import com.fasterxml.jackson.databind.JsonNode;
import kz.arna.rules.order342.AssessmentJson;
import kz.arna.rules.order342.AssessmentResult;
import kz.arna.rules.order342.Order342;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /assessments/order-342} and {@code /rulebook}: the rules on facts in the request; nothing is stored. */
@RestController
class LawCalls {

    private final Order342 rules;

    LawCalls(Order342 rules) {
        this.rules = rules;
    }

    @PostMapping("/api/v1/assessments/order-342")
    AssessmentResult assess(@RequestBody JsonNode request) {
        return rules.assess(AssessmentJson.read(request));
    }

    @GetMapping("/api/v1/rulebook")
    JsonNode rulebook() {
        return rules.rulebook().asJson();
    }
}
