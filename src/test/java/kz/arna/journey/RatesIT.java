package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.arna.support.SampleApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The rate in force on the day of payment: last published before a day without one, never guessed (¶13, AMB-DPR-10). */
@ExtendWith(AtRest.class)
class RatesIT {

    private final Desk desk = Stand.desk();

    private static SampleApplication paid(String currency, LocalDate day) {
        SampleApplication application =
                Stand.application(Stand.newCompany()).costing("10000.00", currency, "5000000.00");
        ((ObjectNode) application.line().get("payments").get(0)).put("date", day.toString());
        return application;
    }

    private static List<String> asked(LocalDate day) {
        return Stand.database()
                .sql("SELECT correlation FROM outbox WHERE partner = 'nbk' AND subject = ? ORDER BY sequence")
                .param(day.toString())
                .query(String.class)
                .list();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    @Test
    void a_holiday_after_a_weekend_takes_fridays_rate_and_the_days_without_one_are_facts() {
        LocalDate holiday = LocalDate.of(2026, 7, 6);
        String number = Stand.file(paid("USD", holiday));
        desk.task(number, "DECIDE");
        desk.findInOrder(number);
        JsonNode assessment = desk.assessment(number);
        assertThat(texts(assessment.at("/request/facts/fx.unpublished/value")))
                .containsExactly("2026-07-04", "2026-07-05", "2026-07-06");
        assertThat(assessment.at("/request/fx/0/date").asText()).isEqualTo("2026-07-03");
        JsonNode line = assessment.at("/result/lines/0");
        assertThat(line.at("/payments/0/rateOn").asText()).isEqualTo("2026-07-03");
        assertThat(line.path("verdict").asText()).isEqualTo("ACCEPTED");
    }

    @Test
    void one_day_is_one_message_however_many_cases_wait_for_it() {
        LocalDate day = LocalDate.of(2026, 6, 10);
        List<String> numbers =
                List.of(Stand.file(paid("EUR", day)), Stand.file(paid("USD", day)), Stand.file(paid("RUB", day)));
        numbers.forEach(number -> desk.task(number, "DECIDE"));
        assertThat(asked(day)).containsExactly("rates-2026-06-10");
        numbers.forEach(number -> assertThat(
                        desk.assessment(number).at("/result/lines/0/kzt").asText())
                .isNotEmpty());
    }

    @Test
    void the_quotation_unit_divides() {
        String number = Stand.file(paid("UZS", LocalDate.of(2026, 6, 11)));
        desk.task(number, "DECIDE");
        JsonNode payment = desk.assessment(number).at("/result/lines/0/payments/0");
        assertThat(payment.path("unit").asInt()).isEqualTo(100);
        assertThat(payment.path("kzt").asDouble() * 100)
                .isEqualTo(payment.path("rate").asDouble() * 10000, org.assertj.core.api.Assertions.within(1.0));
    }

    @Test
    void a_currency_that_the_bank_does_not_list_is_a_persons_and_nobody_waits() {
        String number = Stand.file(paid("CHF", LocalDate.of(2026, 6, 12)));
        desk.task(number, "DECIDE");
        desk.task(number, "FIND:DPR-R-037");
        JsonNode line = desk.assessment(number).at("/result/lines/0");
        assertThat(line.path("verdict").asText()).isEqualTo("NEEDS_PERSON");
        assertThat(texts(line.path("codes"))).contains("NO_RATE");
    }

    @Test
    void a_payment_of_the_future_is_not_asked_about() {
        LocalDate future = Stand.TUESDAY.plusDays(10);
        String number = Stand.file(paid("USD", future));
        desk.task(number, "DECIDE");
        assertThat(asked(future)).isEmpty();
        assertThat(desk.assessment(number).at("/outcome").asText()).isNotEqualTo("APPROVE");
    }

    @Test
    void a_payment_keyed_in_before_the_hearing_gets_its_rate_all_the_same() {
        LocalDate day = LocalDate.of(2026, 6, 16);
        SampleApplication application = paid("USD", day);
        JsonNode costs = application.root().get("costs").deepCopy();
        application.line().remove("payments");
        String number = Stand.file(application);
        desk.task(number, "DECIDE");
        desk.findInOrder(number);
        desk.found(number, "court.activityBan", BooleanNode.TRUE);
        desk.decided(
                number,
                "preliminarily-refused",
                desk.hearing(Stand.CLOCK.instant().plus(Duration.ofDays(1))));
        desk.found(number, "application.costs", costs);
        Stand.eventually(() -> assertThat(desk.assessment(number)
                        .at("/result/lines/0/payments/0/rateOn")
                        .asText())
                .isEqualTo("2026-06-16"));
        assertThat(asked(day)).containsExactly("rates-2026-06-16");
        assertThat(desk.state(number)).isEqualTo("PRELIMINARY_REFUSAL");
    }

    @Test
    void nothing_published_yet_today_is_asked_again_tomorrow() {
        LocalDate thursday = LocalDate.of(2026, 11, 26);
        Stand.moveTo(thursday, 10, 0);
        String number = Stand.file(paid("USD", thursday));
        desk.reaches(number, "COMPLIANCE_CHECK");
        Stand.eventually(() -> assertThat(Calendars.workOf(number)).contains("2026-11-27T00:00+05:00"));
        assertThat(desk.hasTask(number, "DECIDE")).isFalse();
        Stand.moveTo(thursday.plusDays(1), 9, 0);
        desk.task(number, "DECIDE");
        assertThat(asked(thursday)).containsExactly("rates-2026-11-26@2026-11-26", "rates-2026-11-26");
        assertThat(desk.assessment(number)
                        .at("/result/lines/0/payments/0/rateOn")
                        .asText())
                .isEqualTo("2026-11-25");
    }
}
