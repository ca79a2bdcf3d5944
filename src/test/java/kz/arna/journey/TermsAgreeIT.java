package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The deadlines that a case is held to are those by which the rules judge the terms of the service. */
@ExtendWith(AtRest.class)
class TermsAgreeIT {

    private static final Map<String, String> RULES = Map.of(
            "COMPLETENESS", "DPR-R-077",
            "COMPLIANCE", "DPR-R-079",
            "HEARING_NOTICE", "DPR-R-083",
            "HEARING", "DPR-R-084",
            "TOTAL", "DPR-R-076");
    private static final Map<String, String> STEPS = Map.of(
            "COMPLETENESS", "service.completeAt",
            "COMPLIANCE", "service.decidedAt",
            "HEARING_NOTICE", "service.hearingNotifiedAt",
            "HEARING", "service.hearingHeldAt",
            "TOTAL", "service.decidedAt");

    private final Desk desk = Stand.desk();

    @Test
    void the_last_second_of_each_deadline_is_in_time_by_the_rules_and_the_next_is_not() {
        String number = Stand.file(Stand.application(Stand.newCompany()));
        desk.task(number, "DECIDE");
        ObjectNode decision = desk.hearing(Stand.CLOCK.instant().plusSeconds(3600));
        decision.put("reason", "Құжаттар күмәнді").putArray("grounds").add("DPR-REF-01");
        desk.decided(number, "preliminarily-refused", decision);
        RULES.forEach((kind, rule) -> {
            OffsetDateTime due =
                    OffsetDateTime.parse(desk.deadline(number, kind).path("due").asText());
            assertThat(verdict(number, kind, due, rule)).as(kind).isEqualTo("MET");
            assertThat(verdict(number, kind, due.plusSeconds(1), rule)).as(kind).isEqualTo("NOT_MET");
        });
    }

    /** What the rules say of the case's course if the step of that deadline came at that moment. */
    private String verdict(String number, String kind, OffsetDateTime at, String rule) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        fact(request, "service.registeredAt", desk.of(number).at("/registeredAt"));
        fact(request, "service.completeAt", at(number, "CompletenessConfirmed"));
        fact(request, "service.hearingNotifiedAt", at(number, "PreliminarilyRefused"));
        fact(request, Objects.requireNonNull(STEPS.get(kind)), at.toString());
        for (JsonNode answer : desk.client()
                .post("/api/v1/assessments/order-342-service", request)
                .node("/rules")) {
            if (answer.path("id").asText().equals(rule)) {
                return answer.path("verdict").asText();
            }
        }
        throw new AssertionError("the rule " + rule + " was not asked");
    }

    private String at(String number, String event) {
        return desk.event(number, event).path("at").asText();
    }

    private static void fact(ObjectNode request, String name, String value) {
        request.withObject("/facts/" + name).put("value", value).put("source", "OWN_STORE");
    }
}
