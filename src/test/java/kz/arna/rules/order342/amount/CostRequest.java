package kz.arna.rules.order342.amount;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** A request in which everything about costs is in order; each test changes what it is about. Filed on 2025-11-24. */
final class CostRequest {

    private final ObjectNode request = Assessed.JSON.createObjectNode();
    private final ArrayNode lines;

    private CostRequest() {
        filed("2025-11-24T10:00", "2025-11-24T10:00");
        lines = request.putObject("application").putArray("costs");
        request.putObject("facts");
        request.putObject("settings");
        request.putArray("prior");
        request.putArray("fx");
        fact("costs.notAdmitted", "[]");
        fact("costs.taxes", "{}");
        fact("documents.used", "[]");
        fact("budget.available", "\"1000000000.00\"");
        fact("goods.onPriorityList", "true");
    }

    /** One line of C1.2 over that net sum in tenge, declared as its own base. */
    static CostRequest of(String net) {
        CostRequest request = new CostRequest();
        request.line("C1.2", net);
        return request.declared(net);
    }

    static CostRequest empty() {
        return new CostRequest();
    }

    CostRequest filed(String submitted, String registered) {
        request.put("submittedAt", submitted).put("registeredAt", registered);
        return this;
    }

    CostRequest declared(String total) {
        application().putObject("declaredTotal").put("amount", total);
        return this;
    }

    CostRequest set(String setting, String choice) {
        request.withObject("/settings").put(setting, choice);
        return this;
    }

    CostRequest fact(String name, String json) {
        request.withObject("/facts").putObject(name).put("source", "officer").set("value", json(json));
        return this;
    }

    CostRequest without(String fact) {
        request.withObject("/facts").remove(fact);
        return this;
    }

    CostRequest paid(String group, String amount, String on) {
        request.withArray("/prior")
                .addObject()
                .put("group", group)
                .put("amount", amount)
                .put("on", on)
                .put("paid", true);
        return this;
    }

    CostRequest reserved(String group, String amount, String on) {
        request.withArray("/prior")
                .addObject()
                .put("group", group)
                .put("amount", amount)
                .put("on", on)
                .put("reserved", true);
        return this;
    }

    CostRequest rate(String currency, String day, int unit, String rate) {
        request.withArray("/fx")
                .addObject()
                .put("currency", currency)
                .put("date", day)
                .put("unit", unit)
                .put("rate", rate);
        return this;
    }

    ObjectNode application() {
        return request.withObject("/application");
    }

    /** A further line in tenge: one act, one invoice without VAT, one payment on 2025-06-03, a contract of its own. */
    ObjectNode line(String type, String net) {
        int no = lines.size() + 1;
        ObjectNode line = lines.addObject()
                .put("no", no)
                .put("type", type)
                .put("amount", net)
                .put("currency", "KZT");
        ObjectNode contract = line.putObject("contract");
        contract.put("number", "Ш-" + no).put("date", "2023-10-02").put("currency", "KZT");
        contract.putObject("contractor")
                .put("bin", "081140000436")
                .put("country", "KZ")
                .put("resident", true);
        line.putArray("acts")
                .addObject()
                .put("number", "А-" + no)
                .put("date", "2025-06-02")
                .put("net", net);
        line.putArray("invoices")
                .addObject()
                .put("number", "ШФ-" + no)
                .put("date", "2025-06-02")
                .put("net", net)
                .put("vat", "0.00");
        line.putArray("payments");
        payment(no, "2025-06-03", net);
        return line;
    }

    ObjectNode row(int no) {
        return (ObjectNode) lines.get(no - 1);
    }

    /** The first document of a kind, {@code acts}, {@code invoices} or {@code payments}. */
    ObjectNode document(int no, String kind) {
        return (ObjectNode) row(no).withArray("/" + kind).get(0);
    }

    CostRequest payment(int no, String day, String net) {
        ArrayNode payments = row(no).withArray("/payments");
        payments.addObject()
                .put("number", "Т-" + no + "-" + payments.size())
                .put("date", day)
                .put("net", net)
                .put("bankCertified", true);
        return this;
    }

    /** The line's only payments. */
    CostRequest payments(int no, String... dayAndNet) {
        row(no).putArray("payments");
        for (int i = 0; i < dayAndNet.length; i += 2) {
            payment(no, dayAndNet[i], dayAndNet[i + 1]);
        }
        return this;
    }

    /** The whole line in a foreign currency, with the sum in tenge as the applicant computed it. */
    CostRequest foreign(int no, String currency, String tenge) {
        row(no).put("currency", currency)
                .put("amountKzt", tenge)
                .withObject("/contract")
                .put("currency", currency);
        return declared(tenge);
    }

    CostRequest attach(String kind) {
        application().withArray("/attachments").addObject().put("kind", kind);
        return this;
    }

    Assessed assessed() {
        return Assessed.of(request);
    }

    JsonNode json() {
        return request;
    }

    private static JsonNode json(String text) {
        try {
            return Assessed.JSON.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    static String sum(BigDecimal amount) {
        return amount.setScale(2).toPlainString();
    }
}
