package kz.arna.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.schibsted.spt.data.jslt.JsltException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import kz.arna.base.Kazakhstan;

/**
 * Days as the registers write them: {@code 2026-10-06}, {@code 2026-10-06T00:00:00}, {@code 2026-10-06T00:00:00.000+00:00}
 * and milliseconds since 1970. A moment becomes the day that it is in the Republic; a wall-clock time keeps its day.
 */
final class CalendarDay {

    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendPattern("[XXX][XX]")
            .optionalEnd()
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private CalendarDay() {}

    /** @throws JsltException when the value is none of these forms; the value is not named */
    static JsonNode of(JsonNode raw) {
        if (raw.isTextual() && raw.asText().isBlank()) {
            return NullNode.instance;
        }
        try {
            return new TextNode(read(raw).toString());
        } catch (DateTimeException | NumberFormatException e) {
            throw new JsltException("a date has an unknown form");
        }
    }

    private static LocalDate read(JsonNode raw) {
        if (raw.isIntegralNumber()) {
            return ofMilliseconds(raw.longValue());
        }
        String text = raw.asText().strip();
        if (text.matches("\\d{9,}")) {
            return ofMilliseconds(Long.parseLong(text));
        }
        TemporalAccessor read = FORMAT.parseBest(text, OffsetDateTime::from, LocalDate::from);
        return read instanceof OffsetDateTime moment ? Kazakhstan.dayOf(moment.toInstant()) : (LocalDate) read;
    }

    private static LocalDate ofMilliseconds(long milliseconds) {
        return Kazakhstan.dayOf(Instant.ofEpochMilli(milliseconds));
    }
}
