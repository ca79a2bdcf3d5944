package kz.arna.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;

/** Bodies made from a resolved schema: one in order, and the same with one thing wrong. */
final class SampleBody {

    private SampleBody() {}

    /**
     * A body with one thing wrong.
     *
     * @param at JSON pointer of what is wrong
     * @param code what the answer must say, or several between bars
     */
    record Wrong(String what, String at, String code, JsonNode body) {}

    /** A body in order, all fields filled. */
    static ObjectNode inOrder(JsonNode schema) {
        return (ObjectNode) value(schema, "");
    }

    /** Each known field once missing, if it is required, and once of the wrong type; and a field that is unknown. */
    static List<Wrong> wrongs(JsonNode schema) {
        ObjectNode good = inOrder(schema);
        List<Wrong> wrongs = new ArrayList<>();
        wrongs.add(new Wrong(
                "unknown field", "/surprise", "UNKNOWN_FIELD", good.deepCopy().put("surprise", 1)));
        schema.path("properties").fieldNames().forEachRemaining(name -> {
            boolean required = requires(schema, name);
            if (required) {
                wrongs.add(wrong("missing", good, name, "FIELD_MISSING|FIELD_REQUIRED", null));
                wrongs.add(
                        wrong("null", good, name, "FIELD_MISSING|FIELD_REQUIRED", JsonNodeFactory.instance.nullNode()));
            }
            JsonNode field = schema.path("properties").path(name);
            if (field.has("type") || field.has("oneOf")) {
                wrongs.add(wrong("wrong type", good, name, ".*", wrongType(field)));
            }
        });
        if (good.has("actor")) {
            wrongs.add(actor("actor's IIN", good, "iin", "IIN_CHECK_DIGIT", TextNode.valueOf("850515400468")));
            wrongs.add(actor("no name", good, "name", "FIELD_MISSING", TextNode.valueOf(" ")));
            wrongs.add(actor("NUL", good, "position", "NUL_CHARACTER", TextNode.valueOf("a\0b")));
            wrongs.add(actor("half a character", good, "position", "NUL_CHARACTER", TextNode.valueOf("a\ud800")));
            wrongs.add(actor("a novel", good, "name", "TEXT_TOO_LONG", TextNode.valueOf("ә".repeat(5000))));
            wrongs.add(actor("unknown field", good, "surprise", "UNKNOWN_FIELD", IntNode.valueOf(1)));
        }
        return wrongs;
    }

    private static boolean requires(JsonNode schema, String name) {
        for (JsonNode required : schema.path("required")) {
            if (required.asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static Wrong wrong(
            String what, ObjectNode good, String name, String code, @org.jspecify.annotations.Nullable JsonNode value) {
        ObjectNode body = good.deepCopy();
        body.remove(name);
        if (value != null) {
            body.set(name, value);
        }
        return new Wrong(what + " " + name, "/" + name, code, body);
    }

    private static Wrong actor(String what, ObjectNode good, String name, String code, JsonNode value) {
        ObjectNode body = good.deepCopy();
        body.withObject("/actor").set(name, value);
        return new Wrong(what, "/actor/" + name, code, body);
    }

    private static JsonNode wrongType(JsonNode schema) {
        return schema.path("type").asText().equals("object")
                ? JsonNodeFactory.instance.arrayNode()
                : JsonNodeFactory.instance.objectNode();
    }

    private static JsonNode value(JsonNode schema, String name) {
        if (schema.has("enum")) {
            return schema.path("enum").get(0);
        }
        return switch (schema.path("type").asText()) {
            case "object" -> object(schema);
            case "array" -> JsonNodeFactory.instance.arrayNode().add(value(schema.path("items"), name));
            case "integer" -> IntNode.valueOf(1);
            case "boolean" -> BooleanNode.TRUE;
            case "string" -> TextNode.valueOf(text(schema, name));
            default -> TextNode.valueOf("1.00");
        };
    }

    private static ObjectNode object(JsonNode schema) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        schema.path("properties")
                .properties()
                .forEach(entry -> object.set(entry.getKey(), value(entry.getValue(), entry.getKey())));
        return object;
    }

    private static String text(JsonNode schema, String name) {
        return switch (schema.path("format").asText(name)) {
            case "date-time", "submittedAt", "registeredAt" -> "2026-11-24T10:00:00+05:00";
            case "date" -> "2026-11-24";
            case "iin" -> "850515400469";
            case "document", "sha256" -> "0".repeat(64);
            case "partner" -> "src";
            case "currency" -> "USD";
            default -> "x";
        };
    }
}
