package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.arna.funds.CapUsages;
import kz.arna.support.GatewayClient.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What keeps an agreement from being paid: want of money, the bank, time, a breach (¶20, agr.3, agr.6(2), B1.3). */
class PaymentIT extends OnApprovedCase {

    private static final LocalDate TUESDAY = Stand.TUESDAY;
    private static final LocalDate FRIDAY = TUESDAY.plusDays(3);

    @AfterEach
    void asTheOrderHasIt() {
        Stand.putBack("dpr.signing.lapses", "false");
    }

    private void concluded(String of) {
        desk.decided(of, "agreement-signed", papers.agreement("П-" + of, TUESDAY, SUM));
    }

    private void free() {
        assertThat(Stand.gateway().bean(CapUsages.class).before(bin, UUID.randomUUID()))
                .isEmpty();
    }

    @Test
    void want_of_money_stops_the_two_days_and_its_arrival_begins_them_anew() {
        concluded(number);
        desk.decided(number, "payment-suspended", papers.step(TUESDAY).put("reason", "Шотта қаражат жеткіліксіз"));
        assertThat(desk.state(number)).isEqualTo("PAYMENT_SUSPENDED");
        Stand.moveTo(FRIDAY, 18, 0);
        Answer unpaid =
                desk.decide(number, "payment-ordered", papers.step(FRIDAY).put("number", "42"));
        assertThat(unpaid.at("/errors/0/code")).isEqualTo("FUNDS_NOT_CREDITED");
        assertThat(desk.tasks(number)).noneMatch(kind -> kind.contains("PAYOUT"));

        desk.decided(number, "funds-credited", papers.step(FRIDAY));
        assertThat(desk.decide(number, "funds-credited", papers.step(FRIDAY)).status())
                .isEqualTo(409);
        List<JsonNode> payouts = desk.of(number)
                .node("/deadlines")
                .valueStream()
                .filter(deadline -> deadline.path("kind").asText().equals("PAYOUT"))
                .toList();
        assertThat(payouts).hasSize(2);
        // Friday and two working days: Tuesday.
        assertThat(payouts.getLast().path("due").asText()).startsWith("2026-12-01T17:30");
        desk.decided(number, "payment-ordered", papers.step(FRIDAY).put("number", "42"));
        desk.decided(number, "payment-confirmed", papers.payment(FRIDAY, SUM));
        assertThat(desk.state(number)).isEqualTo("MONITORING");
    }

    @Test
    void who_waits_longer_for_money_is_paid_first_unless_a_reason_is_given() {
        String later = papers.approved(Stand.newCompany());
        concluded(number);
        desk.decided(number, "payment-suspended", papers.step(TUESDAY));
        concluded(later);
        Answer first =
                desk.decide(later, "payment-ordered", papers.step(TUESDAY).put("number", "43"));
        assertThat(first.status()).isEqualTo(409);
        assertThat(first.at("/errors/0/code")).isEqualTo("PAYMENT_OUT_OF_TURN");
        desk.decided(number, "funds-credited", papers.step(TUESDAY));
        desk.decided(number, "payment-ordered", papers.step(TUESDAY).put("number", "44"));
        desk.decided(later, "payment-ordered", papers.step(TUESDAY).put("number", "43"));
        desk.decided(later, "payment-suspended", papers.step(TUESDAY));
        desk.decided(later, "funds-credited", papers.step(TUESDAY));
        desk.decided(later, "payment-ordered", papers.step(TUESDAY).put("number", "45"));
    }

    @Test
    void an_order_that_the_bank_sends_back_is_given_anew_within_the_same_two_days() {
        concluded(number);
        desk.decided(number, "payment-ordered", papers.step(TUESDAY).put("number", "46"));
        assertThat(desk.decide(number, "payment-order-rejected", papers.step(TUESDAY))
                        .at("/errors/0/field"))
                .isEqualTo("/reason");
        desk.decided(number, "payment-order-rejected", papers.step(TUESDAY).put("reason", "БСК қате"));
        assertThat(desk.state(number)).isEqualTo("AGREEMENT_CONCLUDED");
        desk.decided(number, "payment-ordered", papers.step(TUESDAY).put("number", "47"));
        desk.decided(number, "payment-confirmed", papers.payment(TUESDAY, SUM));
        assertThat(desk.state(number)).isEqualTo("MONITORING");
    }

    @Test
    void a_payment_is_warned_of_the_day_before_it_is_due_and_breached_after_it() {
        concluded(number);
        Stand.moveTo(TUESDAY.plusDays(1), 9, 0);
        desk.task(number, "DEADLINE_NEAR:PAYOUT");
        Stand.moveTo(TUESDAY.plusDays(2), 17, 31);
        desk.task(number, "DEADLINE_BREACHED:PAYOUT");
        assertThat(desk.event(number, "DeadlineBreached").at("/payload/clause").asText())
                .isEqualTo("S003 ¶21");
        LocalDate late = TUESDAY.plusDays(3);
        Stand.moveTo(late, 10, 0);
        desk.decided(number, "payment-ordered", papers.step(late).put("number", "48"));
        desk.decided(number, "payment-confirmed", papers.payment(late, SUM));
        assertThat(desk.deadline(number, "PAYOUT").hasNonNull("breachedAt")).isTrue();
        desk.noTask(number, "DEADLINE_BREACHED:PAYOUT");
    }

    @Test
    void a_breach_before_the_payment_ends_the_agreement_and_gives_the_cap_free() {
        concluded(number);
        assertThat(desk.decide(number, "agreement-terminated", desk.body()).at("/errors/0/field"))
                .isEqualTo("/reason");
        desk.decided(number, "agreement-terminated", desk.body().put("reason", "Деректер дұрыс емес"));
        assertThat(desk.state(number)).isEqualTo("CLOSED");
        assertThat(desk.eventTypes(number)).endsWith("AgreementTerminated", "AgreementClosed");
        free();
        assertThat(desk.deadline(number, "PAYOUT").hasNonNull("closedAt")).isTrue();
        assertThat(Stand.database()
                        .sql("SELECT ended_on IS NOT NULL FROM stat_consent WHERE subject = ?")
                        .param(bin)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void an_agreement_that_is_not_signed_is_asked_for_and_lapses_only_where_the_operator_says_so() {
        // Ten working days after 24 November, the sixteenth of December being a holiday: Tuesday 8 December.
        Stand.moveTo(LocalDate.of(2026, 12, 8), 9, 0);
        desk.task(number, "DEADLINE_NEAR:SIGNING");
        Stand.set("dpr.signing.lapses", "true");
        JsonNode term = desk.deadline(number, "SIGNING");
        LocalDate after =
                LocalDate.parse(term.path("due").asText().substring(0, 10)).plusDays(1);
        Stand.moveTo(after, 10, 0);
        desk.reaches(number, "SIGN_TIMEOUT");
        free();
        assertThat(desk.tasks(number)).isEmpty();
        assertThat(desk.event(number, "SigningLapsed").path("by").asText()).isEqualTo("GATEWAY");
    }

    @Test
    void an_approval_outlives_its_time_to_sign_where_nothing_is_said() {
        LocalDate after = LocalDate.parse(
                        desk.deadline(number, "SIGNING").path("due").asText().substring(0, 10))
                .plusDays(1);
        Stand.moveTo(after, 10, 0);
        desk.task(number, "DEADLINE_BREACHED:SIGNING");
        assertThat(desk.state(number)).isEqualTo("APPROVED_NOTIFIED");
        desk.decided(number, "agreement-signed", papers.agreement("Кеш-" + number, after, SUM));
        desk.noTask(number, "DEADLINE_BREACHED:SIGNING");
    }

    @Test
    void an_approval_whose_time_had_passed_lapses_within_a_day_when_the_operator_says_so_later() {
        LocalDate after = LocalDate.parse(
                        desk.deadline(number, "SIGNING").path("due").asText().substring(0, 10))
                .plusDays(1);
        Stand.moveTo(after, 10, 0);
        desk.task(number, "DEADLINE_BREACHED:SIGNING");
        lapses(after);
        free();
        assertThat(desk.tasks(number)).isEmpty();
    }

    @Test
    void an_approval_that_nobody_looked_at_since_its_breach_is_looked_at_again() throws IOException {
        LocalDate after = LocalDate.parse(
                        desk.deadline(number, "SIGNING").path("due").asText().substring(0, 10))
                .plusDays(1);
        Stand.moveTo(after, 10, 0);
        desk.task(number, "DEADLINE_BREACHED:SIGNING");
        int looked = Stand.database()
                .sql("DELETE FROM work_item WHERE kind = 'order-342.signing-lapse'"
                        + " AND case_id = (SELECT id FROM case_file WHERE number = ?)")
                .param(number)
                .update();
        assertThat(looked).isOne();
        String migration = "src/main/resources/db/migration/V101__approvals_that_outlived_their_time.sql";
        String sql = Files.readString(Path.of(migration));
        Stand.database().sql(sql).update();
        assertThat(Stand.database().sql(sql).update()).isZero();
        lapses(after);
    }

    /** Switched on that day, it is seen the day after. */
    private void lapses(LocalDate on) {
        Stand.set("dpr.signing.lapses", "true");
        Stand.moveTo(on.plusDays(1), 10, 1);
        desk.reaches(number, "SIGN_TIMEOUT");
    }
}
