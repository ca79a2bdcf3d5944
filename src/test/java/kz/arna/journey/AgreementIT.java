package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kz.arna.funds.CapUsage;
import kz.arna.funds.CapUsages;
import kz.arna.support.GatewayClient.Answer;
import org.junit.jupiter.api.Test;

/** From the approval of five million tenge over agreement and payment to monitoring, and what is refused on the way (¶20–23). */
class AgreementIT extends OnApprovedCase {

    private static final LocalDate TUESDAY = Stand.TUESDAY;
    private static final LocalDate WEDNESDAY = TUESDAY.plusDays(1);
    private static final LocalDate THURSDAY = TUESDAY.plusDays(2);

    private void concluded() {
        desk.decided(number, "agreement-signed", papers.agreement("К-" + number, TUESDAY, SUM));
    }

    private void ordered() {
        concluded();
        desk.decided(number, "payment-ordered", papers.step(TUESDAY).put("number", "41"));
    }

    private List<String> used() {
        return Stand.gateway().bean(CapUsages.class).before(bin, UUID.randomUUID()).stream()
                .map(AgreementIT::told)
                .toList();
    }

    private static String told(CapUsage usage) {
        return usage.capGroup() + " " + usage.amount() + (usage.paid() ? " paid " + usage.on() : " reserved");
    }

    private void refused(String event, ObjectNode body, int status, String code, String field) {
        Answer answer = desk.decide(number, event, body);
        assertThat(answer.status()).as(String.valueOf(answer.body())).isEqualTo(status);
        assertThat(answer.node("/errors"))
                .as(event)
                .anyMatch(error -> error.path("code").asText().equals(code)
                        && error.path("field").asText("").equals(field));
        for (String language : List.of("kk", "ru", "en")) {
            assertThat(answer.at("/errors/0/text/" + language)).isNotBlank();
        }
    }

    @Test
    void a_paid_agreement_is_watched_and_stands_under_its_cap_once() {
        assertThat(used()).containsExactly("C1 5000000.00 reserved");
        concluded();
        assertThat(desk.deadline(number, "SIGNING").hasNonNull("closedAt")).isTrue();
        assertThat(desk.deadline(number, "PAYOUT").path("due").asText()).startsWith("2026-11-26T17:30");
        Stand.moveTo(WEDNESDAY, 10, 0);
        desk.decided(number, "payment-ordered", papers.step(WEDNESDAY).put("number", "41"));
        Stand.moveTo(THURSDAY, 17, 31);
        Answer paid = desk.decided(number, "payment-confirmed", papers.payment(THURSDAY, SUM));
        assertThat(paid.at("/state")).isEqualTo("MONITORING");
        assertThat(desk.eventTypes(number))
                .containsSubsequence(
                        "Approved", "AgreementSigned", "PaymentOrdered", "PaymentConfirmed", "MonitoringStarted");
        assertThat(used()).containsExactly("C1 5000000.00 paid 2026-11-26");
        JsonNode payout = desk.deadline(number, "PAYOUT");
        assertThat(payout.hasNonNull("closedAt")).isTrue();
        // Confirmed after the office closed, but paid in time: late telling is no breach.
        assertThat(payout.hasNonNull("breachedAt")).isFalse();
        watchedByTheLaw();
        refused("payment-confirmed", papers.payment(THURSDAY, SUM), 409, "EVENT_NOT_POSSIBLE", "");
    }

    /** The consent covers seventeen quarters around the agreement, and eight quarter-ends after the payment are watched. */
    private void watchedByTheLaw() {
        assertThat(desk.deadline(number, "FIGURES:2026-Q4").path("due").asText())
                .startsWith("2027-01-20");
        Watched watched = new Watched(desk, bin, number);
        Stand.eventually(
                () -> assertThat(watched.obligation().at("/request/facts")).isNotEmpty());
        JsonNode facts = watched.obligation().at("/request/facts");
        assertThat(facts.at("/agreement.date/value").asText()).isEqualTo("2026-11-24");
        assertThat(facts.at("/support.paid/value").asText()).isEqualTo(SUM);
        assertThat(facts.at("/support.paid/source").asText()).isEqualTo("OWN_STORE");
        assertThat(facts.at("/support.paidOn/value").asText()).isEqualTo("2026-11-26");
        assertThat(facts.at("/consent.statistics/value/from").asText()).isEqualTo("2024-Q4");
        assertThat(facts.at("/consent.statistics/value/to").asText()).isEqualTo("2028-Q4");
    }

    @Test
    void no_step_is_taken_before_the_one_it_follows() {
        ObjectNode payment = papers.payment(TUESDAY, SUM);
        ObjectNode order = papers.step(TUESDAY).put("number", "41");
        refused("payment-ordered", order, 409, "EVENT_NOT_POSSIBLE", "");
        refused("payment-confirmed", payment, 409, "EVENT_NOT_POSSIBLE", "");
        refused("agreement-terminated", papers.step(TUESDAY).put("reason", "–"), 409, "EVENT_NOT_POSSIBLE", "");
        concluded();
        refused("payment-confirmed", payment, 409, "EVENT_NOT_POSSIBLE", "");
        refused("funds-credited", papers.step(TUESDAY), 409, "EVENT_NOT_POSSIBLE", "");
        refused("agreement-declined", papers.step(TUESDAY).put("reason", "–"), 409, "EVENT_NOT_POSSIBLE", "");
        refused("agreement-signed", papers.agreement("К", TUESDAY, SUM), 409, "EVENT_NOT_POSSIBLE", "");
        assertThat(desk.state(number)).isEqualTo("AGREEMENT_CONCLUDED");
    }

    @Test
    void an_agreement_is_of_a_day_after_the_approval_of_its_sum_with_its_annexes_and_its_own_number() {
        refused("agreement-signed", papers.agreement("К-1", TUESDAY.minusDays(1), SUM), 422, "DAY_NOT_POSSIBLE", "/on");
        refused("agreement-signed", papers.agreement("К-1", WEDNESDAY, SUM), 422, "DAY_NOT_POSSIBLE", "/on");
        ObjectNode other = papers.agreement("К-1", TUESDAY, "5000000.01");
        refused("agreement-signed", other, 422, "SUM_NOT_AS_DECIDED", "/sum");
        for (String annex : List.of("obligation", "consent")) {
            ObjectNode without = papers.agreement("К-1", TUESDAY, SUM);
            without.remove(annex);
            refused("agreement-signed", without, 422, "FIELD_MISSING", "/" + annex);
            ObjectNode later = papers.agreement("К-1", TUESDAY, SUM);
            later.withObject("/" + annex).put("signedOn", WEDNESDAY.toString());
            refused("agreement-signed", later, 422, "DAY_NOT_POSSIBLE", "/" + annex + "/signedOn");
            ObjectNode unsent = papers.agreement("К-1", TUESDAY, SUM);
            unsent.withObject("/" + annex).put("document", "0".repeat(64));
            refused("agreement-signed", unsent, 422, "ATTACHMENT_UNKNOWN", "/" + annex + "/document");
        }
        String taken = "К-" + number;
        concluded();
        number = papers.approved(Stand.newCompany());
        refused("agreement-signed", papers.agreement(taken, TUESDAY, SUM), 409, "AGREEMENT_NUMBER_USED", "/number");
        String imported = Stand.newCompany();
        new History().agreement(imported);
        refused(
                "agreement-signed",
                papers.agreement("ҚК-" + imported, TUESDAY, SUM),
                409,
                "AGREEMENT_NUMBER_USED",
                "/number");
        assertThat(Stand.database()
                        .sql(
                                "SELECT count(*) FROM stat_consent k JOIN case_file c ON c.id = k.case_id WHERE c.number = ?")
                        .param(number)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_payment_is_of_the_agreed_sum_after_its_order_and_proved() {
        concluded();
        Stand.moveTo(WEDNESDAY, 10, 0);
        refused("payment-ordered", papers.step(WEDNESDAY), 422, "FIELD_MISSING", "/number");
        ObjectNode early = papers.step(TUESDAY.minusDays(1)).put("number", "41");
        refused("payment-ordered", early, 422, "DAY_NOT_POSSIBLE", "/on");
        desk.decided(number, "payment-ordered", papers.step(WEDNESDAY).put("number", "41"));
        refused("payment-confirmed", papers.payment(TUESDAY, SUM), 422, "DAY_NOT_POSSIBLE", "/on");
        refused("payment-confirmed", papers.payment(THURSDAY, SUM), 422, "DAY_NOT_POSSIBLE", "/on");
        refused("payment-confirmed", papers.payment(WEDNESDAY, "4999999.99"), 422, "SUM_NOT_AS_DECIDED", "/sum");
        for (String needed : List.of("number", "sum", "document", "on")) {
            ObjectNode without = papers.payment(WEDNESDAY, SUM);
            without.remove(needed);
            refused("payment-confirmed", without, 422, "FIELD_MISSING", "/" + needed);
        }
        assertThat(used()).containsExactly("C1 5000000.00 reserved");
    }

    @Test
    void a_repeated_call_acts_once_and_an_older_version_does_not_act() {
        ordered();
        ObjectNode payment = papers.payment(TUESDAY, SUM);
        String path = "/api/v1/cases/" + number + "/payment-confirmed";
        Answer stale = desk.client().post(path, payment, Map.of("If-Match", "\"1\""));
        assertThat(stale.at("/errors/0/code")).isEqualTo("CASE_CHANGED");
        assertThat(desk.client().post(path, payment, Map.of()).at("/errors/0/code"))
                .isEqualTo("IF_MATCH_MISSING");
        Map<String, String> once = Map.of("If-Match", "*", "Idempotency-Key", "pay-" + number);
        Answer first = desk.client().post(path, payment, once);
        Answer second = desk.client().post(path, payment, once);
        assertThat(first.status()).as(String.valueOf(first.body())).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(desk.count(number, "PaymentConfirmed")).isOne();
        assertThat(used()).containsExactly("C1 5000000.00 paid 2026-11-24");
    }

    @Test
    void of_payments_confirmed_at_once_one_counts() {
        ordered();
        ObjectNode payment = papers.payment(TUESDAY, SUM);
        List<Integer> answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> desk.decide(number, "payment-confirmed", payment).status()))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertThat(answers).containsExactly(200, 409, 409, 409);
        assertThat(used()).containsExactly("C1 5000000.00 paid 2026-11-24");
        assertThat(desk.count(number, "MonitoringStarted")).isOne();
    }

    @Test
    void a_channel_and_nobody_else_may_decline_for_the_applicant_but_not_pay() {
        ObjectNode reason = desk.body().put("reason", "Қаржыландыру басқа көзден табылды");
        Answer forbidden = Stand.gateway().as("egov").post("/api/v1/cases/" + number + "/payment-suspended", reason);
        assertThat(forbidden.status()).isEqualTo(403);
        assertThat(Stand.gateway()
                        .as("qazindustry")
                        .post("/api/v1/cases/" + number + "/agreement-declined", reason)
                        .status())
                .isEqualTo(404);
        refused("agreement-declined", desk.body(), 422, "FIELD_MISSING", "/reason");
        Answer declined = Stand.gateway().as("egov").post("/api/v1/cases/" + number + "/agreement-declined", reason);
        assertThat(declined.at("/state")).isEqualTo("DECLINED_BY_APPLICANT");
        assertThat(used()).isEmpty();
        assertThat(desk.deadline(number, "SIGNING").hasNonNull("closedAt")).isTrue();
        // The same documents may be filed again, since nothing was reimbursed (DPR-R-144, DPR-R-147).
        String again = papers.approved(bin);
        assertThat(desk.event(again, "Approved").at("/payload/payable").asText())
                .isEqualTo(SUM);
    }
}
