package kz.arna.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi30;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One published contract, its references resolved and its objects closed: what it does not name may not come. */
public final class Contract {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(
            VersionFlag.V4,
            builder -> builder.metaSchema(OpenApi30.getInstance())
                    .defaultMetaSchemaIri(OpenApi30.getInstance().getIri()));
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final List<Operation> operations = new ArrayList<>();

    private Contract(JsonNode document) {
        JsonNode paths = new SchemaResolution(document).of(document.path("paths"));
        paths.properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> operations.add(new Operation(
                                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()))));
    }

    /** The calls of people and operators. */
    public static Contract desk() {
        return read("desk-v1.yaml");
    }

    /** The calls of systems. */
    public static Contract doors() {
        return read("doors-v1.yaml");
    }

    private static Contract read(String name) {
        try {
            return new Contract(new YAMLMapper().readTree(Contract.class.getResource("/openapi/" + name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Operation> operations() {
        return operations;
    }

    /** The operation with this id. */
    public Operation operation(String id) {
        return operations.stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the contract has no operation " + id));
    }

    /**
     * One operation.
     *
     * @param path below {@code /api/v1}
     */
    public record Operation(String method, String path, JsonNode json) {

        public String id() {
            return json.path("operationId").asText();
        }

        /** Scopes of which a caller needs one; none: any key will do. */
        public Set<String> scopes() {
            Set<String> scopes = new TreeSet<>();
            json.path("x-arna-scopes").forEach(scope -> scopes.add(scope.asText()));
            return scopes;
        }

        /** Parameters as {@code query:limit}; an exclamation mark after those that are required. */
        public Set<String> parameters() {
            Set<String> parameters = new TreeSet<>();
            for (JsonNode parameter : json.path("parameters")) {
                String required = parameter.path("required").asBoolean() ? "!" : "";
                parameters.add(parameter.path("in").asText() + ":"
                        + parameter.path("name").asText() + required);
            }
            return parameters;
        }

        /** Media types of the body; none where there is no body. */
        public Set<String> bodyTypes() {
            Set<String> types = new TreeSet<>();
            json.at("/requestBody/content").fieldNames().forEachRemaining(types::add);
            return types;
        }

        /** Schema of the JSON body. */
        public JsonNode bodySchema() {
            return json.at("/requestBody/content").path("application/json").path("schema");
        }

        /** The status of success. */
        public Set<Integer> successes() {
            Set<Integer> statuses = new TreeSet<>();
            json.path("responses").fieldNames().forEachRemaining(status -> {
                if (status.matches("2..")) {
                    statuses.add(Integer.valueOf(status));
                }
            });
            return statuses;
        }

        /** What an answer has that the contract does not say, or lacks though it does; empty when they agree. */
        public List<String> deviations(int status, String contentType, byte[] body) {
            JsonNode content = json.path("responses")
                    .path(json.path("responses").has("" + status) ? "" + status : "default")
                    .path("content");
            String type = contentType.replaceAll(";.*", "");
            if (!content.has(type)) {
                return List.of("no answer " + status + " " + type);
            }
            return type.endsWith("json")
                    ? problems(content.path(type).path("schema"), body)
                    : body.length > 0 ? List.of() : List.of("empty " + type);
        }

        private static List<String> problems(JsonNode schema, byte[] body) {
            try {
                return SCHEMAS.getSchema(schema, STRICT).validate(JSON.readTree(body)).stream()
                        .map(ValidationMessage::getMessage)
                        .collect(Collectors.toList());
            } catch (IOException e) {
                return List.of("no JSON");
            }
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
