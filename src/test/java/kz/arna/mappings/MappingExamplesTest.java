package kz.arna.mappings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks {@code mappings/}: every golden pair is compared structurally, every refused example must be refused. */
class MappingExamplesTest {

    private static final Path ROOT = Path.of("mappings");
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(f -> f.getFileName().toString().matches("\\d\\d-(request|answer|refused)-.*\\.in\\..*"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void example_is_mapped_as_expected(Path input) throws IOException {
        Mapping mapping = new Mapping(input.resolve("../..").normalize());
        String name = input.getFileName().toString();
        String text = Files.readString(input);
        if (isRefused(input)) {
            assertThrows(Exception.class, () -> mapping.answer(text));
        } else {
            assertEquals(
                    expected(input), name.contains("-request-") ? mapping.request(text) : mapping.answer(text), name);
        }
    }

    @Test
    void every_example_has_its_expectation_and_none_stands_alone() throws IOException {
        Set<Path> wanted = examples().stream()
                .filter(in -> !isRefused(in))
                .map(MappingExamplesTest::expectation)
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(ROOT)) {
            assertEquals(
                    wanted,
                    files.filter(f -> f.getFileName().toString().matches("\\d\\d-(request|answer)-.*\\.expected\\..*"))
                            .collect(Collectors.toSet()));
        }
        assertTrue(examples().size() > 5);
    }

    private static boolean isRefused(Path input) {
        return input.getFileName().toString().matches("\\d\\d-refused-.*");
    }

    private static JsonNode expected(Path input) throws IOException {
        return JSON.readTree(Files.readString(expectation(input)));
    }

    private static Path expectation(Path input) {
        String name = input.getFileName().toString();
        return input.resolveSibling(name.substring(0, name.indexOf(".in.")) + ".expected.json");
    }
}
