package kz.arna.rules.order342;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.arna.calendar.CalendarFile;
import kz.arna.calendar.WorkingCalendar;

/** Requests from files: everything in order, and examples that each change what they are about. */
final class Examples {

    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** The calendar that comes with the gateway. */
    static final WorkingCalendar CALENDAR = calendar();

    private Examples() {}

    private static WorkingCalendar calendar() {
        try {
            return new WorkingCalendar(CalendarFile.first().asVersion(1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A request in which every rule is met. */
    static ObjectNode inOrder() {
        return (ObjectNode) file("order-342-in-order.json");
    }

    /** The examples of a file. */
    static Stream<JsonNode> of(String file) {
        return StreamSupport.stream(file(file).spliterator(), false);
    }

    /** The request of an example: its own, or the one in order with the example's changes. */
    static JsonNode request(JsonNode example) {
        if (example.has("request")) {
            return example.get("request");
        }
        ObjectNode request = inOrder();
        for (String field : new String[] {"submittedAt", "registeredAt", "settings", "prior", "fx"}) {
            if (example.has(field)) {
                request.set(field, example.get(field));
            }
        }
        // The register is asked for the day of filing, whichever it is.
        String filed = request.path("submittedAt").asText().substring(0, 10);
        ((ObjectNode) request.at("/facts/producers.registered")).put("asOf", filed);
        example.path("facts").properties().forEach(fact -> set(request, "/facts/" + fact.getKey(), fact.getValue()));
        example.path("form")
                .properties()
                .forEach(change -> set(request, "/application" + change.getKey(), change.getValue()));
        return request;
    }

    /** Sets, or for null removes, what the pointer names; {@code /-} adds to a list. */
    static void set(JsonNode request, String path, JsonNode value) {
        JsonPointer pointer = JsonPointer.compile(path);
        String last = pointer.last().getMatchingProperty();
        JsonNode parent = request.at(pointer.head());
        if (parent instanceof ArrayNode list) {
            if (last.equals("-")) {
                list.add(value);
            } else {
                list.set(Integer.parseInt(last), value);
            }
        } else if (value.isNull()) {
            ((ObjectNode) parent).remove(last);
        } else {
            ((ObjectNode) parent).set(last, value);
        }
    }

    private static JsonNode file(String name) {
        try (InputStream in = Examples.class.getResourceAsStream("/examples/" + name)) {
            return JSON.readTree(Objects.requireNonNull(in, name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
