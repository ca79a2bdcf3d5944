package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import kz.arna.simulator.Fault;
import kz.arna.support.GatewayClient.Answer;
import kz.arna.support.SampleApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an officer keys in from attached documents adds to what the applicant signed, and never replaces it. */
@ExtendWith(AtRest.class)
class KeyedInIT {

    private static final LocalDate PAID = LocalDate.of(2026, 6, 17);

    private final Desk desk = Stand.desk();

    private static SampleApplication foreign() {
        SampleApplication application = Stand.application(Stand.newCompany()).costing("10000.00", "USD", "5000000.00");
        ((ObjectNode) application.line().get("payments").get(0)).put("date", PAID.toString());
        return application;
    }

    private static ArrayNode rows(int no, String element, JsonNode value) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        rows.addObject().put("no", no).set(element, value);
        return rows;
    }

    private String decidable(SampleApplication application) {
        String number = Stand.file(application);
        desk.task(number, "DECIDE");
        desk.findInOrder(number);
        return number;
    }

    @Test
    void a_foreign_payment_that_is_keyed_in_is_converted_and_used_up_as_any_other() {
        SampleApplication application = foreign();
        JsonNode payments = application.line().remove("payments");
        String number = decidable(application);
        desk.found(number, "costs.documents", rows(1, "payments", payments));
        Stand.eventually(() -> assertThat(desk.assessment(number)
                        .at("/result/lines/0/payments/0/rateOn")
                        .asText())
                .isEqualTo(PAID.toString()));
        assertThat(desk.assessment(number).at("/outcome").asText()).isEqualTo("APPROVE");
        desk.decided(number, "approved", desk.body());
        assertThat(Stand.database()
                        .sql("SELECT count(*) FROM used_document WHERE kind = 'PAYMENT' AND document_no = ?")
                        .param(payments.at("/0/number").asText())
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void what_the_applicant_signed_is_not_keyed_over_and_rows_are_those_of_the_form() {
        String number = decidable(foreign());
        JsonNode payments = desk.assessment(number)
                .at("/request/application/costs/0/payments")
                .deepCopy();
        ((ObjectNode) payments.get(0)).put("number", "ТТ-0");
        fails(number, rows(1, "payments", payments), "SIGNED_CONTENT_STANDS at /value/0/payments");
        fails(number, rows(7, "payments", payments), "NUMBER_OUT_OF_RANGE at /value/0/no");
        ((ObjectNode) payments.get(0)).put("net", "-1.00");
        fails(number, rows(1, "payments", payments), "AMOUNT_NEGATIVE at /value/0/payments/0/net");
        ((ObjectNode) payments.get(0)).put("net", "1.00").put("paid", true);
        fails(number, rows(1, "payments", payments), "UNKNOWN_FIELD at /value/0/payments/0/paid");
    }

    private void fails(String number, JsonNode rows, String problem) {
        Answer answer = desk.find(number, "costs.documents", rows);
        assertThat(answer.at("/errors/0/code") + " at " + answer.at("/errors/0/field"))
                .isEqualTo(problem);
    }

    @Test
    void sums_of_documents_that_the_channel_only_names_are_keyed_in() {
        SampleApplication application = Stand.application(Stand.newCompany());
        JsonNode acts = application.line().get("acts").deepCopy();
        ((ObjectNode) application.line().get("acts").get(0)).remove("net");
        String number = decidable(application);
        assertThat(desk.assessment(number).at("/outcome").asText()).isEqualTo("NEEDS_PERSON");
        desk.found(number, "costs.documents", rows(1, "acts", acts));
        Stand.eventually(() -> assertThat(
                        desk.assessment(number).at("/result/amounts/payable").asText())
                .isEqualTo("5000000.00"));
        ((ObjectNode) acts.get(0)).put("number", "А-0");
        fails(number, rows(1, "acts", acts), "SIGNED_CONTENT_STANDS at /value/0/acts");
    }

    @Test
    void a_document_that_another_case_used_is_seen_also_where_an_officer_keyed_it_in() {
        SampleApplication first = Stand.application(Stand.newCompany());
        desk.decided(decidable(first), "approved", desk.body());
        SampleApplication second = Stand.application(Stand.newCompany());
        JsonNode lines = first.root().get("costs").deepCopy();
        ((ObjectNode) second.root()).remove("costs");
        String number = Stand.file(second);
        desk.task(number, "DECIDE_COMPLETENESS");
        desk.found(number, "application.costs", lines);
        desk.task(number, "DECIDE");
        desk.findInOrder(number);
        assertThat(desk.assessment(number).at("/request/facts/documents.used/value"))
                .isNotEmpty();
        assertThat(desk.assessment(number).at("/result/lines/0/usedElsewhere").asText())
                .isEqualTo("10000000.00");
    }

    @Test
    void a_rate_that_is_asked_for_after_the_fourth_day_goes_to_a_person_when_the_office_opens_next() {
        SampleApplication application = foreign();
        JsonNode payments = application.line().remove("payments");
        String number = decidable(application);
        Stand.moveTo(Stand.TUESDAY.plusDays(7), 10, 0);
        Stand.eventually(() -> assertThat(Calendars.workOf(number)).isEmpty());
        Stand.gateway().partners().faults().set("nbk", Fault.SILENT);
        ((ObjectNode) payments.get(0)).put("date", "2026-06-18");
        desk.found(number, "costs.documents", rows(1, "payments", payments));
        assertThat(desk.hasTask(number, "OPEN_CHECK:nbk/daily-rates")).isFalse();
        assertThat(Calendars.workOf(number)).contains("2026-12-02T08:30+05:00");
        Stand.moveTo(Stand.TUESDAY.plusDays(8), 8, 30);
        desk.task(number, "OPEN_CHECK:nbk/daily-rates");
    }
}
