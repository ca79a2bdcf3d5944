package kz.arna.casefile.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import kz.arna.calendar.CalendarFile;
import kz.arna.calendar.WorkingCalendar;
import kz.arna.casefile.DeadlineRule;
import kz.arna.casefile.DueDay;
import org.junit.jupiter.api.Test;

/** Registration on Monday 2025-11-24, as in EX-079 and EX-081: the whole term ends on 2025-12-04. */
class TermCountTest {

    private static final DueDay REGISTERED = DueDay.on(LocalDate.of(2025, 11, 24));
    private static final Instant START = Instant.parse("2025-11-24T05:00:00Z");

    private final TermCount count =
            new TermCount(new WorkingCalendar(CalendarFile.first().asVersion(1)));

    TermCountTest() throws IOException {}

    @Test
    void ends_when_the_office_closes_and_warns_when_it_opens() {
        var term = count.term(
                START, DeadlineRule.provider(REGISTERED.plusWorkingDays(8)).warnOn(REGISTERED.plusWorkingDays(6)));
        assertThat(term.due()).isEqualTo("2025-12-04T12:30:00Z");
        assertThat(term.warnAt()).isEqualTo("2025-12-02T03:30:00Z");
    }

    @Test
    void an_applicant_has_the_whole_day() {
        assertThat(count.term(START, DeadlineRule.applicant(REGISTERED.plusCalendarDays(30, true)))
                        .due())
                .isEqualTo("2025-12-24T18:59:59Z");
    }

    @Test
    void counts_backwards_from_the_end_of_the_term() {
        assertThat(count.day(REGISTERED.plusWorkingDays(8).minusWorkingDays(3))).isEqualTo("2025-12-01");
    }

    @Test
    void the_whole_term_bounds_the_compliance_check() {
        DueDay whole = REGISTERED.plusWorkingDays(8);
        DueDay early = DueDay.on(LocalDate.of(2025, 11, 25)).plusWorkingDays(6).notAfter(whole);
        DueDay late = DueDay.on(LocalDate.of(2025, 11, 28)).plusWorkingDays(6).notAfter(whole);
        assertThat(count.day(early)).isEqualTo("2025-12-03");
        assertThat(count.day(late)).isEqualTo("2025-12-04");
    }

    @Test
    void calendar_days_shift_off_a_day_off_only_when_told() {
        DueDay received = DueDay.on(LocalDate.of(2025, 12, 5));
        assertThat(count.day(received.plusCalendarDays(30, true))).isEqualTo("2026-01-05");
        assertThat(count.day(received.plusCalendarDays(30, false))).isEqualTo("2026-01-04");
    }

    @Test
    void a_rule_survives_its_way_through_the_store() {
        DeadlineRule rule = DeadlineRule.provider(REGISTERED
                        .plusWorkingDays(6)
                        .notAfter(REGISTERED.plusCalendarDays(12, true).minusWorkingDays(1)))
                .warnOn(REGISTERED.plusWorkingDays(4));
        assertThat(CanonicalJson.read(CanonicalJson.text(rule), DeadlineRule.class))
                .isEqualTo(rule);
    }
}
