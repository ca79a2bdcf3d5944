package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import kz.arna.simulator.Fault;
import org.junit.jupiter.api.Test;

/** What becomes of the money when an agreement is terminated (agr.6(2), DPR-T-24, T-25, T-27, T-29). */
class TerminatedIT extends OnWatchedAgreement {

    private static final LocalDate MONTH_12 = LocalDate.of(2026, 12, 1);
    private static final LocalDate AFTER_THE_END = LocalDate.of(2028, 2, 1);
    private static final String DEMAND = "REFUND_DEMAND";

    @Test
    void after_the_two_years_a_demand_that_is_open_keeps_the_case_until_it_is_paid() {
        onDay(AFTER_THE_END);
        demanded("5000000.00");
        arrived(1);
        terminated();
        assertThat(desk.state(number)).isEqualTo("TERMINATED");
        assertThat(desk.deadline(number, DEMAND).hasNonNull("closedAt")).isFalse();
        assertThat(desk.tasks(number)).doesNotContain("REFUND_TO_DECIDE");

        desk.decided(number, "refund-received", credit("5000000.00", AFTER_THE_END));
        desk.reaches(number, "CLOSED");
        assertThat(desk.count(number, "RefundDemanded")).isOne();
        assertThat(desk.deadline(number, DEMAND).hasNonNull("closedAt")).isTrue();
        assertThat(desk.tasks(number)).isEmpty();
    }

    @Test
    void before_their_end_the_demand_and_its_term_go_on_and_the_credit_needs_no_second_one() {
        onDay(MONTH_12);
        demanded("5000000.00");
        arrived(1);
        terminated();
        assertThat(desk.deadline(number, DEMAND).hasNonNull("closedAt")).isFalse();
        // 1 December and thirty days is Thursday 31 December.
        onDay(LocalDate.of(2027, 1, 4));
        desk.task(number, "DEADLINE_BREACHED:" + DEMAND);
        onDay(LocalDate.of(2027, 12, 13));
        assertThat(desk.decide(number, "agreement-closed", desk.body()).at("/errors/0/field"))
                .isEqualTo("/reason");
        assertThat(desk.state(number)).isEqualTo("TERMINATED");

        desk.decided(number, "refund-received", credit("5000000.00", LocalDate.of(2027, 12, 13)));
        desk.reaches(number, "CLOSED");
        assertThat(desk.tasks(number)).isEmpty();
        assertThat(desk.eventTypes(number)).containsSubsequence("AgreementTerminated", "RefundReceived");
    }

    @Test
    void what_was_paid_back_in_time_waits_for_the_end_of_the_two_years() {
        onDay(MONTH_12);
        demanded("5000000.00");
        terminated();
        desk.decided(number, "refund-received", credit("5000000.00", MONTH_12));
        assertThat(desk.state(number)).isEqualTo("REFUNDED");
        onDay(LocalDate.of(2027, 12, 13));
        desk.reaches(number, "CLOSED");
    }

    @Test
    void without_a_demand_an_official_decides_whether_there_is_one() {
        onDay(MONTH_12);
        terminated();
        assertThat(desk.task(number, "REFUND_TO_DECIDE").path("clause").asText())
                .isEqualTo("agr.6(2)");
        onDay(LocalDate.of(2027, 12, 13));
        assertThat(desk.decide(number, "refund-received", credit("1.00", MONTH_12))
                        .at("/errors/0/text/en"))
                .contains("agreement-closed", "refund-demanded")
                .doesNotContain("refund-received,", "notice-received");
        assertThat(desk.decide(number, "agreement-closed", desk.body()).at("/errors/0/field"))
                .isEqualTo("/reason");
        assertThat(desk.state(number)).isEqualTo("TERMINATED");
        desk.decided(number, "agreement-closed", reason("Қайтару талап етілмейді: деңгей толық"));
        assertThat(desk.state(number)).isEqualTo("CLOSED");
        assertThat(desk.tasks(number)).isEmpty();
    }

    @Test
    void and_may_demand_it_then() {
        onDay(AFTER_THE_END);
        terminated();
        desk.task(number, "REFUND_TO_DECIDE");
        demanded("5000000.00");
        assertThat(desk.state(number)).isEqualTo("REFUND_DEMANDED");
        assertThat(desk.tasks(number)).doesNotContain("REFUND_TO_DECIDE");
        desk.decided(number, "refund-received", credit("5000000.00", AFTER_THE_END));
        desk.reaches(number, "CLOSED");
    }

    @Test
    void a_demand_after_the_agreement_is_given_up_by_closing_the_case_and_not_by_ending_it_again() {
        onDay(MONTH_12);
        demanded("5000000.00");
        assertThat(desk.decide(number, "agreement-closed", reason("Талап қолданылмайды"))
                        .status())
                .isEqualTo(409);
        terminated();
        demanded("4000000.00");
        arrived(2);
        assertThat(desk.decide(number, "agreement-terminated", reason("Тағы да"))
                        .status())
                .isEqualTo(409);
        assertThat(desk.decide(number, "obligation-fulfilled", reason("Орындалды"))
                        .status())
                .isEqualTo(409);
        assertThat(desk.decide(number, "agreement-closed", desk.body()).at("/errors/0/field"))
                .isEqualTo("/reason");
        desk.decided(number, "agreement-closed", reason("Сот талапты қанағаттандырмады"));
        assertThat(desk.state(number)).isEqualTo("CLOSED");
        Stand.eventually(() -> assertThat(watched.notices())
                .filteredOn(notice -> notice.at("/notice/code").asText().equals("DEMAND_WITHDRAWN"))
                .singleElement()
                .satisfies(notice ->
                        assertThat(notice.at("/notice/text/kk").asText()).contains("4\u00a0000\u00a0000,00")));
        assertThat(desk.count(number, "AgreementTerminated")).isOne();
    }

    @Test
    void a_demand_that_arrives_after_the_termination_begins_its_term() {
        onDay(MONTH_12);
        Stand.gateway().partners().faults().set("cabinet", Fault.TURNED_AWAY);
        demanded("5000000.00");
        Stand.eventually(() -> assertThat(untold()).isOne());
        terminated();
        assertThat(desk.deadline(number, DEMAND).isMissingNode()).isTrue();
        ObjectNode receipt = desk.body().put("kind", DEMAND).put("on", MONTH_12.toString());
        desk.decided(number, "notice-received", receipt);
        assertThat(desk.deadline(number, DEMAND).path("due").asText()).startsWith("2026-12-31");
    }

    private long untold() {
        return desk.tasks(number).stream()
                .filter(kind -> kind.startsWith("NOT_TOLD:"))
                .count();
    }

    private void terminated() {
        desk.decided(number, "agreement-terminated", reason("Шарттар бұзылды"));
    }

    private void demanded(String sum) {
        desk.decided(number, "refund-demanded", reason("Шарттар бұзылды").put("sum", sum));
    }

    private void arrived(int letters) {
        Stand.eventually(() -> assertThat(desk.count(number, "NoticeReceived")).isEqualTo(letters));
    }

    private ObjectNode credit(String sum, LocalDate on) {
        return desk.body().put("sum", sum).put("on", on.toString());
    }

    private ObjectNode reason(String reason) {
        return desk.body().put("reason", reason);
    }
}
