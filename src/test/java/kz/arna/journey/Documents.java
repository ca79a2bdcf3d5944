package kz.arna.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import kz.arna.support.SampleApplication;

/** Changes which documents a sample application rests on. */
final class Documents {

    private static final String[] PROOFS = {"acts", "invoices", "payments"};

    private Documents() {}

    /** Other contract, act, invoice and payment than the company's first application. */
    static SampleApplication other(SampleApplication application, String mark) {
        number(application.line(), mark);
        return application;
    }

    /** A second cost line like the first, with documents of its own; the declared total follows. */
    static void secondLine(SampleApplication application) {
        ObjectNode line = application.line().deepCopy();
        line.put("no", 2);
        number(line, "-2");
        ((ArrayNode) application.root().get("costs")).add(line);
        ((ObjectNode) application.root().get("declaredTotal")).put("amount", "20000000.00");
        for (String kind :
                new String[] {"CONTRACT", "ACT", "INVOICE", "PAYMENT_DOCUMENT", "PAYMENT_INVOICE", "CONFORMITY"}) {
            application.attach(kind, "Екінші жол: " + kind).put("costLine", 2);
        }
    }

    private static void number(ObjectNode line, String mark) {
        extend((ObjectNode) line.get("contract"), mark);
        for (String proofs : PROOFS) {
            for (JsonNode proof : line.get(proofs)) {
                extend((ObjectNode) proof, mark);
            }
        }
    }

    private static void extend(ObjectNode document, String mark) {
        document.put("number", document.get("number").asText() + mark);
    }
}
