package kz.arna.calendar;

import static kz.arna.calendar.Calendars.DUE;
import static kz.arna.calendar.Calendars.day;
import static kz.arna.calendar.Calendars.moment;
import static kz.arna.calendar.Party.APPLICANT;
import static kz.arna.calendar.Party.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.arna.support.PublishedExamples;
import kz.arna.support.PublishedExamples.Entry;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every published example of working time (D5), typed in {@code examples/working-time.json}, by the arithmetic alone. Those that
 * a rule judges are put to the rules as well: EX-065…EX-081 to {@code Order342.service}, EX-091…EX-093 and EX-102 to
 * {@code Order342.obligation}, EX-095…EX-099 to {@code Order342.report}. EX-082…EX-089 and EX-103 no rule compares with; the
 * examples in working or calendar days run through {@code GET /calendar/due} too, which knows no years (EX-103).
 */
class WorkedExamplesTest {

    @ParameterizedTest
    @MethodSource("examples")
    void agrees_with_the_published_example(JsonNode example) {
        switch (text(example, "kind")) {
            case "registration" -> registration(example);
            case "lateGround" -> lateGround(example);
            case "compliance" -> compliance(example);
            case "workingDays" -> workingDays(example);
            case "calendarDays" -> calendarDays(example);
            case "notLaterThan25th" -> notLaterThan25th(example);
            case "cadence" -> cadence(example);
            case "years" -> years(example);
            default -> throw new IllegalStateException("an example of no known kind");
        }
        PublishedExamples.agreed(text(example, "id"), Entry.DUE_DATES);
    }

    private static void registration(JsonNode example) {
        Instant registered = DUE.registrationMoment(moment(text(example, "submitted")));
        assertThat(registered).isEqualTo(moment(text(example, "registered")));
        assertThat(DUE.workingDays(registered, 2, PROVIDER).day()).isEqualTo(date(example, "completenessBy"));
        assertThat(DUE.workingDays(registered, 8, PROVIDER).day()).isEqualTo(date(example, "resultBy"));
    }

    private static void lateGround(JsonNode example) {
        DueDate result = DUE.workingDays(date(example, "registered"), 8, PROVIDER);
        DueDate lastNotice = DUE.atLeastWorkingDaysBefore(result.day(), 3, PROVIDER);
        DueDate hearing = DUE.workingDays(date(example, "found"), 2, PROVIDER);
        assertThat(result.day()).isEqualTo(date(example, "resultBy"));
        assertThat(lastNotice.day()).isEqualTo(date(example, "lastNotice"));
        assertThat(lastNotice.isBreachedAt(moment(text(example, "found") + "T08:30:00")))
                .isTrue();
        assertThat(hearing.day()).isEqualTo(date(example, "hearingBy"));
        assertThat(result.isBreachedAt(hearing.at())).isTrue();
    }

    private static void compliance(JsonNode example) {
        DueDate ceiling = DUE.workingDays(date(example, "registered"), 8, PROVIDER);
        DueDate six = DUE.workingDays(date(example, "completenessPassed"), 6, PROVIDER);
        assertThat(ceiling.day()).isEqualTo(date(example, "ceiling"));
        assertThat(DueDate.earlier(six, ceiling).day()).isEqualTo(date(example, "due"));
    }

    private static void workingDays(JsonNode example) {
        Party party = Party.valueOf(text(example, "party"));
        DueDate due =
                DUE.workingDays(date(example, "event"), example.get("days").asInt(), party);
        assertThat(due.day()).isEqualTo(date(example, "due"));
    }

    private static void calendarDays(JsonNode example) {
        DueDate due =
                DUE.calendarDays(date(example, "event"), example.get("days").asInt(), APPLICANT);
        assertThat(due.literal()).isEqualTo(date(example, "literal"));
        assertThat(due.day()).isEqualTo(date(example, "due"));
    }

    private static void notLaterThan25th(JsonNode example) {
        LocalDate legal = Quarter.parse(text(example, "quarter")).dayOfNextMonth(25);
        DueDate due = DUE.onOrBefore(legal, PROVIDER);
        assertThat(due.literal()).isEqualTo(date(example, "literal"));
        assertThat(due.day()).isEqualTo(date(example, "target"));
    }

    private static void cadence(JsonNode example) {
        List<LocalDate> expected = Stream.iterate(0, i -> i + 1)
                .limit(example.get("dates").size())
                .map(i -> day(example.get("dates").get(i).asText()))
                .toList();
        Period step = Period.ofMonths(example.get("months").asInt());
        assertThat(DUE.every(step, date(example, "start"), expected.size())).containsExactlyElementsOf(expected);
    }

    private static void years(JsonNode example) {
        Period years = Period.ofYears(example.get("years").asInt());
        assertThat(DUE.after(date(example, "event"), years, APPLICANT).day()).isEqualTo(date(example, "due"));
    }

    private static String text(JsonNode example, String field) {
        return example.get(field).asText();
    }

    private static LocalDate date(JsonNode example, String field) {
        return day(text(example, field));
    }

    static Stream<Named<JsonNode>> examples() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(WorkedExamplesTest.class.getResourceAsStream("/examples/working-time.json"))) {
            JsonNode all = new JsonMapper().readTree(file);
            return all.valueStream().map(example -> Named.of(text(example, "id"), example));
        }
    }
}
