package kz.arna.calendar;

import static kz.arna.calendar.Calendars.DUE;
import static kz.arna.calendar.Calendars.PUBLISHED;
import static kz.arna.calendar.Calendars.day;
import static kz.arna.calendar.Calendars.moment;
import static kz.arna.calendar.Party.APPLICANT;
import static kz.arna.calendar.Party.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.Period;
import org.junit.jupiter.api.Test;

class DueDatesTest {

    @Test
    void the_day_of_the_event_is_day_zero_and_a_weekend_counts_nothing() {
        assertThat(DUE.workingDays(day("2025-11-28"), 1, PROVIDER).day()).isEqualTo(day("2025-12-01"));
        assertThat(DUE.workingDays(day("2025-11-29"), 1, PROVIDER).day()).isEqualTo(day("2025-12-01"));
        assertThat(DUE.workingDays(day("2025-11-29"), 0, PROVIDER).day()).isEqualTo(day("2025-11-29"));
    }

    @Test
    void the_event_s_day_is_the_day_in_the_republic() {
        Instant lateInUtc = Instant.parse("2025-11-24T19:00:00Z");
        assertThat(DUE.workingDays(lateInUtc, 1, PROVIDER).day()).isEqualTo(day("2025-11-26"));
        assertThat(DUE.calendarDays(lateInUtc, 1, PROVIDER).day()).isEqualTo(day("2025-11-26"));
    }

    @Test
    void a_weekend_day_declared_working_is_counted() {
        assertThat(DUE.workingDays(day("2025-01-02"), 1, PROVIDER).day()).isEqualTo(day("2025-01-05"));
        assertThat(DUE.workingDays(day("2025-01-02"), 2, PROVIDER).day()).isEqualTo(day("2025-01-06"));
    }

    @Test
    void the_provider_has_until_closing_and_the_applicant_until_the_last_second() {
        assertThat(DUE.workingDays(day("2025-11-24"), 2, PROVIDER).at()).isEqualTo(moment("2025-11-26T17:30:00"));
        assertThat(DUE.workingDays(day("2025-11-24"), 2, APPLICANT).at()).isEqualTo(moment("2025-11-26T23:59:59"));
    }

    @Test
    void is_breached_only_after_the_last_second() {
        DueDate due = DUE.workingDays(day("2025-11-24"), 2, APPLICANT);
        assertThat(due.isBreachedAt(moment("2025-11-26T23:59:59.999"))).isFalse();
        assertThat(due.isBreachedAt(moment("2025-11-27T00:00:00"))).isTrue();
    }

    @Test
    void a_calendar_day_term_keeps_its_literal_day_when_the_setting_forbids_the_shift() {
        DueDate due = new DueDates(PUBLISHED, false).calendarDays(day("2025-12-05"), 30, APPLICANT);
        assertThat(due.literal()).isEqualTo(day("2026-01-04"));
        assertThat(due.day()).isEqualTo(day("2026-01-04"));
    }

    @Test
    void a_missing_day_becomes_the_last_of_the_month() {
        assertThat(DUE.after(day("2024-02-29"), Period.ofYears(1), APPLICANT).day())
                .isEqualTo(day("2025-02-28"));
        assertThat(DUE.after(day("2025-08-31"), Period.ofMonths(6), APPLICANT).day())
                .isEqualTo(day("2026-02-28"));
    }

    @Test
    void a_cadence_is_counted_from_its_start_and_not_from_its_last_date() {
        assertThat(DUE.every(Period.ofMonths(6), day("2025-08-31"), 2))
                .containsExactly(day("2026-02-28"), day("2026-08-31"));
    }

    @Test
    void at_least_three_working_days_before_an_end_skips_days_off() {
        assertThat(DUE.atLeastWorkingDaysBefore(day("2026-03-27"), 3, PROVIDER).day())
                .isEqualTo(day("2026-03-19"));
        assertThat(DUE.atLeastWorkingDaysBefore(day("2025-12-04"), 3, PROVIDER).day())
                .isEqualTo(day("2025-12-01"));
    }

    @Test
    void before_a_date_is_strictly_before_and_not_later_than_includes_it() {
        assertThat(DUE.before(day("2026-07-01"), PROVIDER).day()).isEqualTo(day("2026-06-30"));
        assertThat(DUE.before(day("2026-03-01"), PROVIDER).day()).isEqualTo(day("2026-02-27"));
        assertThat(DUE.onOrBefore(day("2026-07-01"), PROVIDER).day()).isEqualTo(day("2026-07-01"));
    }

    @Test
    void the_earlier_of_two_terms_counts() {
        DueDate eight = DUE.workingDays(day("2025-11-24"), 8, PROVIDER);
        DueDate slow = DUE.workingDays(day("2025-11-27"), 6, PROVIDER);
        assertThat(DueDate.earlier(slow, eight)).isEqualTo(eight);
        assertThat(DueDate.earlier(eight, eight)).isSameAs(eight);
    }

    @Test
    void force_majeure_moves_the_end_by_its_duration_and_then_off_a_day_off() {
        DueDate due = DUE.calendarDays(day("2025-12-05"), 30, APPLICANT);
        DueDate moved = DUE.extended(due, 6, APPLICANT);
        assertThat(moved.literal()).isEqualTo(day("2026-01-10"));
        assertThat(moved.day()).isEqualTo(day("2026-01-12"));
    }

    @Test
    void a_due_date_beyond_the_calendar_is_provisional() {
        assertThat(DUE.workingDays(day("2027-12-30"), 1, PROVIDER).provisional())
                .isFalse();
        assertThat(DUE.workingDays(day("2027-12-31"), 1, PROVIDER).provisional())
                .isTrue();
    }

    @Test
    void quarters_end_on_their_last_working_day() {
        assertThat(DUE.endOf(Quarter.parse("2026-Q1"), PROVIDER).day()).isEqualTo(day("2026-03-31"));
        assertThat(DUE.endOf(Quarter.parse("2027-Q4"), PROVIDER).day()).isEqualTo(day("2027-12-31"));
        assertThat(DUE.endOf(Quarter.parse("2026-Q2"), PROVIDER).day()).isEqualTo(day("2026-06-30"));
    }

    @Test
    void counts_back_no_negative_days() {
        assertThatIllegalArgumentException().isThrownBy(() -> DUE.workingDays(day("2025-11-24"), -1, PROVIDER));
    }
}
