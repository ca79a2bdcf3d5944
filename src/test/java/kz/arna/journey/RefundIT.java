package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import kz.arna.base.Kazakhstan;
import org.junit.jupiter.api.Test;

/** A refund that is demanded (agr.5(5), DPR-S-22), and information that was asked for before (DPR-T-31). */
class RefundIT extends OnWatchedAgreement {

    private static final LocalDate THE_END = LocalDate.of(2028, 2, 1);

    @Test
    void is_paid_in_parts_and_ends_with_their_sum() {
        shortfall();
        demanded("5400000.00");
        desk.decided(number, "refund-received", credit("2000000.00"));
        assertThat(desk.state(number)).isEqualTo("REFUND_DEMANDED");
        assertThat(desk.event(number, "InstalmentReceived").at("/payload/paid").asText())
                .isEqualTo("2000000.00");
        desk.decided(number, "refund-received", credit("3399999.99"));
        assertThat(desk.state(number)).isEqualTo("REFUND_DEMANDED");
        desk.decided(number, "refund-received", credit("0.01"));
        desk.reaches(number, "CLOSED");
        assertThat(desk.event(number, "RefundReceived").at("/payload/paid").asText())
                .isEqualTo("5400000.00");
        assertThat(desk.count(number, "InstalmentReceived")).isEqualTo(2);
    }

    @Test
    void is_demanded_anew_when_a_correction_changes_what_is_owed() {
        shortfall();
        demanded("5000000.00");
        assertThat(desk.hasTask(number, "DEMAND_DIFFERS")).isFalse();
        watched.bureauLine("2027-Q4", "3", "1", "66251");
        assertThat(desk.task(number, "DEMAND_DIFFERS")
                        .at("/details/amounts/refund")
                        .asText())
                .isEqualTo("4999500.00");
        demanded("4999500.00");
        desk.noTask(number, "DEMAND_DIFFERS");
        assertThat(desk.state(number)).isEqualTo("REFUND_DEMANDED");
        Stand.eventually(() -> assertThat(desk.count(number, "NoticeReceived")).isEqualTo(2));
        assertThat(desk.deadline(number, "REFUND_DEMAND:2").hasNonNull("closedAt"))
                .isFalse();
        desk.decided(number, "refund-received", credit("4999500.00"));
        desk.reaches(number, "CLOSED");
    }

    @Test
    void is_given_up_when_a_correction_shows_the_growth() {
        shortfall();
        demanded("5000000.00");
        watched.bureauLine("2027-Q4", "3", "1", "99999");
        desk.task(number, "DEMAND_DIFFERS");
        desk.task(number, "OBLIGATION_FULFILLED");
        desk.decided(number, "obligation-fulfilled", desk.body());
        desk.reaches(number, "CLOSED");
        assertThat(desk.tasks(number)).isEmpty();
        assertThat(running()).isZero();
    }

    @Test
    void is_taken_back_by_resuming_the_monitoring() {
        watched.bureau("62500", "67500", "67500");
        watched.outcome("RUNNING");
        demanded("100.00");
        Stand.eventually(() -> assertThat(desk.count(number, "NoticeReceived")).isOne());
        desk.decided(number, "monitoring-resumed", desk.body().put("reason", "Талап кері алынды"));
        assertThat(desk.state(number)).isEqualTo("MONITORING");
        assertThat(desk.deadline(number, "REFUND_DEMAND").hasNonNull("closedAt"))
                .isTrue();
        assertThat(watched.rule("DPR-R-119").path("verdict").asText()).isEqualTo("MET");
        assertThat(desk.decide(number, "refund-received", credit("100.00")).status())
                .isEqualTo(409);
    }

    @Test
    void an_agreement_that_was_terminated_is_not_watched_again() {
        desk.decided(number, "agreement-terminated", desk.body().put("reason", "Шарттар бұзылды"));
        demanded("100.00");
        ObjectNode resumed = desk.body().put("reason", "Талап кері алынды");
        assertThat(desk.decide(number, "monitoring-resumed", resumed).at("/errors/0/code"))
                .isEqualTo("EVENT_NOT_POSSIBLE");
    }

    @Test
    void information_that_is_in_is_put_before_an_official() {
        watched.bureau("62500", "67500", "67500");
        watched.outcome("RUNNING");
        desk.decided(number, "progress-requested", desk.body());
        assertThat(desk.hasTask(number, "INFORMATION_TO_DECIDE")).isFalse();
        ObjectNode answer = desk.body().put("kind", "PROGRESS_REQUEST").put("text", "Жұмыс барысы туралы");
        desk.decided(number, "information-received", answer);
        assertThat(desk.task(number, "INFORMATION_TO_DECIDE").path("clause").asText())
                .isEqualTo("agr.5(4)");
        desk.decided(number, "progress-requested", desk.body().put("text", "Толықтырыңыз"));
        desk.noTask(number, "INFORMATION_TO_DECIDE");
        desk.decided(number, "information-received", answer.put("text", "Толықтырылды"));
        desk.decided(number, "monitoring-resumed", desk.body().put("reason", "Ақпарат жеткілікті"));
        desk.noTask(number, "INFORMATION_TO_DECIDE");
    }

    private void shortfall() {
        onDay(THE_END);
        watched.bureau("62500", "66250", "66250", "66250", "66250", "66250", "66250", "66250", "66250");
        desk.task(number, "OBLIGATION_NOT_MET");
    }

    private void demanded(String sum) {
        ObjectNode demand = desk.body().put("sum", sum).put("reason", "Базалық мөлшерлеме ескерілді");
        desk.decided(number, "refund-demanded", demand);
    }

    private ObjectNode credit(String sum) {
        String today = Kazakhstan.dayOf(Stand.CLOCK.instant()).toString();
        return desk.body().put("sum", sum).put("on", today);
    }

    private int running() {
        return Stand.database()
                .sql("SELECT count(*) FROM deadline d JOIN case_file c ON c.id = d.case_id"
                        + " WHERE c.number = ? AND d.closed_at IS NULL")
                .param(number)
                .query(Integer.class)
                .single();
    }
}
