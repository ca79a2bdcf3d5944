package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Stream;
import kz.arna.support.GatewayClient.Answer;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published examples of D5 in working or calendar days through the public due-date entry, {@code GET /calendar/due}. */
class DueDateExamplesIT {

    private static Stream<Named<JsonNode>> examples(String kind) throws IOException {
        try (InputStream file = DueDateExamplesIT.class.getResourceAsStream("/examples/working-time.json")) {
            JsonNode all = new JsonMapper().readTree(Objects.requireNonNull(file));
            return all.valueStream()
                    .filter(example -> example.get("kind").asText().equals(kind))
                    .map(example -> Named.of(example.get("id").asText(), example));
        }
    }

    static Stream<Named<JsonNode>> registrations() throws IOException {
        return examples("registration");
    }

    static Stream<Named<JsonNode>> workingDays() throws IOException {
        return examples("workingDays");
    }

    static Stream<Named<JsonNode>> calendarDays() throws IOException {
        return examples("calendarDays");
    }

    @ParameterizedTest
    @MethodSource("registrations")
    void registers_and_counts_the_terms_of_the_service(JsonNode example) {
        String submitted = example.get("submitted").asText();
        Answer completeness = due(submitted, 2, "working");
        assertThat(completeness.at("/registrationMoment"))
                .startsWith(example.get("registered").asText());
        assertThat(completeness.at("/due"))
                .isEqualTo(example.get("completenessBy").asText());
        assertThat(due(submitted, 8, "working").at("/due"))
                .isEqualTo(example.get("resultBy").asText());
    }

    @ParameterizedTest
    @MethodSource("workingDays")
    void counts_working_days(JsonNode example) {
        Answer due = due(example.get("event").asText(), example.get("days").asInt(), "working");
        assertThat(due.at("/due")).isEqualTo(example.get("due").asText());
    }

    @ParameterizedTest
    @MethodSource("calendarDays")
    void counts_calendar_days(JsonNode example) {
        Answer due = due(example.get("event").asText(), example.get("days").asInt(), "calendar");
        assertThat(due.at("/literal")).isEqualTo(example.get("literal").asText());
        assertThat(due.at("/due")).isEqualTo(example.get("due").asText());
    }

    private static Answer due(String from, int days, String unit) {
        Answer due = Stand.desk().client().get("/api/v1/calendar/due?from=" + from + "&days=" + days + "&unit=" + unit);
        assertThat(due.status()).as(String.valueOf(due.body())).isEqualTo(200);
        return due;
    }
}
