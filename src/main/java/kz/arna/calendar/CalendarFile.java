package kz.arna.calendar;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A calendar as a file: YAML, or JSON, which is YAML too. Unknown and missing fields are errors.
 *
 * @param from first day covered
 * @param to last day covered
 * @param hours working time of the provider
 * @param days what differs from the plain week
 */
public record CalendarFile(LocalDate from, LocalDate to, OfficeHours hours, List<CalendarDay> days) {

    private static final String FIRST = "/calendar/kz-2024-2027.yaml";

    private static final ObjectReader READER = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build()
            .readerFor(CalendarFile.class);

    /** @throws IOException when the text is no such file; its message names line and field */
    public static CalendarFile read(InputStream text) throws IOException {
        return READER.readValue(text);
    }

    /** The calendar that comes with the gateway: 2024 to 2027. */
    public static CalendarFile first() throws IOException {
        try (InputStream text = Objects.requireNonNull(CalendarFile.class.getResourceAsStream(FIRST))) {
            return read(text);
        }
    }

    /** This file as a published version. */
    public CalendarVersion asVersion(long number) {
        return new CalendarVersion(number, from, to, hours, days);
    }
}
