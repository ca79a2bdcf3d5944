package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import kz.arna.calendar.DayKind;
import kz.arna.support.GatewayClient.Answer;
import kz.arna.support.SampleApplication;
import kz.arna.support.SampleSigner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an application counts as received (A6 r7), and what happens while nobody is there, or intake is suspended. */
@ExtendWith(AtRest.class)
class RegistrationIT {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 28);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    private final Desk desk = Stand.desk();

    @AfterEach
    void rest() throws IOException {
        Stand.set("intake.suspended", "false");
        Calendars.first();
    }

    @ParameterizedTest(name = "{0} → {1}, {3}")
    @CsvSource({
        "2026-11-24T08:30:00, 2026-11-24T08:30:00+05:00, 2026-12-04, the office opens",
        "2026-11-24T13:15:00, 2026-11-24T13:15:00+05:00, 2026-12-04, lunch is working time (AMB-DPR-04)",
        "2026-11-24T17:30:00, 2026-11-24T17:30:00+05:00, 2026-12-04, the last second",
        "2026-11-24T17:30:01, 2026-11-25T08:30:00+05:00, 2026-12-07, one second late",
        "2026-11-24T07:45:00, 2026-11-24T08:30:00+05:00, 2026-12-04, before opening",
        "2026-11-28T12:00:00, 2026-11-30T08:30:00+05:00, 2026-12-10, Saturday",
        "2026-12-16T10:00:00, 2026-12-17T08:30:00+05:00, 2026-12-29, Independence Day",
        "2026-12-31T18:00:00, 2027-01-05T08:30:00+05:00, 2027-01-18, New Year with its moved day off"
    })
    void the_portal_learns_at_once_when_the_application_is_registered_and_answered(
            String submitted, String registered, String result, String why) {
        Stand.CLOCK.moveTo(Stand.at(LocalDateTime.parse(submitted)));
        SampleApplication application = Stand.application(Stand.newCompany());
        Answer filed =
                Stand.gateway().as("egov").file("hours-" + submitted, application, SampleSigner.sign(application));
        assertThat(filed.at("/registrationMoment")).as(why).isEqualTo(registered);
        assertThat(filed.at("/resultDate")).as(why).isEqualTo(result);
    }

    @Test
    void a_repeat_gets_the_answer_that_was_given_first() {
        Stand.moveTo(FRIDAY, 18, 5);
        SampleApplication application = Stand.application(Stand.newCompany());
        byte[] signature = SampleSigner.sign(application);
        String id = "repeat-after-hours";
        Answer first = Stand.gateway().as("egov").file(id, application, signature);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.at("/state")).isEqualTo("RECEIVED");
        String number = first.at("/number");
        desk.reaches(number, "DEFERRED");
        Stand.moveTo(MONDAY, 8, 30);
        desk.reaches(number, "COMPLIANCE_CHECK");
        Answer again = Stand.gateway().as("egov").file(id, application, signature);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void after_hours_debts_are_asked_at_once_and_registration_waits_for_the_next_working_day() {
        Stand.moveTo(FRIDAY, 18, 5);
        String number = Stand.file(Stand.application(Stand.newCompany()));
        desk.reaches(number, "DEFERRED");
        JsonNode waiting = desk.deadline(number, "REGISTRATION");
        assertThat(waiting.path("due").asText()).isEqualTo("2026-11-30T17:30:00+05:00");
        assertThat(waiting.path("warnAt").asText()).isEqualTo("2026-11-30T10:30:00+05:00");
        assertThat(waiting.path("clause").asText()).isEqualTo("S003 A6 r7");
        Stand.eventually(
                () -> assertThat(desk.count(number, "EvidenceReceived")).isEqualTo(3));
        assertThat(desk.events(number).stream()
                        .map(event -> event.at("/payload/message").asText()))
                .contains("debt-query", "tax-payments", "revocation")
                .doesNotContain("query", "extract");
        assertThat(taxQuestion(number)).contains("\"years\":[2023,2024,2025]");
        Stand.moveTo(MONDAY, 8, 30);
        desk.reaches(number, "COMPLIANCE_CHECK");
        assertThat(desk.of(number).at("/registeredAt")).isEqualTo("2026-11-30T08:30:00+05:00");
        assertThat(desk.of(number).at("/submittedAt")).isEqualTo("2026-11-27T18:05:00+05:00");
        assertThat(desk.of(number).at("/resultDate")).isEqualTo("2026-12-10");
        assertThat(desk.task(number, "DECIDE").isMissingNode()).isFalse();
        JsonNode met = desk.deadline(number, "REGISTRATION");
        assertThat(met.path("closedAt").asText()).isEqualTo("2026-11-30T08:30:00+05:00");
        assertThat(met.has("warnedAt") || met.has("breachedAt")).isFalse();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "2026-11-24T08:29:59, 2026-11-24T17:30:00+05:00",
        "2026-11-24T17:30:01, 2026-11-25T17:30:00+05:00",
        "2026-11-29T23:59:59, 2026-11-30T17:30:00+05:00",
        "2026-11-27T23:59:59, 2026-11-30T17:30:00+05:00"
    })
    void what_waits_is_to_be_registered_on_the_next_working_day(String submitted, String due) {
        Stand.CLOCK.moveTo(Stand.at(LocalDateTime.parse(submitted)));
        String number = Stand.file(Stand.application(Stand.newCompany()));
        desk.reaches(number, "DEFERRED");
        assertThat(desk.deadline(number, "REGISTRATION").path("due").asText()).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0}: missed {1}")
    @CsvSource({"2026-11-30T17:30:00, false", "2026-11-30T17:30:01, true"})
    void registration_in_the_last_second_of_that_day_is_in_time_and_later_is_a_breach(String back, boolean missed) {
        Stand.moveTo(SATURDAY, 11, 0);
        String number = Stand.file(Stand.application(Stand.newCompany()));
        desk.reaches(number, "DEFERRED");
        Stand.CLOCK.moveTo(Stand.at(LocalDateTime.parse(back)));
        desk.reaches(number, "COMPLIANCE_CHECK");
        JsonNode deadline = desk.deadline(number, "REGISTRATION");
        assertThat(deadline.path("closedAt").asText()).isEqualTo(back + "+05:00");
        assertThat(deadline.has("breachedAt")).isEqualTo(missed);
        assertThat(desk.of(number).at("/registeredAt")).isEqualTo("2026-11-30T08:30:00+05:00");
    }

    @Test
    void a_registration_that_does_not_come_warns_and_is_missed_until_it_comes() throws IOException {
        Stand.moveTo(SATURDAY, 11, 0);
        String number = Stand.file(Stand.application(Stand.newCompany()));
        desk.reaches(number, "DEFERRED");
        Stand.database()
                .sql("DELETE FROM work_item w USING case_file c WHERE c.id = w.case_id AND c.number = ?")
                .param(number)
                .update();
        Stand.moveTo(MONDAY, 10, 30);
        desk.task(number, "DEADLINE_NEAR:REGISTRATION");
        Stand.moveTo(MONDAY, 17, 31);
        desk.task(number, "DEADLINE_BREACHED:REGISTRATION");
        assertThat(desk.hasTask(number, "DEADLINE_NEAR:REGISTRATION")).isFalse();
        Calendars.with(LocalDate.of(2027, 3, 1), DayKind.HOLIDAY);
        desk.reaches(number, "COMPLIANCE_CHECK");
        assertThat(desk.tasks(number)).noneMatch(kind -> kind.endsWith(":REGISTRATION"));
    }

    @Test
    void what_waited_over_the_weekend_is_registered_in_the_order_of_submission() {
        List<String> filed = new ArrayList<>();
        for (int minute = 0; minute < 12; minute++) {
            Stand.moveTo(SATURDAY, 11, minute);
            filed.add(Stand.file(Stand.application(Stand.newCompany())));
        }
        filed.forEach(number -> desk.reaches(number, "DEFERRED"));
        Stand.moveTo(MONDAY, 8, 30);
        filed.forEach(number -> desk.reaches(number, "COMPLIANCE_CHECK"));
        assertThat(Stand.database()
                        .sql("SELECT subject FROM outbox WHERE partner = 'cabinet' AND message = 'status'"
                                + " AND subject IN (:filed) ORDER BY sequence")
                        .param("filed", filed)
                        .query(String.class)
                        .list())
                .containsExactlyElementsOf(filed);
    }

    @Test
    void a_monday_declared_off_meanwhile_lets_the_deferred_wait_until_tuesday() throws IOException {
        Stand.moveTo(SATURDAY, 11, 0);
        String number = Stand.file(Stand.application(Stand.newCompany()));
        desk.reaches(number, "DEFERRED");
        Calendars.with(MONDAY, DayKind.HOLIDAY);
        Stand.moveTo(MONDAY, 9, 0);
        Stand.eventually(() -> assertThat(Calendars.workOf(number)).containsExactly("2026-12-01T08:30+05:00"));
        assertThat(desk.state(number)).isEqualTo("DEFERRED");
        assertThat(desk.deadline(number, "REGISTRATION").path("due").asText()).isEqualTo("2026-12-01T17:30:00+05:00");
        Stand.moveTo(MONDAY.plusDays(1), 8, 30);
        desk.reaches(number, "COMPLIANCE_CHECK");
        assertThat(desk.of(number).at("/registeredAt")).isEqualTo("2026-12-01T08:30:00+05:00");
    }

    @Test
    void a_saturday_made_a_working_day_meanwhile_registers_the_deferred_the_same_day() throws IOException {
        Stand.moveTo(SATURDAY, 11, 30);
        String number = Stand.file(Stand.application(Stand.newCompany()));
        desk.reaches(number, "DEFERRED");
        Calendars.with(SATURDAY, DayKind.TRANSFER_WORKING);
        desk.reaches(number, "COMPLIANCE_CHECK");
        assertThat(desk.of(number).at("/registeredAt")).isEqualTo("2026-11-28T11:30:00+05:00");
    }

    @Test
    void while_intake_is_suspended_the_portal_is_told_why_and_nobody_is_asked() {
        String before = Stand.file(Stand.application(Stand.newCompany()));
        desk.task(before, "DECIDE");
        Stand.set("intake.suspended", "true");
        SampleApplication application = Stand.application(Stand.newCompany());
        byte[] signature = SampleSigner.sign(application);
        Answer turned = Stand.gateway().as("egov").file("suspended", application, signature);
        assertThat(turned.status()).isEqualTo(201);
        assertThat(turned.at("/state")).isEqualTo("INTAKE_SUSPENDED_REJECTED");
        assertThat(turned.at("/notice/kk")).contains("6-тармағы");
        assertThat(turned.at("/notice/ru")).contains("пункт 6");
        assertThat(turned.at("/registrationMoment")).isEmpty();
        String number = turned.at("/number");
        Stand.eventually(() -> {
            assertThat(Stand.told("cabinet", number)).hasSize(1);
            assertThat(Stand.told("monitoring", number)).hasSize(1);
            assertThat(Calendars.workOf(number)).isEmpty();
        });
        assertThat(Stand.told("cabinet", number)
                        .getFirst()
                        .path("resolutionType")
                        .asText())
                .isEqualTo("NEGATIVE");
        assertThat(Stand.told("monitoring", number).getFirst().path("stage").asText())
                .isEqualTo("REFUSED");
        assertThat(desk.eventTypes(number)).containsExactly("ApplicationReceived", "IntakeFoundSuspended");
        assertThat(desk.tasks(number)).isEmpty();
        assertThat(Stand.told("first-level", number)).isEmpty();
        assertThat(Stand.gateway()
                        .as("egov")
                        .file("suspended", application, signature)
                        .at("/state"))
                .isEqualTo("INTAKE_SUSPENDED_REJECTED");
        desk.findInOrder(before);
        assertThat(desk.decided(before, "approved", desk.body()).at("/state")).isEqualTo("APPROVED_NOTIFIED");
    }

    private static String taxQuestion(String number) {
        return Stand.database()
                .sql("SELECT convert_from(m.body, 'UTF8') FROM message m JOIN outbox o USING (id)"
                        + " WHERE o.message = 'tax-payments' AND o.subject = ?")
                .param(number)
                .query(String.class)
                .single();
    }
}
