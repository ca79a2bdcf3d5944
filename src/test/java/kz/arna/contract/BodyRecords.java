package kz.arna.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The fields of a body, as lines that can be compared: from the record that reads it, and from the contract. */
final class BodyRecords {

    private BodyRecords() {}

    /** E.g. {@code /actor/iin! string}: an exclamation mark after what is required. */
    static Set<String> of(Class<?> type) {
        Set<String> fields = new TreeSet<>();
        add(fields, type, "");
        return fields;
    }

    /** The same of a resolved schema. */
    static Set<String> of(JsonNode schema) {
        Set<String> fields = new TreeSet<>();
        add(fields, schema, "");
        return fields;
    }

    private static void add(Set<String> fields, Class<?> type, String at) {
        for (RecordComponent component : type.getRecordComponents()) {
            boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            field(fields, component.getGenericType(), at + "/" + component.getName(), optional ? "" : "!");
        }
    }

    private static void field(Set<String> fields, Type type, String at, String mark) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            field(fields, list.getActualTypeArguments()[0], at + "[]", mark);
        } else if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
            for (Object key : ((Class<?>) map.getActualTypeArguments()[0]).getEnumConstants()) {
                field(fields, map.getActualTypeArguments()[1], at + "/" + key, "");
            }
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            add(fields, plain, at + mark);
        } else {
            fields.add(at + mark + " " + name((Class<?>) type));
        }
    }

    private static String name(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.toString(type.getEnumConstants());
        }
        return switch (type.getSimpleName()) {
            case "int", "Integer" -> "integer";
            case "boolean", "Boolean" -> "boolean";
            case "Instant" -> "date-time";
            case "LocalDate" -> "date";
            case "BigDecimal" -> "money";
            case "JsonNode" -> "any";
            default -> "string";
        };
    }

    private static void add(Set<String> fields, JsonNode schema, String at) {
        Set<String> required = new TreeSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("properties")
                .properties()
                .forEach(entry -> field(
                        fields,
                        entry.getValue(),
                        at + "/" + entry.getKey(),
                        required.contains(entry.getKey()) ? "!" : ""));
    }

    private static void field(Set<String> fields, JsonNode schema, String at, String mark) {
        String type = schema.path("type").asText("any");
        if (type.equals("array")) {
            field(fields, schema.path("items"), at + "[]", mark);
        } else if (type.equals("object")) {
            boolean isMap = schema.path("properties").has("C1");
            add(fields, schema, isMap ? at : at + mark);
        } else if (schema.has("enum")) {
            StringBuilder values = new StringBuilder();
            schema.path("enum")
                    .forEach(
                            value -> values.append(values.isEmpty() ? "" : ", ").append(value.asText()));
            fields.add(at + mark + " [" + values + "]");
        } else {
            String simple = schema.has("oneOf") ? "money" : type;
            fields.add(at + mark + " " + schema.path("format").asText(simple));
        }
    }
}
