package kz.arna.calendar;

import static kz.arna.calendar.Calendars.PUBLISHED;
import static kz.arna.calendar.Calendars.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file against the law's own arithmetic: which holidays move, and where to. */
class PublishedCalendarTest {

    private static final Set<LocalDate> KURBAN_AIT =
            Set.of(day("2024-06-16"), day("2025-06-06"), day("2026-05-27"), day("2027-05-16"));
    private static final MonthDay CHRISTMAS = MonthDay.of(1, 7);
    private static final Set<LocalDate> SWAPPED_OFF = Set.of(day("2024-05-08"), day("2025-01-03"));

    private static final List<CalendarDay> DAYS = PUBLISHED.version().days();

    @Test
    void every_holiday_on_a_day_off_is_moved_to_the_next_working_day_and_nothing_else_is() {
        Set<LocalDate> holidays = dates(DayKind.HOLIDAY);
        Set<LocalDate> expected = new TreeSet<>(SWAPPED_OFF);
        for (LocalDate holiday : new TreeSet<>(holidays)) {
            if (isWeekend(holiday)
                    && !KURBAN_AIT.contains(holiday)
                    && !MonthDay.from(holiday).equals(CHRISTMAS)) {
                LocalDate next = holiday.plusDays(1);
                while (isWeekend(next) || holidays.contains(next) || expected.contains(next)) {
                    next = next.plusDays(1);
                }
                expected.add(next);
            }
        }
        assertThat(dates(DayKind.SUBSTITUTE_OFF)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void only_ordered_days_are_worked_on_weekends() {
        assertThat(dates(DayKind.TRANSFER_WORKING)).containsExactlyInAnyOrder(day("2024-05-04"), day("2025-01-05"));
    }

    @Test
    void has_kurban_ait_of_each_year_and_a_source_for_every_day() {
        assertThat(dates(DayKind.HOLIDAY)).containsAll(KURBAN_AIT);
        assertThat(DAYS).allSatisfy(day -> assertThat(day.source()).isNotBlank());
        assertThat(DAYS).extracting(CalendarDay::date).isSorted();
    }

    @Test
    void constitution_day_leaves_august_in_2026_and_comes_to_march_in_2027() {
        assertThat(PUBLISHED.isWorking(day("2024-08-30"))).isFalse();
        assertThat(PUBLISHED.isWorking(day("2025-09-01"))).isFalse();
        assertThat(PUBLISHED.special(day("2026-08-30"))).isNull();
        assertThat(PUBLISHED.isWorking(day("2026-08-31"))).isTrue();
        assertThat(PUBLISHED.isWorking(day("2026-03-16"))).isTrue();
        assertThat(PUBLISHED.isWorking(day("2027-03-15"))).isFalse();
    }

    @ParameterizedTest(name = "{0} has {1} working days")
    @CsvSource({"2024, 249", "2025, 246", "2026, 247", "2027, 247"})
    void a_year_has_as_many_working_days_as_it_has_weekdays_less_those_off(int year, int workingDays) {
        LocalDate eve = LocalDate.of(year - 1, 12, 31);
        assertThat(PUBLISHED.workingDaysSince(eve, LocalDate.of(year, 12, 31))).isEqualTo(workingDays);
    }

    private static Set<LocalDate> dates(DayKind kind) {
        return DAYS.stream()
                .filter(day -> day.kind() == kind)
                .map(CalendarDay::date)
                .collect(Collectors.toSet());
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
