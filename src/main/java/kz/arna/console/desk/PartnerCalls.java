package kz.arna.console.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import kz.arna.base.Kazakhstan;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
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

/** {@code /partners}: how each partner does, pause, resume and probe. */
@RestController
class PartnerCalls {

    private final PartnerControl control;
    private final Deliveries deliveries;
    private final KnownPartners partners;
    private final Acting acting;
    private final ObjectMapper json;

    PartnerCalls(
            PartnerControl control, Deliveries deliveries, KnownPartners partners, Acting acting, ObjectMapper json) {
        this.acting = acting;
        this.control = control;
        this.deliveries = deliveries;
        this.partners = partners;
        this.json = json;
    }

    @GetMapping("/api/v1/partners")
    JsonNode list() {
        ClientContext.require(Scope.OPERATOR);
        Map<String, ObjectNode> all = new TreeMap<>();
        partners.names().forEach(name -> all.put(name, bare(name)));
        for (Deliveries.Queue queue : deliveries.queues()) {
            all.computeIfAbsent(queue.partner(), this::bare)
                    .withObject("/queue")
                    .putObject(queue.state().name())
                    .put("count", queue.count())
                    .put("oldestSeconds", queue.oldestSeconds());
        }
        for (PartnerControl.Control last : control.all()) {
            all.computeIfAbsent(last.partner(), this::bare)
                    .put("paused", last.paused())
                    .put("reason", last.reason())
                    .put("by", last.by())
                    .put("since", Kazakhstan.text(last.since()));
        }
        ObjectNode answer = json.createObjectNode();
        answer.putArray("items").addAll(all.values());
        return answer;
    }

    @PostMapping("/api/v1/partners/{partner}/pause")
    JsonNode pause(@PathVariable String partner, @RequestBody Act act) {
        control.pause(partners.known(partner), act.reason(), by(act, partner));
        return state(partner);
    }

    @PostMapping("/api/v1/partners/{partner}/resume")
    JsonNode resume(@PathVariable String partner, @RequestBody Act act) {
        control.resume(partners.known(partner), act.reason(), by(act, partner));
        return state(partner);
    }

    /** One waiting message goes at once, whatever its backoff and the breaker of this node say. */
    @PostMapping("/api/v1/partners/{partner}/probe")
    JsonNode probe(@PathVariable String partner, @RequestBody Act act) {
        by(act, partners.known(partner));
        if (control.paused(partner)) {
            throw new Rejected(Problems.of("PARTNER_PAUSED"));
        }
        return state(partner).put("probed", control.probe(partner));
    }

    private String by(Act act, String partner) {
        return acting.operator(act.actor(), AuditAct.CONTROL_PARTNER, partner);
    }

    private ObjectNode state(String partner) {
        return bare(partner).put("paused", control.paused(partner));
    }

    private ObjectNode bare(String partner) {
        return json.createObjectNode()
                .put("partner", partner)
                .put("paused", false)
                .put("breaker", control.breaker(partner));
    }
}
