package kz.arna.rules.order342;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.arna.calendar.Quarter;

/** Requests about a counter-obligation, made from the examples' changes of one in which everything is in order. */
public final class ObligationRequests {

    private static final String AGREED = "2025-12-12";
    private static final int EIGHT = 8;

    private ObligationRequests() {}

    /** The examples of the counter-obligation. */
    public static Stream<JsonNode> examples() {
        return Examples.of("order-342-obligation.json");
    }

    /** Everything in order: growth as owed, each figure from both sources, a consent of seventeen quarters. */
    public static ObjectNode of(JsonNode example) {
        ObjectNode facts = Examples.JSON.createObjectNode();
        fact(facts, "agreement.date", "\"" + AGREED + "\"");
        fact(facts, "support.paid", "\"20000000.00\"");
        fact(facts, "support.paidOn", "\"2025-12-16\"");
        fact(facts, "consent.statistics", "{\"from\": \"2023-Q4\", \"to\": \"2027-Q4\", \"withdrawnOn\": null}");
        changed(facts, example.path("facts"));
        ObjectNode request = Examples.JSON
                .createObjectNode()
                .put("assessedOn", example.path("assessedOn").asText("2028-02-01"));
        request.set(
                "settings",
                example.path("settings").isObject() ? example.get("settings") : Examples.JSON.createObjectNode());
        request.set("facts", facts);
        request.set("figures", figures(example));
        return request;
    }

    private static ArrayNode figures(JsonNode example) {
        ArrayNode figures = Examples.JSON.createArrayNode();
        Quarter own = Quarter.of(
                LocalDate.parse(example.path("facts").path("agreement.date").asText(AGREED)));
        List<Quarter> before = Stream.iterate(own.previous(), Quarter::previous)
                .limit(EIGHT)
                .toList()
                .reversed();
        incomes(figures, example, before, values(example, "before", "500000"));
        incomes(figures, example, List.of(own), List.of(example.path("own").asText("1")));
        incomes(figures, example, own.next().onwards().limit(EIGHT).toList(), values(example, "after", "540000"));
        for (JsonNode extra : example.path("figures")) {
            ObjectNode figure = figures.addObject()
                    .put("form", "0051102")
                    .put("section", "3")
                    .put("line", "1");
            figure.setAll((ObjectNode) extra);
        }
        return figures;
    }

    private static void incomes(ArrayNode figures, JsonNode example, List<Quarter> quarters, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            for (String source : List.of("BUREAU", "APPLICANT")) {
                if (!without(example, quarters.get(i), source)) {
                    figures.addObject()
                            .put("form", "0051102")
                            .put("section", "3")
                            .put("line", "1")
                            .put("quarter", quarters.get(i).toString())
                            .put("value", values.get(i))
                            .put("source", source);
                }
            }
        }
    }

    /** One value for each quarter, or a sum in eight equal parts. */
    private static List<String> values(JsonNode example, String side, String otherwise) {
        JsonNode given = example.path(side);
        if (given.isArray()) {
            return given.valueStream().map(JsonNode::asText).toList();
        }
        BigDecimal part = new BigDecimal(given.asText(otherwise)).divide(BigDecimal.valueOf(EIGHT));
        return Stream.generate(part::toPlainString).limit(EIGHT).toList();
    }

    private static boolean without(JsonNode example, Quarter quarter, String source) {
        return example.path("without")
                .valueStream()
                .anyMatch(left -> left.path("quarter").asText().equals(quarter.toString())
                        && left.path("source").asText().equals(source));
    }

    static void changed(ObjectNode facts, JsonNode changes) {
        changes.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                facts.remove(change.getKey());
            } else {
                fact(facts, change.getKey(), change.getValue().toString());
            }
        });
    }

    static void fact(ObjectNode facts, String name, String json) {
        try {
            facts.putObject(name).put("source", "own store").set("value", Examples.JSON.readTree(json));
        } catch (com.fasterxml.jackson.core.JsonProcessingException malformed) {
            throw new IllegalArgumentException(name, malformed);
        }
    }
}
