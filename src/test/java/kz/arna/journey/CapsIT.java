package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kz.arna.support.GatewayClient.Answer;
import kz.arna.support.SampleApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** No cap is exceeded and no document serves twice, whoever decides at the same time (¶9, ¶10, DPR-R-143, DPR-R-144). */
@ExtendWith(AtRest.class)
class CapsIT {

    /** 15,000 MCI of 4,325 tenge. */
    private static final BigDecimal CAP = new BigDecimal("64875000.00");

    private final Desk desk = Stand.desk();

    private String ready(SampleApplication application) {
        String number = Stand.file(application);
        desk.task(number, "DECIDE");
        desk.findInOrder(number);
        return number;
    }

    private static SampleApplication costing(String bin, String mark, String cost) {
        return Documents.other(Stand.application(bin), mark).costing(cost, "KZT", cost);
    }

    private String payable(String number) {
        return desk.assessment(number).at("/result/amounts/payable").asText();
    }

    @Test
    void two_cases_decided_at_once_share_what_is_left_of_the_cap() {
        String bin = Stand.newCompany();
        List<String> numbers = Stream.of("a", "b", "c")
                .map(mark -> ready(costing(bin, mark, "60000000.00")))
                .toList();
        numbers.forEach(number -> assertThat(payable(number)).isEqualTo("30000000.00"));
        List<CompletableFuture<Answer>> calls = numbers.stream()
                .map(number -> CompletableFuture.supplyAsync(() -> desk.decide(number, "approved", desk.body())))
                .toList();
        calls.forEach(call -> assertThat(call.join().status()).isEqualTo(200));
        assertThat(reserved(bin)).isEqualByComparingTo(CAP);
        assertThat(numbers.stream().map(this::paid))
                .containsExactlyInAnyOrder("30000000.00", "30000000.00", "4875000.00");
    }

    private String paid(String number) {
        return desk.event(number, "Approved").at("/payload/payable").asText();
    }

    private static BigDecimal reserved(String bin) {
        return Stand.database()
                .sql("SELECT sum(amount) FROM ledger_entry WHERE applicant_id = ? AND kind = 'RESERVED'")
                .param(bin)
                .query(BigDecimal.class)
                .single();
    }

    @Test
    void an_approval_lets_the_applicants_other_case_be_proposed_anew_and_the_sum_once_seen_is_no_longer_decided() {
        String bin = Stand.newCompany();
        String first = ready(costing(bin, "a", "100000000.00"));
        String second = ready(costing(bin, "b", "100000000.00"));
        ObjectNode seen = desk.body().put("payable", "50000000.00");
        desk.decided(first, "approved", seen);
        Answer outdated = desk.decide(second, "approved", seen);
        assertThat(outdated.status()).isEqualTo(409);
        assertThat(outdated.at("/code")).isEqualTo("OTHER_SUM_NOW");
        Stand.eventually(() -> assertThat(payable(second)).isEqualTo("14875000.00"));
        desk.decided(second, "approved", desk.body().put("payable", "14875000.00"));
        assertThat(reserved(bin)).isEqualByComparingTo(CAP);
        String third = ready(costing(bin, "c", "100000000.00"));
        JsonNode result = desk.assessment(third).path("result");
        assertThat(result.path("outcome").asText()).isEqualTo("REFUSE");
        assertThat(result.toString()).contains("DPR-REF-02-11");
        assertThat(desk.decide(third, "approved", desk.body().put("reason", "бәрібір"))
                        .at("/code"))
                .isEqualTo("NO_AMOUNT");
    }

    @Test
    void an_act_that_served_one_case_does_not_serve_another_applicants() {
        SampleApplication first = Stand.application(Stand.newCompany());
        JsonNode line = first.line().deepCopy();
        String approved = ready(first);
        desk.decided(approved, "approved", desk.body());
        SampleApplication second = Stand.application(Stand.newCompany());
        for (String part : new String[] {"contract", "acts", "invoices", "payments"}) {
            second.line().set(part, line.get(part));
        }
        String number = ready(second);
        JsonNode result = desk.assessment(number).path("result");
        assertThat(result.path("outcome").asText()).isEqualTo("REFUSE");
        assertThat(result.at("/lines/0/verdict").asText()).isEqualTo("EXCLUDED");
        assertThat(result.at("/lines/0/codes/0").asText()).isEqualTo("DPR-REF-02-21");
        assertThat(result.at("/lines/0/usedElsewhere").asText()).isEqualTo("10000000.00");
    }

    @Test
    void of_two_applicants_with_one_act_who_are_decided_at_once_only_one_is_paid() {
        SampleApplication first = Stand.application(Stand.newCompany());
        SampleApplication second = Stand.application(Stand.newCompany());
        for (String part : new String[] {"contract", "acts", "invoices", "payments"}) {
            second.line().set(part, first.line().get(part).deepCopy());
        }
        List<CompletableFuture<Answer>> calls = List.of(ready(first), ready(second)).stream()
                .map(number -> CompletableFuture.supplyAsync(() -> desk.decide(number, "approved", desk.body())))
                .toList();
        assertThat(calls.stream().map(call -> call.join().status())).containsExactlyInAnyOrder(200, 422);
    }

    @Test
    void an_act_that_served_in_part_still_serves_for_the_rest() {
        SampleApplication first = Stand.application(Stand.newCompany());
        ((ObjectNode) first.line().get("payments").get(0)).put("net", "4000000.00");
        JsonNode line = first.line().deepCopy();
        desk.decided(ready(first), "approved", desk.body());
        SampleApplication second = Stand.application(Stand.newCompany());
        for (String part : new String[] {"contract", "acts", "invoices"}) {
            second.line().set(part, line.get(part));
        }
        JsonNode result = desk.assessment(ready(second)).at("/result/lines/0");
        assertThat(result.path("base").asText()).isEqualTo("6000000.00");
        assertThat(result.path("usedElsewhere").asText()).isEqualTo("4000000.00");
        assertThat(result.path("verdict").asText()).isEqualTo("REDUCED");
    }

    /** The rules pay nothing of the line, so that no reading of ¶9 is open: the 24 months bind (DPR-R-030). */
    @Test
    void what_was_paid_within_24_months_binds_the_sum_that_an_official_sets() {
        String bin = Stand.newCompany();
        assertThat(new History()
                        .bring(
                                "reimbursements",
                                "bin;group;amount;paidOn;reference\n" + bin + ";C1;60000000.00;2025-06-02;\n"))
                .isEqualTo(1);
        String number = ready(Stand.application(bin));
        ObjectNode taxes = JsonNodeFactory.instance.objectNode().put("1", "10000000.00");
        desk.found(number, "costs.taxes", taxes);
        ObjectNode decision = desk.body().put("reason", "Салық емес, қызмет құны");
        decision.putArray("lines").addObject().put("no", 1).put("accepted", true);
        decision.putObject("amounts").put("C1", "4875000.01");
        Answer refused = desk.decide(number, "approved", decision);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("CAP_LEAVES_LESS");
        assertThat(refused.at("/errors/0/field")).isEqualTo("/amounts/C1");
        assertThat(refused.at("/errors/0/text/ru")).contains("не более 4\u00a0875\u00a0000,00 тенге");
        decision.putObject("amounts").put("C1", "4875000.00");
        assertThat(desk.decided(number, "approved", decision).at("/state")).isEqualTo("APPROVED_NOTIFIED");
    }

    /** Readings (a) and (c) of AMB-DPR-44 pay 4,875,000 and 5,000,000: a person decides between them, and goes no further. */
    @Test
    void where_the_readings_of_the_24_months_differ_an_official_may_take_either_and_no_more() {
        String bin = Stand.newCompany();
        new History()
                .bring("reimbursements", "bin;group;amount;paidOn;reference\n" + bin + ";C1;60000000.00;2025-06-02;\n");
        String number = ready(Stand.application(bin));
        ObjectNode decision = desk.body().put("reason", "9-тармақтың 24 айы шығындарға қатысты");
        decision.putObject("amounts").put("C1", "5000000.01");
        assertThat(desk.decide(number, "approved", decision).at("/code")).isEqualTo("SUM_TOO_LARGE");
        decision.putObject("amounts").put("C1", "-0.01");
        assertThat(desk.decide(number, "approved", decision).at("/code")).isEqualTo("AMOUNT_NEGATIVE");
        decision.putObject("amounts").put("C1", "4999999.999");
        assertThat(desk.decide(number, "approved", decision).at("/code")).isEqualTo("AMOUNT_DECIMALS");
        decision.putObject("amounts").put("C1", "5000000.00");
        assertThat(desk.decided(number, "approved", decision).at("/state")).isEqualTo("APPROVED_NOTIFIED");
    }
}
