package kz.arna.procedure.order342;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import kz.arna.base.Localized;

/** What an event of a decision keeps: the official's words and the text that the applicant gets. */
final class Payloads {

    private Payloads() {}

    static ObjectNode of(ObjectMapper json, DecisionCommand command, Localized text) {
        ObjectNode payload = json.createObjectNode();
        payload.set("decision", json.valueToTree(command));
        payload.set("text", json.valueToTree(text));
        return payload;
    }
}
