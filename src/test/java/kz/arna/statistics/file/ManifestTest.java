package kz.arna.statistics.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a manifest's text is taken for, and what its writer is told. */
class ManifestTest {

    private static final String DIGEST = "6611b1e0aa368e4acddc6c898f4fadc8ed9383eb6a5bc41e1e92b3fa7515c52a";
    private static final String WHOLE = """
            {"file": "STAT-0051102-2026Q1-0001.csv", "bytes": 497, "sha256": "%s", "encoding": "UTF-8", "rows": 2,
             "totals": [{"section": "3", "line": "1", "rows": 2, "sum": "-83.50"}]}""".formatted(DIGEST);

    private final JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
            .getSchema(ManifestTest.class.getResourceAsStream("/statistics/manifest-v1.schema.json"));

    @Test
    void what_windows_writes_is_read() {
        byte[] marked = ("\uFEFF" + WHOLE.replace(DIGEST, DIGEST.toUpperCase(java.util.Locale.ROOT)))
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
        Manifest manifest =
                Objects.requireNonNull(Manifest.read(Manifest.text(marked)).manifest());
        assertThat(manifest.sha256()).isEqualTo(DIGEST);
        assertThat(manifest.faultFor(DIGEST)).isNull();
    }

    @Test
    void a_sum_may_be_a_number() {
        Manifest manifest = Objects.requireNonNull(
                Manifest.read(WHOLE.replace("\"-83.50\"", "-83.50")).manifest());
        assertThat(Objects.requireNonNull(manifest.totals()).getFirst().amount())
                .isEqualByComparingTo("-83.5");
    }

    @Test
    void a_number_of_a_thousand_million_digits_is_a_fault_and_no_memory() {
        for (String number : List.of("1e999999999", "-1E+999999999", "1e-999999999")) {
            assertThat(Manifest.read(WHOLE.replace("\"-83.50\"", number)).manifest())
                    .as(number)
                    .isNull();
        }
    }

    @Test
    void nothing_is_promised_by_fields_that_are_null() {
        Manifest manifest = Objects.requireNonNull(
                Manifest.read(WHOLE.replace("\"UTF-8\"", "null")).manifest());
        assertThat(manifest.encoding()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "bytes": 497,                 |                               | MANIFEST_FIELD_MISSING | bytes          |
            "rows": 2,                    | "rows": null,                 | MANIFEST_FIELD_MISSING | rows           |
            "bytes": 497                  | "bytes": "497"                | MANIFEST_FIELD_WRONG   | bytes          | 497
            "bytes": 497                  | "bytes": 4.97                 | MANIFEST_FIELD_WRONG   | bytes          | 4.97
            "bytes": 497                  | "bytes": -1                   | MANIFEST_FIELD_WRONG   | bytes          | -1
            6611b1                        | 6611b                         | MANIFEST_FIELD_WRONG   | sha256         | 6611be0aa368e4acddc6c898f4fadc8ed9383eb6a5bc41e1e92b3fa7515c52a
            6611b1                        | 6611g1                        | MANIFEST_FIELD_WRONG   | sha256         | 6611g1e0aa368e4acddc6c898f4fadc8ed9383eb6a5bc41e1e92b3fa7515c52a
            "UTF-8"                       | 8                             | MANIFEST_FIELD_WRONG   | encoding       | 8
            "totals"                      | "total"                       | MANIFEST_FIELD_UNKNOWN |                | total
            "file"                        | "File"                        | MANIFEST_FIELD_UNKNOWN |                | File
            "section": "3"                | "section": 3                  | MANIFEST_FIELD_WRONG   | totals[0].section |
            "sum": "-83.50"               | "sum": "83 50"                | MANIFEST_FIELD_WRONG   | totals[0].sum  |
            "sum": "-83.50"               | "sum": "83.500"               | MANIFEST_FIELD_WRONG   | totals[0].sum  |
            "sum": "-83.50"               | "amount": "83.50"             | MANIFEST_FIELD_UNKNOWN |                | totals[0].amount
            "line": "1",                  |                               | MANIFEST_FIELD_MISSING | totals[0].line |
            """)
    void what_is_wrong_is_told_by_its_field(
            String right, @Nullable String wrong, FileRule rule, @Nullable String column, @Nullable String value)
            throws IOException {
        String json = WHOLE.replace(right, wrong == null ? "" : wrong);
        assertThat(Manifest.read(json).fault())
                .isEqualTo(new FileError(0, column, Objects.requireNonNullElse(value, ""), rule));
        assertThat(schema.validate(new ObjectMapper().readTree(json))).isNotEmpty();
    }

    @Test
    void totals_are_a_list_of_objects() {
        assertThat(Manifest.read(WHOLE.replaceAll("\\[.*]", "{}")).fault())
                .isEqualTo(new FileError(0, "totals", "", FileRule.MANIFEST_FIELD_WRONG));
        assertThat(Manifest.read(WHOLE.replaceAll("\\[.*]", "[null]")).fault())
                .isEqualTo(new FileError(0, "totals[0]", "", FileRule.MANIFEST_FIELD_WRONG));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"file": "a", "bytes": 4          | 1:25
            {"file": "a", "file": "b"}        | 1:21
            {"file": "a"} {}                  | 1:15
            file=a                            | 1:1
            """)
    void where_it_breaks_off_is_told(String json, String place) {
        FileError fault = Objects.requireNonNull(Manifest.read(json).fault());
        assertThat(fault.rule()).isEqualTo(FileRule.MANIFEST_UNREADABLE);
        assertThat(fault.value()).isEqualTo(place);
    }

    @Test
    void what_is_no_object_is_no_manifest() {
        for (String json : new String[] {"", "null", "[]", "1"}) {
            assertThat(Manifest.read(json).fault()).isEqualTo(FileError.ofFile(FileRule.MANIFEST_UNREADABLE));
        }
        byte[] wide = WHOLE.getBytes(StandardCharsets.UTF_16);
        assertThat(Manifest.read(Manifest.text(wide)).manifest()).isNull();
    }

    @Test
    void what_does_not_agree_with_the_file_is_told_as_it_was_found() {
        Manifest manifest = Objects.requireNonNull(Manifest.read(WHOLE).manifest());
        assertThat(manifest.faultFor(manifest.file(), 497)).isNull();
        assertThat(manifest.faultFor(manifest.file(), 498))
                .isEqualTo(new FileError(0, "bytes", "498", FileRule.MANIFEST_SIZE));
        assertThat(manifest.faultFor("STAT-0051102-2026Q1-0002.csv", 497))
                .isEqualTo(new FileError(0, "file", "STAT-0051102-2026Q1-0002.csv", FileRule.MANIFEST_OTHER_FILE));
        assertThat(manifest.faultFor("0".repeat(64)))
                .isEqualTo(new FileError(0, "sha256", "0".repeat(64), FileRule.MANIFEST_SHA256));
    }
}
