package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import kz.arna.funds.CapUsage;
import kz.arna.funds.CapUsages;
import org.junit.jupiter.api.Test;

/** Which demand a part counts for, its day, and what it gives the cap free (DPR-R-041, agr.5(5), 6(2)). */
class RefundPartsIT extends OnWatchedAgreement {

    private static final LocalDate MONTH_12 = LocalDate.of(2026, 12, 1);
    private static final LocalDate THE_END = LocalDate.of(2028, 2, 1);

    @Test
    void what_was_paid_settles_a_smaller_demand_at_once() {
        shortfall();
        demanded("5000000.00");
        paid("3000000.00", THE_END);
        demanded("3000000.00");
        desk.reaches(number, "CLOSED");
        assertThat(received("paid")).isEqualTo("3000000.00");
        assertThat(received("demanded")).isEqualTo("3000000.00");
        assertThat(desk.tasks(number)).isEmpty();
        assertThat(used()).isEqualByComparingTo("17000000.00");
    }

    @Test
    void and_not_one_that_is_larger_by_a_tiyn() {
        shortfall();
        demanded("5000000.00");
        paid("3000000.00", THE_END);
        demanded("3000000.01");
        assertThat(desk.state(number)).isEqualTo("REFUND_DEMANDED");
        paid("0.01", THE_END);
        desk.reaches(number, "CLOSED");
        assertThat(received("paid")).isEqualTo("3000000.01");
    }

    @Test
    void a_terminated_agreement_finds_its_way_out_by_a_smaller_demand_too() {
        onDay(MONTH_12);
        demanded("5000000.00");
        paid("3000000.00", MONTH_12);
        desk.decided(number, "agreement-terminated", reason("Шарттар бұзылды"));
        demanded("2999999.99");
        assertThat(desk.state(number)).isEqualTo("REFUNDED");
        onDay(LocalDate.of(2027, 12, 13));
        desk.reaches(number, "CLOSED");
    }

    @Test
    void what_settled_one_demand_pays_no_other_and_is_booked_once() {
        bring();
        onDay(MONTH_12);
        demanded("5000000.00");
        paid("5000000.00", MONTH_12);
        assertThat(desk.state(number)).isEqualTo("REFUNDED");
        assertThat(used()).isEqualByComparingTo("15000000.00");
        desk.decided(number, "dispute-raised", desk.body().put("text", "Сомамен келіспейміз"));
        demanded("1000000.00");
        assertThat(desk.state(number)).isEqualTo("REFUND_DEMANDED");
        paid("400000.00", MONTH_12);
        assertThat(desk.state(number)).isEqualTo("REFUND_DEMANDED");
        assertThat(used()).isEqualByComparingTo("14600000.00");
        paid("600000.00", MONTH_12);
        assertThat(desk.state(number)).isEqualTo("REFUNDED");
        assertThat(received("paid")).isEqualTo("1000000.00");
        assertThat(used()).isEqualByComparingTo("14000000.00");
    }

    @Test
    void the_cap_is_freed_by_what_the_demand_rested_on() {
        shortfall();
        demanded("5400000.00");
        watched.bureauLine("2027-Q4", "3", "1", "66251");
        desk.task(number, "DEMAND_DIFFERS");
        paid("5399999.99", THE_END);
        assertThat(used()).isEqualByComparingTo("15000000.00");
        paid("0.01", THE_END);
        desk.reaches(number, "CLOSED");
        assertThat(used()).isEqualByComparingTo("15000000.00");
    }

    @Test
    void a_part_frees_the_cap_though_the_demand_is_taken_back() {
        bring();
        onDay(MONTH_12);
        demanded("5000000.00");
        paid("3000000.00", MONTH_12);
        assertThat(used()).isEqualByComparingTo("17000000.00");
        desk.decided(number, "monitoring-resumed", reason("Талап кері алынды"));
        assertThat(used()).isEqualByComparingTo("17000000.00");
        demanded("4000000.00");
        assertThat(desk.state(number)).isEqualTo("REFUND_DEMANDED");
        paid("1000000.00", MONTH_12);
        assertThat(desk.state(number)).isEqualTo("REFUNDED");
        assertThat(used()).isEqualByComparingTo("16000000.00");
    }

    @Test
    void taken_back_after_a_dispute_it_is_told_and_its_letter_is_not_meant_any_more() {
        onDay(MONTH_12);
        demanded("5000000.00");
        desk.decided(number, "dispute-raised", desk.body().put("text", "Сомамен келіспейміз"));
        desk.decided(number, "monitoring-resumed", reason("Тараптар келісті"));
        assertThat(desk.state(number)).isEqualTo("MONITORING");
        Stand.eventually(() -> assertThat(watched.notices())
                .filteredOn(notice -> notice.at("/notice/code").asText().equals("DEMAND_WITHDRAWN"))
                .hasSize(1));
        ObjectNode receipt = desk.body().put("kind", "REFUND_DEMAND").put("on", MONTH_12.toString());
        assertThat(desk.decide(number, "notice-received", receipt).at("/code")).isEqualTo("NOTICE_UNKNOWN");
    }

    @Test
    void the_day_is_that_of_the_latest_credit_and_not_of_the_last_entry() {
        shortfall();
        demanded("5000000.00");
        paid("2000000.00", THE_END);
        paid("3000000.00", THE_END.minusDays(1));
        desk.reaches(number, "CLOSED");
        assertThat(received("paidOn")).isEqualTo("2028-02-01");
        assertThat(Stand.database()
                        .sql("SELECT n.answered_on FROM obligation_notice n JOIN case_file c ON c.id = n.case_id"
                                + " WHERE c.number = ? AND n.kind = 'REFUND_DEMAND'")
                        .param(number)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(THE_END);
    }

    private void shortfall() {
        bring();
        onDay(THE_END);
        watched.bureau("62500", "66250", "66250", "66250", "66250", "66250", "66250", "66250", "66250");
        desk.task(number, "OBLIGATION_NOT_MET");
    }

    private void bring() {
        new History()
                .bring(
                        "reimbursements",
                        "bin;group;amount;paidOn;reference\n" + watched.bin() + ";C1;20000000.00;2025-12-16;\n");
    }

    private void demanded(String sum) {
        desk.decided(
                number,
                "refund-demanded",
                reason("Базалық мөлшерлеме ескерілді").put("sum", sum));
    }

    private void paid(String sum, LocalDate on) {
        desk.decided(number, "refund-received", desk.body().put("sum", sum).put("on", on.toString()));
    }

    /** What the last settlement says. */
    private String received(String field) {
        return desk.events(number).stream()
                .filter(event -> event.path("type").asText().equals("RefundReceived"))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .at("/payload/" + field)
                .asText();
    }

    private BigDecimal used() {
        return Stand.gateway().bean(CapUsages.class).before(watched.bin(), UUID.randomUUID()).stream()
                .map(CapUsage::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private ObjectNode reason(String reason) {
        return desk.body().put("reason", reason);
    }
}
