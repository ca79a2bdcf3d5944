package kz.arna.contract;

import static kz.arna.contract.DeskStand.EGOV;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.BiConsumer;
import kz.arna.contract.Caller.Answer;

/** Every call that asks the rules and the calendar, once. */
final class LawOperations {

    private static final String V1 = "/api/v1";

    private LawOperations() {}

    /** @param answers holds an answer against the operation of the contract */
    static void all(DeskStand stand, BiConsumer<String, Answer> answers) {
        ObjectNode facts = JsonNodeFactory.instance.objectNode().put("submittedAt", "2025-11-24T10:00:00");
        facts.withObject("/facts/ownership.stateShare").put("value", "50.00").put("source", "OFFICER");
        answers.accept("assessOrder342", stand.caller.json(EGOV, "POST", V1 + "/assessments/order-342", facts));
        ObjectNode obligation = JsonNodeFactory.instance.objectNode().put("assessedOn", "2026-11-24");
        answers.accept(
                "assessOrder342Obligation",
                stand.caller.json(EGOV, "POST", V1 + "/assessments/order-342-obligation", obligation));
        ObjectNode course = JsonNodeFactory.instance.objectNode().put("assessedAt", "2026-11-25T10:00:00");
        course.withObject("/facts/service.registeredAt")
                .put("value", "2026-11-24")
                .put("source", "OWN_STORE");
        answers.accept(
                "assessOrder342Service",
                stand.caller.json(EGOV, "POST", V1 + "/assessments/order-342-service", course));
        answers.accept(
                "dueDate",
                stand.caller.get(EGOV, V1 + "/calendar/due?from=2025-11-28T18:05:00%2B05:00&days=8&unit=working"));
        answers.accept("rulebook", stand.caller.get(EGOV, V1 + "/rulebook"));
    }
}
