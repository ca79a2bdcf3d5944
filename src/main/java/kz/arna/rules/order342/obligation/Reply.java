package kz.arna.rules.order342.obligation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import kz.arna.calendar.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * One request or notice to the applicant, with its answer.
 *
 * @param quarter what it asks about; none where it asks about all that was over when it came
 * @param sentOn the day it was sent
 * @param receivedOn the day from which its term runs; none while nobody knows of the receipt
 * @param effectiveDue last day of its term, moved off a day off
 * @param extendedBy calendar days of force majeure
 */
record Reply(
        @Nullable Quarter quarter,
        @Nullable LocalDate sentOn,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate effectiveDue,
        @Nullable LocalDate answeredOn,
        int extendedBy) {

    static Reply of(JsonNode value) {
        return new Reply(
                Optional.of(value.path("quarter").asText(""))
                        .filter(text -> text.matches("\\d{4}-Q[1-4]"))
                        .map(Quarter::parse)
                        .orElse(null),
                day(value, "sentOn"),
                day(value, "receivedOn"),
                day(value, "effectiveDue"),
                day(value, "answeredOn"),
                Math.max(0, value.path("extendedBy").asInt(0)));
    }

    /** Whether it asks about the quarter. */
    boolean covers(Quarter asked) {
        LocalDate on = receivedOn == null ? sentOn : receivedOn;
        return quarter == null ? on == null || asked.end().isBefore(on) : quarter.equals(asked);
    }

    private static @Nullable LocalDate day(JsonNode value, String element) {
        try {
            String text = value.path(element).asText("");
            return text.isEmpty() || text.equals("null") ? null : LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
