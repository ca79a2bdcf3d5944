package kz.arna.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.arna.base.Kazakhstan;
import kz.arna.support.GatewayClient;
import kz.arna.support.SampleBasis;

/** An official of the operator: looks at what no register answers, enters findings, decides. */
final class Officer {

    private static final String GROUND = "Ұсынылған құжаттар мен ашық тізілімдер бойынша тексерілді";

    private final GatewayClient desk;

    Officer(GatewayClient desk) {
        this.desk = desk;
    }

    /** What an official establishes about an enterprise in order: ownership, scans, courts, taxes. */
    void findInOrder(String number) {
        Map<String, JsonNode> findings = new LinkedHashMap<>();
        findings.put("ownership.stateShare", TextNode.valueOf("0.00"));
        findings.put("subject.promotesOrImplements", BooleanNode.TRUE);
        findings.put("court.activityBan", BooleanNode.FALSE);
        findings.put("court.specialRightDeprived", BooleanNode.FALSE);
        findings.put("expertise.negative", BooleanNode.FALSE);
        findings.put("documents.unreliable", BooleanNode.FALSE);
        findings.put("documents.colourScan", BooleanNode.TRUE);
        findings.put("documents.corrections", BooleanNode.FALSE);
        findings.put("budget.otherMeasure", BooleanNode.FALSE);
        findings.put("goods.onPriorityList", BooleanNode.TRUE);
        findings.put("costs.notAdmitted", JsonNodeFactory.instance.arrayNode());
        findings.put("costs.taxes", JsonNodeFactory.instance.objectNode());
        findings.put("budget.available", TextNode.valueOf("1000000000.00"));
        findings.put("debt.deferred", TextNode.valueOf("0.00"));
        findings.forEach((fact, value) -> find(number, fact, value));
    }

    /** The portal's figures are of another day than the filing: the official asks the committee about that day. */
    void findDebtOnTheFilingDay(String number) {
        Map<String, String> debts = new LinkedHashMap<>();
        debts.put("debt.total", "125000.50");
        debts.put("debt.tax", "100000.50");
        debts.put("debt.pension", "25000.00");
        debts.put("debt.social", "0.00");
        debts.put("debt.health", "0.00");
        debts.forEach((fact, sum) -> find(number, fact, TextNode.valueOf(sum)));
    }

    GatewayClient.Answer find(String number, String fact, JsonNode value) {
        ObjectNode body = body();
        body.put("fact", fact).put("ground", GROUND).set("value", value);
        SampleBasis.in(body, fact, LocalDate.now(Kazakhstan.ZONE).minusDays(1));
        return desk.post("/api/v1/cases/" + number + "/findings", body);
    }

    GatewayClient.Answer decide(String number, String event, ObjectNode body) {
        return desk.post("/api/v1/cases/" + number + "/" + event, body);
    }

    /** A body that names the official, for further elements. */
    ObjectNode body() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("actor")
                .put("iin", "850515400469")
                .put("name", "Ахметова Айгүл Серікқызы")
                .put("position", "Бас менеджер");
        return body;
    }

    ObjectNode reason(String reason) {
        return body().put("reason", reason);
    }

    ObjectNode hearing(Instant at) {
        ObjectNode body = body();
        body.putObject("hearing").put("at", at.toString()).put("place", "Астана қ., бейнеконференция");
        return body;
    }

    ObjectNode record(Instant heldAt, String position) {
        ObjectNode body = body();
        body.putObject("record")
                .put("heldAt", heldAt.toString())
                .put("applicantPresent", true)
                .put("position", position);
        return body;
    }
}
