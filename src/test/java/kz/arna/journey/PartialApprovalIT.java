package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import kz.arna.support.GatewayClient.Answer;
import kz.arna.support.SampleApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An approval of some cost lines and not of others (DPR-R-145, AMB-DPR-50). */
@ExtendWith(AtRest.class)
class PartialApprovalIT {

    private final Desk desk = Stand.desk();

    @AfterEach
    void rest() {
        Stand.set("AMB-DPR-50", "true");
    }

    /** A case with two cost lines, of which the second's payment lacks the bank's certification. */
    private String withWeakLine() {
        SampleApplication application = Stand.application(Stand.newCompany());
        Documents.secondLine(application);
        ((ObjectNode) application.root().at("/costs/1/payments/0")).put("bankCertified", false);
        return inOrder(application);
    }

    private String inOrder(SampleApplication application) {
        String number = Stand.file(application);
        desk.task(number, "DECIDE");
        desk.findInOrder(number);
        return number;
    }

    @Test
    void the_assessment_says_line_by_line_what_is_paid() {
        String number = withWeakLine();
        JsonNode result = desk.assessment(number).path("result");
        assertThat(result.path("outcome").asText()).as(result.toPrettyString()).isEqualTo("APPROVE_PARTIALLY");
        assertThat(result.at("/lines/0/verdict").asText()).isEqualTo("ACCEPTED");
        assertThat(result.at("/lines/0/support").asText()).isEqualTo("5000000.00");
        assertThat(result.at("/lines/1/verdict").asText()).isEqualTo("EXCLUDED");
        assertThat(result.at("/lines/1/codes/0").asText()).isEqualTo("DPR-REF-02-18");
        assertThat(result.at("/amounts/payable").asText()).isEqualTo("5000000.00");
    }

    @Test
    void an_excluded_line_is_heard_first_and_then_named_in_the_result() {
        String number = withWeakLine();
        Answer early = desk.decide(number, "approved", desk.body());
        assertThat(early.at("/code")).isEqualTo("PARTIAL_NEEDS_HEARING");
        desk.decided(
                number,
                "preliminarily-refused",
                desk.hearing(Stand.CLOCK.instant().plus(Duration.ofDays(1))));
        JsonNode notice = desk.event(number, "PreliminarilyRefused").at("/payload/text");
        assertThat(notice.path("kk").asText()).contains("мына жолдары", ": 2.", "10-тармағының");
        assertThat(notice.path("ru").asText()).contains("по строкам заявления: 2.", "пункт");
        desk.decided(number, "hearing-held", desk.record(Stand.CLOCK.instant()));
        assertThat(desk.decided(number, "approved", desk.body()).at("/state")).isEqualTo("APPROVED_NOTIFIED");
        JsonNode payload = desk.event(number, "Approved").path("payload");
        assertThat(payload.path("payable").asText()).isEqualTo("5000000.00");
        assertThat(payload.at("/text/kk").asText())
                .contains("өтелмейді: 2. 2-жол: ", "10-тармағының 1) және 2) тармақшалары");
        assertThat(payload.at("/text/ru").asText())
                .contains("строки заявления: 2. Строка 2: ", "подпункты 1) и 2) пункта 10 Правил");
    }

    @Test
    void a_line_that_the_applicant_gives_up_needs_no_hearing() {
        String number = withWeakLine();
        ObjectNode lowered = desk.leavingOut(2);
        Answer given = Stand.gateway().as("egov").post("/api/v1/cases/" + number + "/request-lowered", lowered);
        assertThat(given.status()).as(String.valueOf(given.body())).isEqualTo(200);
        assertThat(desk.assessment(number).at("/outcome").asText()).isEqualTo("APPROVE");
        assertThat(desk.decided(number, "approved", desk.body()).at("/state")).isEqualTo("APPROVED_NOTIFIED");
    }

    @Test
    void by_the_setting_a_partial_approval_goes_without_a_hearing() {
        Stand.set("AMB-DPR-50", "false");
        String number = withWeakLine();
        assertThat(desk.decided(number, "approved", desk.body()).at("/state")).isEqualTo("APPROVED_NOTIFIED");
    }

    @Test
    void an_official_leaves_a_line_out_only_with_a_reason_and_after_the_hearing() {
        SampleApplication application = Stand.application(Stand.newCompany());
        Documents.secondLine(application);
        String number = inOrder(application);
        assertThat(desk.assessment(number).at("/result/amounts/payable").asText())
                .isEqualTo("10000000.00");
        assertThat(desk.decide(number, "approved", desk.leavingOut(2)).at("/code"))
                .isEqualTo("PARTIAL_NEEDS_HEARING");
        desk.heard(number, desk.leavingOut(2).put("reason", "2-жол бойынша қызмет көрсетілмеген"));
        Answer elsewhere = desk.decide(number, "approved", desk.leavingOut(99));
        assertThat(elsewhere.at("/code")).isEqualTo("NUMBER_OUT_OF_RANGE");
        assertThat(elsewhere.at("/errors/0/field")).isEqualTo("/lines/0/no");
        assertThat(without("reason", number)).isEqualTo("/lines/0/reason");
        assertThat(without("ground", number)).isEqualTo("/lines/0/ground");
        ObjectNode other = desk.leavingOut(2);
        ((ObjectNode) other.at("/lines/0")).put("ground", "DPR-REF-INC-01");
        assertThat(desk.decide(number, "approved", other).at("/code")).isEqualTo("CHOICE_UNKNOWN");
        desk.decided(number, "approved", desk.leavingOut(2));
        JsonNode payload = desk.event(number, "Approved").path("payload");
        assertThat(payload.path("payable").asText()).isEqualTo("5000000.00");
        assertThat(payload.at("/decision/lines/0/reason").asText()).isEqualTo("Құжаттары жеткіліксіз");
        assertThat(payload.at("/text/ru").asText())
                .contains("строки заявления: 2. Строка 2: ", "подпункт", "(Құжаттары жеткіліксіз).");
    }

    private String without(String element, String number) {
        ObjectNode decision = desk.leavingOut(2);
        ((ObjectNode) decision.at("/lines/0")).remove(element);
        return desk.decide(number, "approved", decision).at("/errors/0/field");
    }
}
