package kz.arna.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.arna.signature.InvalidReason;
import org.junit.jupiter.api.Test;

class ProblemCatalogueTest {

    private static final Pattern WORDED = Pattern.compile("new Problem\\(\\s*\"([A-Z_]+)\",\\s*([0-9]+)");

    @Test
    void every_code_has_a_status_and_a_text_in_three_languages() {
        assertThat(Problems.catalogue().entries()).isNotEmpty().allSatisfy((code, entry) -> {
            assertThat(entry.status()).as(code).isBetween(400, 599);
            assertThat(entry.text().kk()).as(code).isNotBlank();
            assertThat(entry.text().ru()).as(code).isNotBlank();
            assertThat(entry.text().en()).as(code).isNotBlank();
            assertThat(entry.text().kk()).as(code).isNotEqualTo(entry.text().ru());
        });
    }

    @Test
    void every_reason_of_an_invalid_signature_is_listed() {
        assertThat(Problems.catalogue().entries().keySet())
                .containsAll(Arrays.stream(InvalidReason.values())
                        .map(reason -> "SIGNATURE_" + reason.name())
                        .toList());
        for (InvalidReason reason : InvalidReason.values()) {
            assertThat(Problems.of("SIGNATURE_" + reason.name()).text()).isEqualTo(reason.text());
        }
    }

    @Test
    void the_document_lists_exactly_the_catalogue() throws IOException {
        String rows = new TreeMap<>(Problems.catalogue().entries())
                .entrySet().stream().map(ProblemCatalogueTest::row).collect(Collectors.joining("\n"));
        String document = Files.readString(Path.of("docs/problems.md"));
        assertThat(document.substring(document.indexOf("| `")).strip()).isEqualTo(rows);
    }

    @Test
    void every_code_of_the_doors_is_used() throws IOException {
        String all = sources();
        assertThat(Problems.catalogue().entries().entrySet().stream()
                        .filter(entry -> entry.getValue().kind() != ProblemCatalogue.Kind.DESK)
                        .map(Map.Entry::getKey)
                        .filter(code -> !code.startsWith("SIGNATURE_"))
                        .filter(code -> !all.contains('"' + code + '"')))
                .isEmpty();
    }

    @Test
    void every_problem_that_a_room_words_itself_is_listed() throws IOException {
        Matcher worded = WORDED.matcher(sources());
        while (worded.find()) {
            String code = worded.group(1);
            assertThat(Problems.catalogue().entries()).containsKey(code);
            assertThat(Problems.of(code).status()).as(code).isEqualTo(Integer.parseInt(worded.group(2)));
        }
    }

    private static String sources() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            return sources.filter(p -> p.toString().endsWith(".java"))
                    .map(ProblemCatalogueTest::text)
                    .collect(Collectors.joining());
        }
    }

    private static String row(Map.Entry<String, ProblemCatalogue.Entry> entry) {
        ProblemCatalogue.Entry e = entry.getValue();
        return "| `" + entry.getKey() + "` | " + e.status() + " | " + e.kind() + " | "
                + e.text().en() + " |";
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
