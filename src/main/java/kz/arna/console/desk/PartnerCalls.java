package kz.arna.console.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import kz.arna.exchange.Deliveries;
import kz.arna.exchange.PartnerControl;
import kz.arna.intake.audit.AuditAct;
import kz.arna.intake.client.ClientContext;
import kz.arna.intake.client.Scope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /partners}: how each partner does, pause and resume. */
@RestController
class PartnerCalls {

    private final PartnerControl control;
    private final Deliveries deliveries;
    private final Acting acting;
    private final ObjectMapper json;

    PartnerCalls(PartnerControl control, Deliveries deliveries, Acting acting, ObjectMapper json) {
        this.acting = acting;
        this.control = control;
        this.deliveries = deliveries;
        this.json = json;
    }

    @GetMapping("/api/v1/partners")
    JsonNode list() {
        ClientContext.require(Scope.OPERATOR);
        Map<String, ObjectNode> partners = new TreeMap<>();
        for (Deliveries.Queue queue : deliveries.queues()) {
            of(partners, queue.partner())
                    .withObject("/queue")
                    .putObject(queue.state().name())
                    .put("count", queue.count())
                    .put("oldestSeconds", queue.oldestSeconds());
        }
        for (PartnerControl.Control last : control.all()) {
            of(partners, last.partner())
                    .put("paused", last.paused())
                    .put("reason", last.reason())
                    .put("by", last.by())
                    .put("since", last.since().toString());
        }
        ArrayNode items = json.createArrayNode();
        partners.values().forEach(items::add);
        return json.createObjectNode().set("items", items);
    }

    @PostMapping("/api/v1/partners/{partner}/pause")
    JsonNode pause(@PathVariable String partner, @RequestBody Act act) {
        control.pause(partner, act.reasonGiven(), acting.operator(act.actor(), AuditAct.CONTROL_PARTNER, partner));
        return state(partner);
    }

    @PostMapping("/api/v1/partners/{partner}/resume")
    JsonNode resume(@PathVariable String partner, @RequestBody Act act) {
        control.resume(partner, act.reasonGiven(), acting.operator(act.actor(), AuditAct.CONTROL_PARTNER, partner));
        return state(partner);
    }

    private JsonNode state(String partner) {
        return json.createObjectNode().put("partner", partner).put("paused", control.paused(partner));
    }

    private ObjectNode of(Map<String, ObjectNode> partners, String partner) {
        return partners.computeIfAbsent(
                partner, name -> json.createObjectNode().put("partner", name).put("paused", false));
    }
}
