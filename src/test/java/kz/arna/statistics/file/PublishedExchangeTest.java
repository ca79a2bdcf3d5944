package kz.arna.statistics.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import kz.arna.base.Sha256;
import kz.arna.statistics.StatLines;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

/** The published exchange cannot lie: its samples, names, lines, rules and schemas are those of the code. */
class PublishedExchangeTest {

    private static final Path SAMPLES = Path.of("samples/statistics");
    private static final String FAULTY = "STAT-0051102-2026Q1-0002.csv";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The page in both languages: its text, and the heading of the rules of error files. */
    enum Page {
        ENGLISH("docs/statistics-exchange.md", "### Error file"),
        RUSSIAN("docs/statistics-exchange.ru.md", "### Файл ошибок");

        private final String text;
        private final String rules;

        Page(String file, String rules) {
            this.text = read(Path.of(file));
            this.rules = rules;
        }
    }

    static List<String> dataFiles() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("(STAT|WAGE)-.*\\.(csv|xml|xlsx)"))
                    .filter(name -> !name.contains(".errors."))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("dataFiles")
    void a_sample_is_in_order_or_has_just_the_published_errors(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(SAMPLES.resolve(name));
        Manifest manifest = Objects.requireNonNull(
                Manifest.read(read(SAMPLES.resolve(name + ".manifest.json"))).manifest());
        CheckResult result =
                Checked.file(name, bytes, manifest, Coverage.UNKNOWN).result();
        if (name.equals(FAULTY)) {
            assertThat(ErrorFile.write(result)).isEqualTo(Files.readAllBytes(SAMPLES.resolve(name + ".errors.csv")));
        } else {
            assertThat(result.errors()).isEmpty();
            assertThat(result.rows()).isEqualTo(manifest.rows()).isPositive();
            assertThat(result.aside()).isZero();
        }
        assertThat(manifest.bytes()).isEqualTo(bytes.length);
        assertThat(manifest.sha256()).isEqualTo(Sha256.hex(bytes));
    }

    @ParameterizedTest
    @MethodSource("dataFiles")
    void its_manifest_follows_the_published_schema(String name) throws IOException {
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(
                        JSON.readTree(PublishedExchangeTest.class.getResource("/statistics/manifest-v1.schema.json")));
        assertThat(schema.validate(
                        JSON.readTree(SAMPLES.resolve(name + ".manifest.json").toFile())))
                .isEmpty();
    }

    @Test
    void every_format_has_a_sample() throws IOException {
        Set<String> endings = dataFiles().stream()
                .map(name -> name.substring(0, 4) + name.substring(name.lastIndexOf('.')))
                .collect(Collectors.toSet());
        assertThat(endings).containsExactlyInAnyOrder("STAT.csv", "STAT.xml", "STAT.xlsx", "WAGE.csv");
    }

    @Test
    void the_xml_sample_follows_the_published_schema() throws IOException, SAXException {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(PublishedExchangeTest.class.getResource("/statistics/statistics-v1.xsd"))
                .newValidator()
                .validate(new StreamSource(
                        SAMPLES.resolve("STAT-0031102-2026Q1-0001.xml").toFile()));
    }

    @ParameterizedTest
    @EnumSource
    void the_page_lists_the_lines_as_the_code_knows_them(Page page) {
        List<List<String>> listed =
                rows(page.text.substring(page.text.indexOf("lines: begin"), page.text.indexOf("lines: end")));
        List<List<String>> known = StatLines.monitored().all().stream()
                .map(entry -> List.of(
                        entry.line().form().title(),
                        entry.line().form().index(),
                        entry.line().section(),
                        entry.line().line(),
                        entry.unit().name(),
                        entry.kk(),
                        entry.ru()))
                .toList();
        assertThat(known).hasSize(21);
        assertThat(listed.subList(1, listed.size())).isEqualTo(known);
    }

    @ParameterizedTest
    @EnumSource
    void the_page_lists_the_rules_of_error_files(Page page) {
        String section = section(page, page.rules);
        Set<String> listed =
                rows(section).stream().skip(1).map(List::getFirst).collect(Collectors.toCollection(TreeSet::new));
        Set<String> known =
                Arrays.stream(FileRule.Code.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(known);
    }

    @ParameterizedTest
    @EnumSource
    void the_page_lists_the_reasons_for_putting_a_row_aside(Page page) {
        Set<String> listed = rows(section(page, "## 5. ").split("### ", 2)[0]).stream()
                .skip(1)
                .map(List::getFirst)
                .collect(Collectors.toSet());
        assertThat(listed)
                .isEqualTo(
                        Arrays.stream(QuarantineReason.values()).map(Enum::name).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource
    void the_published_expressions_and_the_code_know_the_same_names(Page page) {
        List<Pattern> published = rows(section(page, "## 2. ")).stream()
                .skip(1)
                .limit(2)
                .map(row -> Pattern.compile(row.get(1)))
                .toList();
        for (String name : List.of(
                "STAT-0051102-2026Q1-0001.csv",
                "STAT-1211101-2026Q4-9999.xlsx",
                "STAT-0031102-2026Q2-0001.xml",
                "WAGE-2026-0001.csv",
                "WAGE-2026Q3-0002.csv",
                "STAT-0051102-2026Q5-0001.csv",
                "STAT-0051102-2026Q1-1.csv",
                "STAT-0051102-2026Q1-0001.CSV",
                "stat-0051102-2026Q1-0001.csv",
                "STAT-9999999-2026Q1-0001.csv",
                "WAGE-2026Q3-0002.xlsx",
                "../STAT-0051102-2026Q1-0001.csv",
                "STAT-0051102-2026Q1-0001.csv\n")) {
            assertThat(FileName.parse(name).isPresent())
                    .as(name)
                    .isEqualTo(published.stream()
                            .anyMatch(pattern -> pattern.matcher(name).matches()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_manifests_and_receipts_on_the_page_are_those_of_the_samples(Page page) throws IOException {
        Matcher blocks = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL).matcher(page.text);
        int compared = 0;
        while (blocks.find()) {
            JsonNode shown = JSON.readTree(blocks.group(1));
            Path sample = sample(shown);
            if (sample != null) {
                compared++;
                assertThat(shown).isEqualTo(JSON.readTree(sample.toFile()));
            }
        }
        assertThat(compared).isEqualTo(7);
    }

    private static @Nullable Path sample(JsonNode shown) {
        String name = shown.path("file").asText();
        if (shown.has("bytes")) {
            return SAMPLES.resolve(name + ".manifest.json");
        }
        return shown.has("result") ? SAMPLES.resolve(name + ".receipt.json") : null;
    }

    private static String section(Page of, String title) {
        String page = of.text;
        int start = page.indexOf(title);
        assertThat(start).as(title).isPositive();
        String level = title.substring(0, title.indexOf(' ') + 1);
        int end = page.indexOf("\n" + level, start + title.length());
        int upper = page.indexOf("\n## ", start + title.length());
        return page.substring(start, Math.min(end < 0 ? page.length() : end, upper < 0 ? page.length() : upper));
    }

    /** The cells of the first table in the text, without the marks of code. */
    private static List<List<String>> rows(String text) {
        return text.lines()
                .dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|"))
                .filter(line -> !line.startsWith("|---"))
                .map(PublishedExchangeTest::cells)
                .toList();
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1).split("(?<!\\\\)\\|"))
                .map(cell -> cell.strip().replace("\\|", "|").replace("`", ""))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
