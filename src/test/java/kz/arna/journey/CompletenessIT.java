package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import kz.arna.support.GatewayClient.Answer;
import kz.arna.support.SampleApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The completeness check (¶35 p.1): a path of its own, and the term that it leaves for the compliance check. */
@ExtendWith(AtRest.class)
class CompletenessIT {

    private final Desk desk = Stand.desk();

    @AfterEach
    void rest() {
        Stand.set("completeness.by-rules", "true");
        Stand.set("decision.two-persons", "false");
    }

    private String incomplete() {
        String number = Stand.file(Stand.application(Stand.newCompany()).without("CONTRACT"));
        desk.task(number, "DECIDE_COMPLETENESS");
        return number;
    }

    @Test
    void confirming_against_the_proposal_needs_a_reason() {
        String number = incomplete();
        assertThat(desk.decide(number, "completeness-confirmed", desk.body()).at("/errors/0/field"))
                .isEqualTo("/reason");
        assertThat(desk.decided(
                                number,
                                "completeness-confirmed",
                                desk.body().put("reason", "Шарт қағаз түрінде алынды"))
                        .at("/state"))
                .isEqualTo("COMPLIANCE_CHECK");
    }

    @Test
    void a_late_confirmation_never_lengthens_the_whole_term() {
        String number = incomplete();
        Stand.moveTo(LocalDate.of(2026, 11, 27), 11, 0);
        desk.task(number, "DEADLINE_BREACHED:COMPLETENESS");
        desk.decided(number, "completeness-confirmed", desk.body().put("reason", "Шарт қағаз түрінде алынды"));
        // Six working days from the 27th would be 7 December; the whole term ends on the 4th (AMB-DPR-01).
        assertThat(desk.deadline(number, "COMPLIANCE").path("due").asText()).isEqualTo("2026-12-04T17:30:00+05:00");
        assertThat(desk.deadline(number, "COMPLETENESS").path("breachedAt").asText())
                .isNotEmpty();
    }

    @Test
    void by_the_setting_an_official_confirms_what_the_rules_find_complete() {
        Stand.set("completeness.by-rules", "false");
        String number = Stand.file(Stand.application(Stand.newCompany()));
        desk.task(number, "DECIDE_COMPLETENESS");
        assertThat(desk.state(number)).isEqualTo("COMPLETENESS_CHECK");
        desk.decided(number, "completeness-confirmed", desk.body());
        desk.task(number, "DECIDE");
        assertThat(desk.hasTask(number, "DECIDE_COMPLETENESS")).isFalse();
    }

    @Test
    void what_an_official_took_up_is_not_proposed_to_be_refused_as_incomplete_again() {
        String number = Stand.file(Stand.application(Stand.newCompany()).without("CONTRACT"));
        desk.task(number, "DECIDE_COMPLETENESS");
        desk.decided(number, "completeness-confirmed", desk.body().put("reason", "Шарт басқа құжатта бар"));
        desk.task(number, "DECIDE");
        assertThat(desk.assessment(number).at("/outcome").asText()).isEqualTo("NEEDS_PERSON");
        desk.found(number, "court.activityBan", BooleanNode.TRUE);
        assertThat(desk.assessment(number).at("/outcome").asText()).isEqualTo("REFUSE");
        desk.decided(
                number,
                "preliminarily-refused",
                desk.hearing(Stand.CLOCK.instant().plus(Duration.ofDays(1))));
        assertThat(desk.event(number, "PreliminarilyRefused")
                        .at("/payload/text/kk")
                        .asText())
                .doesNotContain("35-тарма");
    }

    @Test
    void only_what_is_missing_ends_the_consideration() {
        String number = Stand.file(Stand.application(Stand.newCompany()).without("CONTRACT"));
        desk.task(number, "DECIDE_COMPLETENESS");
        ObjectNode other = desk.body().put("reason", "Берешек бар");
        other.putArray("grounds").add("DPR-REF-02-03");
        assertThat(desk.decide(number, "refused-incomplete", other).at("/code")).isEqualTo("CHOICE_UNKNOWN");
        other.putArray("grounds").add("DPR-REF-INC-02");
        assertThat(desk.decided(number, "refused-incomplete", other).at("/state"))
                .isEqualTo("REFUSED_INCOMPLETE");
    }

    @Test
    void a_refusal_of_further_consideration_takes_two_signatures_too() {
        Stand.set("decision.two-persons", "true");
        String number = incomplete();
        assertThat(desk.decided(number, "refused-incomplete", desk.body()).at("/state"))
                .isEqualTo("COMPLETENESS_CHECK");
        assertThat(desk.decided(number, "refused-incomplete", desk.body(Desk.QANAT))
                        .at("/state"))
                .isEqualTo("REFUSED_INCOMPLETE");
    }

    @Test
    void payments_that_the_channel_left_out_an_official_keys_in_and_the_case_is_proposed_anew() {
        SampleApplication application = Stand.application(Stand.newCompany());
        JsonNode costs = application.root().get("costs").deepCopy();
        application.line().remove("payments");
        String number = Stand.file(application);
        desk.task(number, "DECIDE");
        desk.findInOrder(number);
        assertThat(desk.assessment(number).at("/result/amounts/payable").isNull())
                .isTrue();
        desk.found(number, "application.costs", costs);
        JsonNode result = desk.assessment(number).path("result");
        assertThat(result.at("/amounts/payable").asText()).isEqualTo("5000000.00");
        assertThat(result.path("outcome").asText()).isEqualTo("APPROVE");
    }

    @Test
    void what_the_applicant_signed_no_official_can_key_over() {
        SampleApplication application = Stand.application(Stand.newCompany());
        JsonNode costs = application.root().get("costs").deepCopy();
        application.line().remove("payments");
        String number = Stand.file(application);
        desk.task(number, "DECIDE");
        ((ObjectNode) costs.get(0)).put("amount", "20000000.00");
        Answer dearer = desk.find(number, "application.costs", costs);
        assertThat(dearer.status()).isEqualTo(422);
        assertThat(dearer.at("/code")).isEqualTo("SIGNED_CONTENT_STANDS");
        assertThat(desk.find(number, "application.guarantee", BooleanNode.FALSE).at("/code"))
                .isEqualTo("SIGNED_CONTENT_STANDS");
    }

    @Test
    void an_act_missing_in_item_12_is_keyed_in_and_the_package_goes_on_by_itself() {
        SampleApplication application = Stand.application(Stand.newCompany());
        JsonNode costs = application.root().get("costs").deepCopy();
        application.line().remove("acts");
        String number = Stand.file(application);
        desk.task(number, "DECIDE_COMPLETENESS");
        desk.found(number, "application.costs", costs);
        desk.task(number, "DECIDE");
        assertThat(desk.hasTask(number, "DECIDE_COMPLETENESS")).isFalse();
    }

    @Test
    void after_a_refusal_the_applicant_files_again_with_the_same_documents() {
        String bin = Stand.newCompany();
        String refused = Stand.file(Stand.application(bin).without("CONTRACT"));
        desk.task(refused, "DECIDE_COMPLETENESS");
        desk.decided(refused, "refused-incomplete", desk.body());
        String again = Stand.file(Stand.application(bin));
        desk.task(again, "DECIDE");
        desk.findInOrder(again);
        Answer approved = desk.decided(again, "approved", desk.body());
        assertThat(approved.at("/state")).isEqualTo("APPROVED_NOTIFIED");
    }
}
