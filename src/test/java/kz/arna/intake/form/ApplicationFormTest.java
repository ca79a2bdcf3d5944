package kz.arna.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import kz.arna.base.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicationFormTest {

    @ParameterizedTest
    @CsvSource({
        "0,",
        "0.01,",
        "12.50,",
        "99999999999999999.99,",
        "1e3,",
        "1.500, AMOUNT_DECIMALS",
        "0.001, AMOUNT_DECIMALS",
        "-0.01, AMOUNT_NEGATIVE",
        "100000000000000000, AMOUNT_TOO_LARGE",
        "1e400, AMOUNT_TOO_LARGE",
        "1e-400, AMOUNT_DECIMALS"
    })
    void reads_amounts_as_they_are_written(String number, String code) {
        List<Problem> problems = check("{\"declaredTotal\":{\"amount\":" + number + "}}");
        assertThat(problems).extracting(Problem::code).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void a_number_of_a_million_digits_is_not_read_at_all() {
        String number = "1".repeat(1_000_000);
        assertThat(org.junit.jupiter.api.Assertions.assertThrows(
                                kz.arna.base.Rejected.class, () -> check("{\"costs\":" + number + "}"))
                        .problems()
                        .getFirst()
                        .code())
                .isEqualTo("JSON_TOO_DEEP");
    }

    @Test
    void knows_exactly_the_fields_of_the_contract() throws IOException {
        JsonNode schemas = contract().at("/components/schemas");
        assertThat(contractPaths(schemas, schemas.path("Application"), ""))
                .isEqualTo(formPaths(ApplicationForm.shape(), ""));
    }

    @Test
    void says_no_more_than_a_person_can_work_through() {
        String rows = "{\"amount\":-1},".repeat(500);
        assertThat(check("{\"costs\":[" + rows + "{}]}")).hasSize(100);
    }

    private static List<Problem> check(String json) {
        return ApplicationForm.check(StrictJson.read(json.getBytes(StandardCharsets.UTF_8), ""), "");
    }

    private static JsonNode contract() throws IOException {
        try (InputStream yaml = ApplicationFormTest.class.getResourceAsStream("/openapi/doors-v1.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readTree(Objects.requireNonNull(yaml));
        }
    }

    private static Set<String> contractPaths(JsonNode schemas, JsonNode schema, String at) {
        JsonNode resolved = schema;
        if (schema.has("$ref")) {
            resolved = schemas.path(schema.path("$ref").asText().replace("#/components/schemas/", ""));
        }
        Set<String> paths = new TreeSet<>();
        if (resolved.has("items")) {
            paths.addAll(contractPaths(schemas, resolved.path("items"), at));
        }
        for (var field : resolved.path("properties").properties()) {
            paths.add(at + "/" + field.getKey());
            paths.addAll(contractPaths(schemas, field.getValue(), at + "/" + field.getKey()));
        }
        return paths;
    }

    private static Set<String> formPaths(Shape shape, String at) {
        Set<String> paths = new TreeSet<>();
        if (shape instanceof ListShape list) {
            return formPaths(list.element(), at);
        }
        if (shape instanceof ObjectShape object) {
            object.fields().forEach((name, field) -> {
                paths.add(at + "/" + name);
                paths.addAll(formPaths(field, at + "/" + name));
            });
        }
        return paths;
    }
}
