package kz.arna.console.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import kz.arna.base.Kazakhstan;
import kz.arna.calendar.DueDate;
import kz.arna.calendar.DueDates;
import kz.arna.calendar.Party;
import kz.arna.intake.door.Moments;
import kz.arna.intake.web.Queries;
import kz.arna.reference.CalendarStore;
import kz.arna.reference.Settings;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /calendar/due}: registration moments and due days by the working calendar in force. */
@RestController
class CalendarCalls {

    private static final int MOST_DAYS = 3660;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final CalendarStore calendar;
    private final Settings settings;
    private final ObjectMapper json;

    CalendarCalls(CalendarStore calendar, Settings settings, ObjectMapper json) {
        this.calendar = calendar;
        this.settings = settings;
        this.json = json;
    }

    /**
     * Working days are counted as a provider's term, to 17:30; calendar days as an applicant's, to the end of the day
     * (XC-R-017). The term runs from the day of the registration moment.
     */
    @GetMapping("/api/v1/calendar/due")
    JsonNode due(
            @RequestParam String from, @RequestParam int days, @RequestParam(defaultValue = "working") String unit) {
        if (days < 0 || days > MOST_DAYS) {
            throw Queries.invalid("days");
        }
        boolean shifts = !settings.text("AMB-XC-03", "NEXT_WORKING_DAY").equals("LITERAL");
        DueDates dates = new DueDates(calendar.current(), shifts);
        Instant submitted = moment(from);
        boolean wholeDay = from.strip().length() == "2025-11-28".length();
        LocalDate event = Kazakhstan.dayOf(submitted);
        ObjectNode answer =
                json.createObjectNode().put("from", from).put("days", days).put("unit", unit.toLowerCase(Locale.ROOT));
        DueDate due = switch (unit.toLowerCase(Locale.ROOT)) {
            case "working" -> {
                Instant registered = dates.registrationMoment(submitted);
                answer.put("registrationMoment", Moments.text(registered));
                LocalDate start = wholeDay ? event : Kazakhstan.dayOf(registered);
                yield dates.workingDays(start, days, Party.PROVIDER);
            }
            case "calendar" -> {
                answer.put("registrationMoment", Moments.text(dates.registrationMoment(submitted)));
                yield dates.calendarDays(event, days, Party.APPLICANT);
            }
            default -> throw Queries.invalid("unit");
        };
        answer.put("literal", due.literal().toString());
        answer.put("due", due.day().toString());
        answer.put("dueMoment", Moments.text(due.at()));
        answer.put("covered", calendar.current().covers(due.day()));
        answer.put("calendarVersion", calendar.current().version().number());
        return answer;
    }

    private static Instant moment(String text) {
        Instant moment = read(text.strip());
        int year = Kazakhstan.dayOf(moment).getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Queries.invalid("from");
        }
        return moment;
    }

    /** A moment with a zone, one without (time of the Republic), or a day. */
    private static Instant read(String text) {
        String given = text.replace(' ', '+');
        try {
            if (given.length() == "2025-11-28".length()) {
                return LocalDate.parse(given)
                        .atTime(12, 0)
                        .atZone(Kazakhstan.ZONE)
                        .toInstant();
            }
            return given.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$") && given.contains("T")
                    ? OffsetDateTime.parse(given).toInstant()
                    : LocalDateTime.parse(given).atZone(Kazakhstan.ZONE).toInstant();
        } catch (DateTimeParseException e) {
            throw Queries.invalid("from");
        }
    }
}
