package kz.arna.calendar;

import static kz.arna.calendar.Calendars.DUE;
import static kz.arna.calendar.Calendars.moment;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationMomentTest {

    @ParameterizedTest(name = "{0} -> {1} ({2})")
    @CsvSource(textBlock = """
                    2025-11-25T08:29:59,        2025-11-25T08:30:00,  a second before opening
                    2025-11-25T00:00:00,        2025-11-25T08:30:00,  midnight belongs to the day that begins
                    2025-11-25T08:30:00,        2025-11-25T08:30:00,  opening
                    2025-11-25T08:30:00.000001, 2025-11-25T08:30:00.000001, after opening the moment stays exact
                    2025-11-25T12:30:00,        2025-11-25T12:30:00,  lunch defers nothing
                    2025-11-25T17:29:59,        2025-11-25T17:29:59,  a second before closing
                    2025-11-25T17:30:00,        2025-11-25T17:30:00,  closing itself is in time
                    2025-11-25T17:30:00.000001, 2025-11-26T08:30:00,  closing is a moment and not a second
                    2025-11-25T17:30:01,        2025-11-26T08:30:00,  a second after closing
                    2025-11-25T23:59:59,        2025-11-26T08:30:00,  before midnight
                    2025-11-29T10:00:00,        2025-12-01T08:30:00,  Saturday
                    2025-01-05T10:00:00,        2025-01-05T10:00:00,  a Sunday declared working
                    2025-01-05T17:30:01,        2025-01-06T08:30:00,  the evening of that Sunday
                    2024-05-04T08:29:59,        2024-05-04T08:30:00,  a Saturday declared working
                    2024-05-08T10:00:00,        2024-05-10T08:30:00,  the day given for it, then Victory Day
                    2025-01-03T10:00:00,        2025-01-05T08:30:00,  the day given for the Sunday
                    2024-06-16T10:00:00,        2024-06-17T08:30:00,  Kurban Ait on a Sunday is not moved
                    2025-06-06T09:00:00,        2025-06-09T08:30:00,  Kurban Ait on a Friday
                    2026-05-27T09:00:00,        2026-05-28T08:30:00,  Kurban Ait on a Wednesday
                    2027-05-16T09:00:00,        2027-05-17T08:30:00,  Kurban Ait on a Sunday again
                    2026-08-31T09:00:00,        2026-08-31T09:00:00,  30 August 2026 is no holiday and moves nothing
                    2025-12-31T17:30:01,        2026-01-05T08:30:00,  over the New Year
                    2026-12-31T18:00:00,        2027-01-05T08:30:00,  over a New Year with a moved day
                    2026-03-20T17:30:00,        2026-03-20T17:30:00,  the last moment before Nauryz
                    """)
    void follows_office_hours_and_days_off(String submitted, String registered, String why) {
        assertThat(DUE.registrationMoment(moment(submitted))).as(why).isEqualTo(moment(registered));
    }
}
