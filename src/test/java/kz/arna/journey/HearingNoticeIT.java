package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.arna.support.SampleApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The last day for the notice of a hearing (¶37 p.2) binds a case that heads for a refusal, and no other. */
@ExtendWith(AtRest.class)
class HearingNoticeIT {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 1);
    private static final LocalDate SEVENTH_DAY = LocalDate.of(2026, 12, 3);

    private final Desk desk = Stand.desk();

    @AfterEach
    void rest() {
        Stand.rest();
        Stand.set("AMB-DPR-50", "true");
    }

    private String inOrder() {
        return inOrder(Stand.application(Stand.newCompany()));
    }

    private String inOrder(SampleApplication application) {
        String number = Stand.file(application);
        desk.task(number, "DECIDE");
        desk.findInOrder(number);
        return number;
    }

    private String toBeRefused() {
        String number = inOrder();
        desk.found(number, "court.activityBan", BooleanNode.TRUE);
        return number;
    }

    /** Moves past the notice's last day, until what was missed by then is recorded. */
    private void theDayPasses(String number) {
        Stand.moveTo(SEVENTH_DAY, 8, 30);
        desk.task(number, "DEADLINE_BREACHED:COMPLIANCE");
    }

    private void give(String number) {
        desk.decided(
                number,
                "preliminarily-refused",
                desk.hearing(Stand.CLOCK.instant().plus(Duration.ofDays(1))));
    }

    private JsonNode notice(String number) {
        return desk.deadline(number, "HEARING_NOTICE");
    }

    private List<String> breaches(String number) {
        return desk.events(number).stream()
                .filter(event -> event.path("type").asText().equals("DeadlineBreached"))
                .map(event -> event.at("/payload/kind").asText())
                .toList();
    }

    private void isVoid(String number) {
        assertThat(notice(number).path("owed").asBoolean(true)).isFalse();
        assertThat(notice(number).has("breachedAt")).isFalse();
        assertThat(notice(number).path("closedAt").asText()).isNotEmpty();
    }

    @Test
    void a_case_that_is_approved_after_the_last_day_never_owed_the_notice() {
        String number = inOrder();
        theDayPasses(number);
        assertThat(notice(number).path("owed").asBoolean(true)).isFalse();
        assertThat(notice(number).path("warnedAt").asText()).isNotEmpty();
        assertThat(notice(number).has("breachedAt")).isFalse();
        desk.decided(number, "approved", desk.body());
        isVoid(number);
        assertThat(breaches(number)).containsExactly("COMPLIANCE");
    }

    @Test
    void a_case_whose_questions_are_open_on_the_last_day_does_not_owe_it_yet() {
        String number = Stand.file(Stand.application(Stand.newCompany()));
        desk.task(number, "DECIDE");
        theDayPasses(number);
        assertThat(breaches(number)).containsExactly("COMPLIANCE");
        desk.found(number, "court.activityBan", BooleanNode.TRUE);
        desk.task(number, "DEADLINE_BREACHED:HEARING_NOTICE");
        assertThat(breaches(number)).containsExactly("COMPLIANCE", "HEARING_NOTICE");
    }

    @Test
    void a_notice_in_the_last_second_of_its_last_day_is_in_time() {
        String number = toBeRefused();
        Stand.CLOCK.moveTo(Stand.at(LAST_DAY.atTime(17, 30, 0)));
        give(number);
        assertThat(notice(number).path("owed").asBoolean()).isTrue();
        assertThat(notice(number).has("breachedAt")).isFalse();
        assertThat(notice(number).path("closedAt").asText()).isEqualTo("2026-12-01T17:30:00+05:00");
    }

    @Test
    void a_notice_a_second_later_is_a_breach_and_so_is_none_at_all() {
        String told = toBeRefused();
        String untold = toBeRefused();
        Stand.CLOCK.moveTo(Stand.at(LAST_DAY.atTime(17, 30, 1)));
        give(told);
        desk.task(untold, "DEADLINE_BREACHED:HEARING_NOTICE");
        assertThat(notice(told).path("breachedAt").asText()).isEqualTo("2026-12-01T17:30:01+05:00");
        assertThat(notice(untold).path("breachedAt").asText()).isEqualTo("2026-12-01T17:30:01+05:00");
    }

    @ParameterizedTest(name = "held at {0}: missed {1}")
    @CsvSource({"2026-11-26T17:30:00, false", "2026-11-26T17:31:00, true"})
    void a_hearing_counts_by_when_it_was_held_and_not_by_when_it_was_recorded(String held, boolean missed) {
        String number = toBeRefused();
        give(number);
        Stand.moveTo(LocalDate.of(2026, 11, 27), 8, 30);
        desk.task(number, "DEADLINE_BREACHED:HEARING");
        desk.decided(number, "hearing-held", desk.record(Stand.at(LocalDateTime.parse(held))));
        JsonNode hearing = desk.deadline(number, "HEARING");
        assertThat(hearing.path("closedAt").asText()).isEqualTo(held + "+05:00");
        assertThat(hearing.has("breachedAt")).isEqualTo(missed);
        assertThat(desk.hasTask(number, "DEADLINE_BREACHED:HEARING")).isFalse();
    }

    @Test
    void a_refusal_against_the_proposal_owes_the_notice_too() {
        String number = inOrder();
        theDayPasses(number);
        ObjectNode hearing = desk.hearing(Stand.CLOCK.instant().plus(Duration.ofDays(1)));
        hearing.put("reason", "Құжаттар күмәнді").putArray("grounds").add("DPR-REF-01");
        desk.decided(number, "preliminarily-refused", hearing);
        assertThat(notice(number).path("breachedAt").asText()).isEqualTo("2026-12-03T08:30:00+05:00");
    }

    @Test
    void a_ground_that_falls_away_takes_the_notice_with_it() {
        String number = toBeRefused();
        theDayPasses(number);
        desk.task(number, "DEADLINE_BREACHED:HEARING_NOTICE");
        desk.found(number, "court.activityBan", BooleanNode.FALSE);
        assertThat(desk.hasTask(number, "DEADLINE_BREACHED:HEARING_NOTICE")).isFalse();
        desk.decided(number, "approved", desk.body());
        isVoid(number);
    }

    @Test
    void a_line_that_is_left_out_owes_it_where_it_must_be_heard() {
        assertThat(owedForAWeakLine()).isTrue();
        Stand.set("AMB-DPR-50", "false");
        assertThat(owedForAWeakLine()).isFalse();
    }

    private boolean owedForAWeakLine() {
        SampleApplication application = Stand.application(Stand.newCompany());
        Documents.secondLine(application);
        ((ObjectNode) application.root().at("/costs/1/payments/0")).put("bankCertified", false);
        String number = inOrder(application);
        assertThat(desk.assessment(number).path("outcome").asText()).isEqualTo("APPROVE_PARTIALLY");
        return notice(number).path("owed").asBoolean();
    }

    @Test
    void an_incomplete_package_is_refused_without_a_hearing_and_owes_no_notice() {
        String number = Stand.file(Stand.application(Stand.newCompany()).without("CONTRACT"));
        desk.task(number, "DECIDE_COMPLETENESS");
        Instant late = Stand.at(SEVENTH_DAY.atTime(9, 0));
        Stand.CLOCK.moveTo(late);
        desk.task(number, "DEADLINE_BREACHED:COMPLETENESS");
        desk.decided(number, "refused-incomplete", desk.body());
        isVoid(number);
        assertThat(breaches(number)).containsExactly("COMPLETENESS");
    }
}
