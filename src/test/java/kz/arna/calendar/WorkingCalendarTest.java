package kz.arna.calendar;

import static kz.arna.calendar.Calendars.PUBLISHED;
import static kz.arna.calendar.Calendars.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {

    private static CalendarDay row(String date, DayKind kind) {
        return new CalendarDay(day(date), kind, "Тексеру", "test", day("2024-01-01"));
    }

    private static WorkingCalendar with(CalendarDay... extra) {
        CalendarVersion old = PUBLISHED.version();
        List<CalendarDay> days = new ArrayList<>(old.days());
        days.addAll(List.of(extra));
        return new WorkingCalendar(new CalendarVersion(2, old.from(), old.to(), old.hours(), days));
    }

    @Test
    void finds_working_days_around_a_day_off() {
        assertThat(PUBLISHED.firstWorkingOnOrAfter(day("2026-03-21"))).isEqualTo(day("2026-03-26"));
        assertThat(PUBLISHED.firstWorkingOnOrAfter(day("2026-03-26"))).isEqualTo(day("2026-03-26"));
        assertThat(PUBLISHED.lastWorkingOnOrBefore(day("2026-03-25"))).isEqualTo(day("2026-03-20"));
        assertThat(PUBLISHED.lastWorkingOnOrBefore(day("2026-03-20"))).isEqualTo(day("2026-03-20"));
        assertThat(PUBLISHED.lastWorkingBefore(day("2026-03-20"))).isEqualTo(day("2026-03-19"));
    }

    @Test
    void counts_the_working_days_since_an_event() {
        assertThat(PUBLISHED.workingDaysSince(day("2025-11-24"), day("2025-11-24")))
                .isZero();
        assertThat(PUBLISHED.workingDaysSince(day("2025-11-24"), day("2025-11-28")))
                .isEqualTo(4);
        assertThat(PUBLISHED.workingDaysSince(day("2025-11-24"), day("2025-11-30")))
                .isEqualTo(4);
        assertThat(PUBLISHED.workingDaysSince(day("2025-11-24"), day("2025-11-23")))
                .isZero();
    }

    @Test
    void says_what_a_new_version_changes() {
        CalendarDiff diff = CalendarDiff.between(
                PUBLISHED, with(row("2026-08-30", DayKind.HOLIDAY), row("2026-08-31", DayKind.SUBSTITUTE_OFF)));
        assertThat(diff.added()).extracting(CalendarDay::date).containsExactly(day("2026-08-30"), day("2026-08-31"));
        assertThat(diff.turned()).containsExactly(day("2026-08-31"));
        assertThat(diff.removed()).isEmpty();
        assertThat(diff.isEmpty()).isFalse();
        assertThat(CalendarDiff.between(PUBLISHED, PUBLISHED).isEmpty()).isTrue();
    }

    @Test
    void refuses_a_calendar_that_contradicts_itself() {
        assertThatIllegalArgumentException().isThrownBy(() -> with(row("2026-01-01", DayKind.HOLIDAY)));
        assertThatIllegalArgumentException().isThrownBy(() -> with(row("2028-01-01", DayKind.HOLIDAY)));
        assertThatIllegalArgumentException().isThrownBy(() -> with(row("2026-08-29", DayKind.SUBSTITUTE_OFF)));
        assertThatIllegalArgumentException().isThrownBy(() -> with(row("2026-08-31", DayKind.TRANSFER_WORKING)));
        LocalTime noon = LocalTime.NOON;
        assertThatIllegalArgumentException().isThrownBy(() -> new OfficeHours(noon, noon, noon, noon, "none"));
    }

    @Test
    void refuses_a_file_with_an_unknown_or_a_missing_field() {
        Assertions.assertThatThrownBy(() -> CalendarFile.read(stream("from: 2026-01-01\nto: 2026-12-31\n")))
                .isInstanceOf(IOException.class);
        Assertions.assertThatThrownBy(() -> CalendarFile.read(stream("since: 2026-01-01\n")))
                .isInstanceOf(IOException.class);
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
