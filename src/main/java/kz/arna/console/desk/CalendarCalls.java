package kz.arna.console.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import kz.arna.base.Kazakhstan;
import kz.arna.base.Localized;
import kz.arna.base.Problem;
import kz.arna.base.Rejected;
import kz.arna.calendar.DueDate;
import kz.arna.calendar.DueDates;
import kz.arna.calendar.Party;
import kz.arna.reference.CalendarStore;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /calendar/due}: registration moments and due days by the working calendar in force. */
@RestController
class CalendarCalls {

    private static final int MOST_DAYS = 3660;

    private final CalendarStore calendar;
    private final ObjectMapper json;

    CalendarCalls(CalendarStore calendar, ObjectMapper json) {
        this.calendar = calendar;
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
            throw new Rejected(problem("DAYS_INVALID", "/days"));
        }
        DueDates dates = new DueDates(calendar.current());
        Instant submitted = moment(from);
        boolean wholeDay = from.length() == "2025-11-28".length();
        LocalDate event = Kazakhstan.dayOf(submitted);
        ObjectNode answer =
                json.createObjectNode().put("from", from).put("days", days).put("unit", unit);
        DueDate due = switch (unit) {
            case "working" -> {
                Instant registered = dates.registrationMoment(submitted);
                answer.put("registrationMoment", local(registered));
                LocalDate start = wholeDay ? event : Kazakhstan.dayOf(registered);
                yield dates.workingDays(start, days, Party.PROVIDER);
            }
            case "calendar" -> {
                answer.put("registrationMoment", local(dates.registrationMoment(submitted)));
                yield dates.calendarDays(event, days, Party.APPLICANT);
            }
            default -> throw new Rejected(problem("UNIT_INVALID", "/unit"));
        };
        answer.put("literal", due.literal().toString());
        answer.put("due", due.day().toString());
        answer.put("dueMoment", local(due.at()));
        answer.put("calendarVersion", calendar.current().version().number());
        return answer;
    }

    private static String local(Instant moment) {
        return Kazakhstan.at(moment).toOffsetDateTime().toString();
    }

    /** A moment with a zone, one without (time of the Republic), or a day. */
    private static Instant moment(String text) {
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
            throw new Rejected(problem("DATE_INVALID", "/from"));
        }
    }

    private static Problem problem(String code, String field) {
        return new Problem(
                code,
                400,
                field,
                new Localized(
                        "from – күн немесе уақыт сәті (ISO 8601), days – 0…3660, unit – working немесе calendar.",
                        "from – день или момент (ISO 8601), days – 0…3660, unit – working или calendar.",
                        "from is a day or a moment (ISO 8601), days is 0…3660, unit is working or calendar."));
    }
}
