package kz.arna.procedure.order342.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;
import kz.arna.base.Kazakhstan;
import kz.arna.casefile.Assessment;
import kz.arna.casefile.Assessments;
import kz.arna.casefile.CaseFile;
import kz.arna.rules.order342.ObligationJson;
import kz.arna.rules.order342.ObligationResult;
import kz.arna.rules.order342.Order342;
import org.springframework.stereotype.Component;

/** Asks the rules how a counter-obligation stands, and keeps the receipt of each answer. */
@Component
class ObligationAssessor {

    static final String STAGE = "OBLIGATION";

    private final Order342 rules;
    private final ObligationFacts facts;
    private final Assessments assessments;
    private final ObjectMapper json;
    private final Clock clock;

    ObligationAssessor(Order342 rules, ObligationFacts facts, Assessments assessments, ObjectMapper json, Clock clock) {
        this.rules = rules;
        this.facts = facts;
        this.assessments = assessments;
        this.json = json;
        this.clock = clock;
    }

    /** What the rules say today, asked in passing: the outcome that was found last stays the one to compare with. */
    ObligationResult ask(CaseFile c, Agreement agreement) {
        return rules.obligation(ObligationJson.read(request(c, agreement)));
    }

    /** What the rules say today. */
    ObligationResult assess(CaseFile c, Agreement agreement) {
        ObjectNode request = request(c, agreement);
        ObligationResult result = rules.obligation(ObligationJson.read(request));
        assessments.record(
                c.id(),
                STAGE,
                result.ruleVersion(),
                request.path("settings"),
                request,
                json.valueToTree(result),
                result.outcome().name(),
                clock.instant());
        return result;
    }

    private ObjectNode request(CaseFile c, Agreement agreement) {
        return facts.of(c, agreement, Kazakhstan.dayOf(clock.instant()));
    }

    /**
     * What was to be paid back by the level alone when that was last known: a refund that was demanded still rests on it when the
     * consent to its figures has been withdrawn since.
     */
    Optional<BigDecimal> owed(CaseFile c) {
        return assessments.of(c.id()).reversed().stream()
                .filter(assessment -> assessment.stage().equals(STAGE))
                .map(assessment -> assessment.result().at("/amounts/refund"))
                .filter(JsonNode::isTextual)
                .map(refund -> new BigDecimal(refund.asText()))
                .findFirst();
    }

    /** The outcome that was found last, if any. */
    Optional<String> before(CaseFile c) {
        return assessments.latest(c.id(), STAGE).map(Assessment::outcome);
    }
}
