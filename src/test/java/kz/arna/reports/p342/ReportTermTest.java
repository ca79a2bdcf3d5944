package kz.arna.reports.p342;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import kz.arna.base.Kazakhstan;
import kz.arna.calendar.CalendarFile;
import kz.arna.calendar.Quarter;
import kz.arna.calendar.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** EX-095 to EX-099: the 25th, and the last working day on or before it. */
class ReportTermTest {

    private static final WorkingCalendar CALENDAR = published();

    @ParameterizedTest
    @CsvSource({
        "EX-095, 2025-Q3, 2025-10-25, 2025-10-24",
        "EX-096, 2025-Q4, 2026-01-25, 2026-01-23",
        "EX-097, 2026-Q1, 2026-04-25, 2026-04-24",
        "EX-098, 2026-Q2, 2026-07-25, 2026-07-24",
        "EX-099, 2026-Q3, 2026-10-25, 2026-10-23",
        "a working 25th, 2026-Q4, 2027-01-25, 2027-01-25"
    })
    void is_due_on_the_last_working_day_on_or_before_the_25th(
            String example, Quarter quarter, LocalDate legal, LocalDate due) {
        ReportTerm term = term(quarter, 3);
        assertThat(term.legalDate()).as(example).isEqualTo(legal);
        assertThat(Kazakhstan.at(term.dueAt()).toLocalDateTime()).as(example).isEqualTo(due.atTime(17, 30));
    }

    @Test
    void is_warned_of_so_many_working_days_before_at_the_opening_of_the_office() {
        assertThat(Kazakhstan.at(term(Quarter.parse("2026-Q3"), 3).warnAt()).toLocalDateTime())
                .isEqualTo(LocalDate.of(2026, 10, 20).atTime(8, 30));
    }

    @Test
    void is_missed_a_second_after_the_due_moment() {
        Instant due = term(Quarter.parse("2026-Q3"), 3).dueAt();
        assertThat(ReportTerm.missed(due, due.plusMillis(999))).isFalse();
        assertThat(ReportTerm.missed(due, due.plusSeconds(1))).isTrue();
    }

    private static ReportTerm term(Quarter quarter, int warnDays) {
        return ReportTerm.of(quarter.dayOfNextMonth(25), CALENDAR, warnDays);
    }

    private static WorkingCalendar published() {
        try {
            return new WorkingCalendar(CalendarFile.first().asVersion(1));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
