package kz.arna.statistics.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.arna.statistics.StatLine;
import kz.arna.statistics.StatLines;
import org.junit.jupiter.api.Test;

/** The published sample of a list is what the gateway writes. */
class ConsentTableTest {

    private static final Path SAMPLES = Path.of("samples/statistics");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ConsentTable table = new ConsentTable(
            12,
            BatchKind.CHANGES,
            11L,
            List.of(
                    entry("1", "190340001015", "2026-02-10", ConsentAction.GRANTED),
                    entry("2", "190340002023", "2025-11-03", ConsentAction.WITHDRAWN)),
            List.of("MINISTRY", "OPERATOR"),
            OffsetDateTime.parse("2026-02-10T15:30:00.75+05:00").toInstant());

    private final ConsentTable full = new ConsentTable(
            13,
            BatchKind.FULL,
            12L,
            List.of(
                    entry("1", "190340001015", "2026-02-10", ConsentAction.GRANTED),
                    new BatchEntry(
                            entry("3", "180540003037", "2025-11-03", ConsentAction.ENDED)
                                    .consent(),
                            ConsentAction.ENDED,
                            LocalDate.of(2026, 3, 30))),
            List.of("MINISTRY", "OPERATOR"),
            OffsetDateTime.parse("2026-04-01T09:30:00+05:00").toInstant());

    @Test
    void a_full_list_names_what_ended_since_the_list_before_below_what_runs() throws IOException {
        assertThat(full.text()).isEqualTo(Files.readString(SAMPLES.resolve("CONSENT-000013.csv")));
        assertThat(JSON.readTree(
                        full.message(full.sealed(null)).at("/manifest/text").asText()))
                .isEqualTo(JSON.readTree(
                        SAMPLES.resolve("CONSENT-000013.csv.manifest.json").toFile()));
    }

    @Test
    void the_list_is_the_published_sample() throws IOException {
        assertThat(table.text()).isEqualTo(Files.readString(SAMPLES.resolve("CONSENT-000012.csv")));
        assertThat(table.rows()).isEqualTo(42);
    }

    @Test
    void the_manifest_is_the_published_sample() throws IOException {
        JsonNode message = table.message(table.sealed(null));
        assertThat(message.at("/manifest/name").asText()).isEqualTo("CONSENT-000012.csv.manifest.json");
        assertThat(JSON.readTree(message.at("/manifest/text").asText()))
                .isEqualTo(JSON.readTree(
                        SAMPLES.resolve("CONSENT-000012.csv.manifest.json").toFile()));
    }

    @Test
    void no_field_begins_a_formula_or_holds_a_separator() {
        assertThat(table.text().lines().flatMap(line -> List.of(line.split(";", -1)).stream()))
                .allMatch(field -> field.matches("[A-Za-z0-9_.|-]+"))
                .noneMatch(field -> field.matches("[-=+@].*"));
        assertThat(table.text().lines()).allMatch(line -> line.split(";", -1).length == 12);
    }

    private static BatchEntry entry(String id, String subject, String agreement, ConsentAction action) {
        LocalDate day = LocalDate.parse(agreement);
        ConsentPeriod period = ConsentPeriod.around(day);
        Set<StatLine> lines = new LinkedHashSet<>();
        StatLines.monitored().all().forEach(line -> lines.add(line.line()));
        Consent consent = new Consent(
                UUID.fromString("0198c1a0-0000-7000-8000-00000000000" + id),
                subject,
                null,
                day,
                period.first(),
                period.last(),
                day,
                null,
                null,
                false,
                lines);
        return new BatchEntry(consent, action, LocalDate.of(2026, 2, 10));
    }
}
