package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import kz.arna.calendar.DayKind;
import kz.arna.procedure.Accepted;
import kz.arna.procedure.CaseIntake;
import kz.arna.simulator.Companies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A new calendar moves what still runs, says so, and leaves what is over (XC-R-004). */
@ExtendWith(AtRest.class)
class CalendarChangeIT {

    private final Desk desk = Stand.desk();

    @AfterEach
    void rest() throws IOException {
        Calendars.first();
    }

    @Test
    void a_new_holiday_moves_open_terms_and_the_date_of_the_result_and_tells_the_cabinet() throws IOException {
        String decided = Stand.file(Stand.application(Stand.newCompany()));
        desk.task(decided, "DECIDE");
        desk.findInOrder(decided);
        desk.decided(decided, "approved", desk.body());
        int eventsOfDecided = desk.events(decided).size();
        String running = Stand.file(Stand.application(Stand.newCompany()));
        desk.task(running, "DECIDE");
        JsonNode completeness = desk.deadline(running, "COMPLETENESS");

        Calendars.with(LocalDate.of(2026, 12, 1), DayKind.HOLIDAY);

        Stand.eventually(() -> assertThat(desk.eventTypes(running)).contains("ResultDateMoved"));
        assertThat(due(running, "TOTAL")).isEqualTo("2026-12-07T17:30:00+05:00");
        assertThat(due(running, "COMPLIANCE")).isEqualTo("2026-12-03T17:30:00+05:00");
        assertThat(due(running, "HEARING_NOTICE")).isEqualTo("2026-12-02T17:30:00+05:00");
        assertThat(desk.deadline(running, "COMPLETENESS")).isEqualTo(completeness);
        assertThat(desk.of(running).at("/resultDate")).isEqualTo("2026-12-07");
        assertThat(desk.task(running, "DECIDE").path("due").asText()).isEqualTo("2026-12-07T17:30:00+05:00");
        JsonNode moved = desk.event(running, "DeadlinesRecomputed").at("/payload/deadlines");
        assertThat(moved).hasSize(3);
        assertThat(moved.toString()).contains("2026-12-04T17:30:00+05:00", "2026-12-07T17:30:00+05:00");
        Stand.eventually(() -> assertThat(Stand.told("cabinet", running)
                        .getLast()
                        .path("resultDue")
                        .asText())
                .isEqualTo("2026-12-07"));
        // The service of the decided case is over: only the applicant's time to sign still runs.
        Stand.eventually(() -> assertThat(desk.events(decided)).hasSize(eventsOfDecided + 1));
        assertThat(desk.event(decided, "DeadlinesRecomputed").at("/payload/deadlines"))
                .singleElement()
                .satisfies(term -> assertThat(term.path("kind").asText()).isEqualTo("SIGNING"));
        assertThat(due(decided, "TOTAL")).isEqualTo("2026-12-04T17:30:00+05:00");
        assertThat(present(decided).resultDate()).isEqualTo("2026-12-04");
        // A repeat is answered as the first time; the date in force stands in the case.
        assertThat(present(running).resultDate()).isEqualTo("2026-12-04");
    }

    @Test
    void the_day_on_which_open_questions_go_to_a_person_moves_with_the_calendar() throws IOException {
        String number = Stand.file(Stand.application(Companies.UNANSWERED));
        desk.reaches(number, "COMPLIANCE_CHECK");
        Calendars.with(LocalDate.of(2026, 11, 26), DayKind.HOLIDAY);
        Stand.eventually(() -> assertThat(desk.eventTypes(number)).contains("DeadlinesRecomputed"));
        Stand.moveTo(Stand.TUESDAY.plusDays(6), 8, 30);
        Stand.eventually(() -> assertThat(Calendars.workOf(number))
                .contains("2026-12-01T08:30+05:00")
                .doesNotContain("2026-11-30T08:30+05:00"));
        assertThat(desk.hasTask(number, "OPEN_CHECK:category/query")).isFalse();
        Stand.moveTo(Stand.TUESDAY.plusDays(7), 8, 30);
        desk.task(number, "OPEN_CHECK:category/query");
    }

    @Test
    void a_day_that_becomes_a_working_day_brings_it_forward() throws IOException {
        String number = Stand.file(Stand.application(Companies.UNANSWERED));
        desk.reaches(number, "COMPLIANCE_CHECK");
        Calendars.with(LocalDate.of(2026, 11, 28), DayKind.TRANSFER_WORKING);
        Stand.eventually(() -> assertThat(Calendars.workOf(number)).contains("2026-11-28T08:30+05:00"));
        Stand.moveTo(LocalDate.of(2026, 11, 28), 8, 30);
        desk.task(number, "OPEN_CHECK:category/query");
    }

    /** What a channel is told that files again. */
    private static Accepted present(String number) {
        UUID id = Stand.database()
                .sql("SELECT id FROM case_file WHERE number = ?")
                .param(number)
                .query(UUID.class)
                .single();
        return Stand.gateway().bean(CaseIntake.class).present(id);
    }

    private String due(String number, String kind) {
        return desk.deadline(number, kind).path("due").asText();
    }
}
