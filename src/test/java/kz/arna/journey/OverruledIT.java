package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import kz.arna.support.GatewayClient.Answer;
import kz.arna.support.SampleApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Officials decide against the rules, line by line; the applicant is heard on every ground first (¶37, DPR-R-145). */
@ExtendWith(AtRest.class)
class OverruledIT {

    private final Desk desk = Stand.desk();

    /** Two cost lines of ten million each, of which the second's payment lacks the bank's certification. */
    private String withWeakLine() {
        SampleApplication application = twoLines();
        ((ObjectNode) application.root().at("/costs/1/payments/0")).put("bankCertified", false);
        return ready(application);
    }

    private static SampleApplication twoLines() {
        SampleApplication application = Stand.application(Stand.newCompany());
        Documents.secondLine(application);
        return application;
    }

    private String ready(SampleApplication application) {
        String number = Stand.file(application);
        desk.task(number, "DECIDE");
        desk.findInOrder(number);
        return number;
    }

    @Test
    void a_line_accepted_against_the_rules_is_paid_at_most_its_share_and_needs_no_hearing() {
        String number = withWeakLine();
        ObjectNode decision = desk.accepting(2);
        assertThat(desk.decide(number, "approved", decision).at("/errors/0/field"))
                .isEqualTo("/amounts");
        decision.put("reason", "Төлем расталды").putObject("amounts").put("C1", "10000000.01");
        assertThat(desk.decide(number, "approved", decision).at("/code")).isEqualTo("SUM_TOO_LARGE");
        decision.putObject("amounts").put("C1", "10000000.00");
        desk.decided(number, "approved", decision);
        JsonNode payload = desk.event(number, "Approved").path("payload");
        assertThat(payload.path("payable").asText()).isEqualTo("10000000.00");
        assertThat(payload.at("/text/ru").asText()).doesNotContain("Строка 2", "строки заявления");
    }

    @Test
    void accepting_a_line_that_the_rules_pay_anyway_lifts_no_ceiling() {
        String number = withWeakLine();
        desk.heard(number, desk.body());
        ObjectNode decision = desk.accepting(1).put("reason", "Қолмен есептелді");
        decision.putObject("amounts").put("C1", "5000000.01");
        Answer refused = desk.decide(number, "approved", decision);
        assertThat(refused.at("/code")).isEqualTo("SUM_TOO_LARGE");
        decision.putObject("amounts").put("C1", "5000000.00");
        assertThat(desk.decided(number, "approved", decision).at("/state")).isEqualTo("APPROVED_NOTIFIED");
    }

    @Test
    void a_sum_goes_to_the_group_that_its_costs_belong_to() {
        String number = ready(twoLines());
        ObjectNode decision = desk.body().put("reason", "Қолмен есептелді");
        decision.putObject("amounts").put("C2C3", "0.01");
        Answer refused = desk.decide(number, "approved", decision);
        assertThat(refused.at("/code")).isEqualTo("SUM_TOO_LARGE");
        assertThat(refused.at("/errors/0/field")).isEqualTo("/amounts/C2C3");
        decision.putObject("amounts").put("C1", "10000000.00").put("C2C3", "0.00");
        desk.decided(number, "approved", decision);
    }

    @Test
    void a_line_that_is_not_paid_is_heard_first_whatever_else_is_open() {
        SampleApplication application = twoLines();
        ((ObjectNode) application.root().at("/costs/1/payments/0")).put("bankCertified", false);
        String number = Stand.file(application);
        desk.task(number, "DECIDE");
        desk.findInOrder(number, "documents.colourScan");
        ObjectNode decision = desk.body().put("reason", "Көшірмелер тексерілді");
        assertThat(desk.assessment(number).at("/outcome").asText()).isEqualTo("NEEDS_PERSON");
        assertThat(desk.decide(number, "approved", decision).at("/code")).isEqualTo("PARTIAL_NEEDS_HEARING");
        desk.heard(number, desk.body().put("reason", "2-жолдың төлемі расталмаған"));
        assertThat(desk.event(number, "PreliminarilyRefused")
                        .at("/payload/announced/lines")
                        .toString())
                .isEqualTo("[{\"no\":2,\"code\":\"DPR-REF-02-18\"}]");
        assertThat(desk.event(number, "PreliminarilyRefused")
                        .at("/payload/text")
                        .toString())
                .contains("Строка 2: ")
                .doesNotContain("..");
        desk.decided(number, "approved", decision);
    }

    @Test
    void a_refusal_rests_on_what_was_announced_and_what_is_found_later_is_heard_too() {
        String number = withWeakLine();
        desk.heard(number, desk.body());
        ObjectNode other = desk.leavingOut(1).put("reason", "Қызмет көрсетілмеген");
        assertThat(desk.decide(number, "approved", other).at("/code")).isEqualTo("PARTIAL_NEEDS_HEARING");
        ObjectNode refusal = desk.body().put("reason", "Мәліметтер анық емес");
        refusal.putArray("grounds").add("DPR-REF-01");
        assertThat(desk.decide(number, "refused", refusal).at("/code")).isEqualTo("GROUND_NOT_HEARD");
        ObjectNode lines = desk.body().put("reason", "Екінші жол");
        lines.putArray("grounds").add("DPR-REF-02-18");
        assertThat(desk.decide(number, "refused", lines).at("/code")).isEqualTo("GROUND_NOT_HEARD");
        desk.heard(number, refusal.deepCopy());
        assertThat(desk.decided(number, "refused", refusal).at("/state")).isEqualTo("REFUSED");
        assertThat(desk.count(number, "HearingHeld")).isEqualTo(2);
    }

    @Test
    void an_officer_who_records_that_the_request_was_lowered_names_the_applicants_paper() {
        String number = withWeakLine();
        ObjectNode lowered = desk.leavingOut(2);
        assertThat(desk.decide(number, "request-lowered", lowered).at("/errors/0/field"))
                .isEqualTo("/reason");
        desk.decided(number, "request-lowered", lowered.put("reason", "Өтініш берушінің 2026-11-24 № 7 хаты"));
        assertThat(desk.event(number, "RequestLowered").at("/payload/reason").asText())
                .isEqualTo("Өтініш берушінің 2026-11-24 № 7 хаты");
        assertThat(desk.assessment(number).at("/outcome").asText()).isEqualTo("APPROVE");
        desk.decided(number, "approved", desk.body());
    }
}
