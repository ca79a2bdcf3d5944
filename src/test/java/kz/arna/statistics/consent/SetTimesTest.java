package kz.arna.statistics.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import kz.arna.calendar.CalendarFile;
import kz.arna.calendar.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetTimesTest {

    private static final WorkingCalendar CALENDAR = calendar();
    private static final SetTimes TIMES = new SetTimes(List.of(LocalTime.of(15, 30), LocalTime.of(9, 30)));

    @ParameterizedTest
    @CsvSource({
        "2026-02-10T09:30:00+05:00, 2026-02-10T09:30:00+05:00",
        "2026-02-10T15:29:59+05:00, 2026-02-10T09:30:00+05:00",
        "2026-02-10T23:00:00+05:00, 2026-02-10T15:30:00+05:00",
        "2026-02-10T09:29:59+05:00, 2026-02-09T15:30:00+05:00",
        "2026-02-09T08:00:00+05:00, 2026-02-06T15:30:00+05:00",
        "2026-02-08T12:00:00+05:00, 2026-02-06T15:30:00+05:00",
        "2026-03-09T12:00:00+05:00, 2026-03-06T15:30:00+05:00",
    })
    void the_last_set_time_of_a_working_day(String now, String expected) {
        assertThat(TIMES.latest(moment(now), CALENDAR)).contains(moment(expected));
    }

    @Test
    void no_set_time_no_list() {
        assertThat(new SetTimes(List.of()).latest(moment("2026-02-10T12:00:00+05:00"), CALENDAR))
                .isEmpty();
    }

    private static WorkingCalendar calendar() {
        try {
            return new WorkingCalendar(CalendarFile.first().asVersion(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
