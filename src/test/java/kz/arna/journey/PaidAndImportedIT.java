package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.arna.funds.CapUsage;
import kz.arna.funds.CapUsages;
import kz.arna.support.GatewayClient.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A payment that the bank's register tells of and an officer confirms counts once, in whichever order; two equal ones are two. */
@ExtendWith(AtRest.class)
class PaidAndImportedIT {

    private static final LocalDate TUESDAY = Stand.TUESDAY;
    private static final LocalDate WEDNESDAY = TUESDAY.plusDays(1);
    private static final LocalDate THURSDAY = TUESDAY.plusDays(2);
    private static final String SUM = "5000000.00";

    private final Desk desk = Stand.desk();
    private final Papers papers = new Papers(desk);
    private final History history = new History();
    private String bin = "";
    private String number = "";

    @BeforeEach
    void ordered() {
        Stand.set("decision.two-persons", "false");
        bin = Stand.newCompany();
        number = papers.approved(bin);
        desk.decided(number, "agreement-signed", papers.agreement("Р-" + number, TUESDAY, SUM));
        desk.decided(number, "payment-ordered", papers.step(TUESDAY).put("number", "71"));
    }

    private int register(String... references) {
        return history.bring("reimbursements", file(references));
    }

    private String file(String... references) {
        StringBuilder rows = new StringBuilder("bin;group;amount;paidOn;reference\n");
        for (String reference : references) {
            rows.append(bin + ";C1;" + SUM + ";" + TUESDAY + ";" + reference + "\n");
        }
        return rows.toString();
    }

    private void confirmed(LocalDate on) {
        desk.decided(number, "payment-confirmed", papers.payment(on, SUM));
    }

    private List<String> used() {
        return usedBeside(UUID.randomUUID());
    }

    private List<String> usedBeside(UUID caseId) {
        return Stand.gateway().bean(CapUsages.class).before(bin, caseId).stream()
                .map(PaidAndImportedIT::told)
                .sorted()
                .toList();
    }

    private static String told(CapUsage usage) {
        String whose = usage.imported() ? "imported " : usage.paid() ? "paid " : "reserved ";
        return whose + usage.on() + " " + usage.amount();
    }

    @Test
    void a_register_that_comes_between_payment_and_confirmation_tells_of_the_same_payment() {
        Stand.moveTo(WEDNESDAY, 10, 0);
        assertThat(register("ТТ-9")).isOne();
        assertThat(used()).hasSize(2);
        Stand.moveTo(THURSDAY, 10, 0);
        confirmed(TUESDAY);
        assertThat(used()).containsExactly("paid 2026-11-24 5000000.00");
        // Seen from the case itself nothing was used before it.
        UUID own = Stand.database()
                .sql("SELECT id FROM case_file WHERE number = ?")
                .param(number)
                .query(UUID.class)
                .single();
        assertThat(usedBeside(own)).isEmpty();
        assertThat(register("ТТ-9")).isZero();
        assertThat(register("")).isZero();
        assertThat(used()).containsExactly("paid 2026-11-24 5000000.00");
    }

    @Test
    void of_two_equal_payments_in_the_register_one_is_confirmed_here() {
        Stand.moveTo(WEDNESDAY, 10, 0);
        assertThat(register("", "")).isEqualTo(2);
        confirmed(TUESDAY);
        assertThat(used()).containsExactly("imported 2026-11-24 5000000.00", "paid 2026-11-24 5000000.00");
        assertThat(register("", "")).isZero();
        assertThat(register("", "", "")).isOne();
        assertThat(used()).hasSize(3);
    }

    @Test
    void a_register_that_comes_after_the_confirmation_adds_what_it_lists_beside_it() {
        confirmed(TUESDAY);
        Stand.moveTo(WEDNESDAY, 10, 0);
        Answer preview = history.preview("reimbursements", file("ТТ-9"), Desk.AIGUL);
        assertThat(preview.node("/added")).isEmpty();
        assertThat(preview.node("/known").asInt()).isOne();
        assertThat(register("ТТ-9")).isZero();
        Answer both = history.preview("reimbursements", file("ТТ-9", "ТТ-10"), Desk.AIGUL);
        assertThat(both.node("/added")).hasSize(1);
        assertThat(both.at("/total")).isEqualTo(SUM);
        // Each file alone names one payment; the second is not the one that was confirmed.
        assertThat(register("ТТ-10")).isOne();
        assertThat(register("ТТ-9", "ТТ-10")).isZero();
        assertThat(used()).containsExactly("imported 2026-11-24 5000000.00", "paid 2026-11-24 5000000.00");
    }

    @Test
    void a_payment_of_another_day_is_another_payment() {
        Stand.moveTo(WEDNESDAY, 10, 0);
        assertThat(register("ТТ-9")).isOne();
        confirmed(WEDNESDAY);
        assertThat(used()).containsExactly("imported 2026-11-24 5000000.00", "paid 2026-11-25 5000000.00");
    }

    @Test
    void what_a_register_told_of_counts_on_where_the_bank_sends_the_order_back() {
        Stand.moveTo(WEDNESDAY, 10, 0);
        assertThat(register("ТТ-9")).isOne();
        desk.decided(number, "payment-order-rejected", papers.step(WEDNESDAY).put("reason", "БСК қате"));
        desk.decided(number, "agreement-terminated", desk.body().put("reason", "Деректер дұрыс емес"));
        assertThat(used()).containsExactly("imported 2026-11-24 5000000.00");
    }
}
