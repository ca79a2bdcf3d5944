package kz.arna.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Puts in place of every reference what it names, joins {@code allOf}, and closes objects that name their properties. */
final class SchemaResolution {

    private final JsonNode document;

    SchemaResolution(JsonNode document) {
        this.document = document;
    }

    JsonNode of(JsonNode node) {
        if (node.has("$ref")) {
            return of(document.at(node.get("$ref").asText().substring(1)));
        }
        if (node instanceof ArrayNode array) {
            ArrayNode resolved = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> resolved.add(of(element)));
            return resolved;
        }
        if (node instanceof ObjectNode object) {
            return closed(resolved(object));
        }
        return node;
    }

    private ObjectNode resolved(ObjectNode object) {
        ObjectNode resolved = JsonNodeFactory.instance.objectNode();
        object.properties().stream()
                .filter(entry -> !entry.getKey().equals("allOf"))
                .forEach(entry -> resolved.set(entry.getKey(), of(entry.getValue())));
        for (JsonNode part : object.path("allOf")) {
            JsonNode joined = of(part);
            resolved.put("type", "object");
            joined.path("properties")
                    .properties()
                    .forEach(entry -> resolved.withObject("/properties").set(entry.getKey(), entry.getValue()));
            joined.path("required")
                    .forEach(name -> resolved.withArray("/required").add(name));
        }
        return resolved;
    }

    private static ObjectNode closed(ObjectNode schema) {
        boolean isObject = schema.path("type").asText().equals("object");
        if (isObject && schema.path("properties").isObject() && !schema.has("additionalProperties")) {
            schema.put("additionalProperties", false);
        }
        return schema;
    }
}
