package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;
import kz.arna.exchange.PartnerControl;
import kz.arna.support.GatewayClient.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where two persons decide, the second signs off what the case knows now, not what it knew when the first proposed. */
@ExtendWith(AtRest.class)
class SecondSignatureIT {

    private final Desk desk = Stand.desk();
    private final PartnerControl control = Stand.gateway().bean(PartnerControl.class);

    @BeforeEach
    void twoPersons() {
        Stand.set("decision.two-persons", "true");
    }

    @AfterEach
    void rest() {
        // A setting holds from the business time at which it was made: put back where the test ended and where it
        // began.
        Stand.set("decision.two-persons", "false");
        Stand.rest();
        Stand.set("decision.two-persons", "false");
        control.resume("category", "the test is over", "test");
    }

    private String inOrder() {
        String number = Stand.file(Stand.application(Stand.newCompany()));
        desk.task(number, "DECIDE");
        desk.findInOrder(number);
        return number;
    }

    private void proposed(String number, ObjectNode decision) {
        Answer first = desk.decided(number, "approved", decision);
        assertThat(first.at("/state")).isEqualTo("COMPLIANCE_CHECK");
    }

    private Answer signOff(String number, String version) {
        return desk.client()
                .post("/api/v1/cases/" + number + "/approved", desk.body(Desk.QANAT), Map.of("If-Match", version));
    }

    @Test
    void a_finding_after_the_proposal_keeps_the_second_from_signing_it_off_unseen() {
        String number = inOrder();
        proposed(number, desk.body());
        desk.found(number, "documents.corrections", BooleanNode.FALSE);
        Answer refused = signOff(number, "*");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("PROPOSAL_OUTDATED");
        assertThat(desk.state(number)).isEqualTo("COMPLIANCE_CHECK");
    }

    @Test
    void whoever_names_the_case_as_it_is_now_proposes_anew_and_another_signs_off() {
        String number = inOrder();
        proposed(number, desk.body());
        desk.found(number, "documents.corrections", BooleanNode.FALSE);
        Answer anew = signOff(number, desk.of(number).etag());
        assertThat(anew.at("/state")).isEqualTo("COMPLIANCE_CHECK");
        assertThat(desk.count(number, "DecisionProposed")).isEqualTo(2);
        assertThat(signOff(number, "*").at("/code")).isEqualTo("SECOND_PERSON_NEEDED");
        assertThat(desk.decided(number, "approved", desk.body()).at("/state")).isEqualTo("APPROVED_NOTIFIED");
    }

    @Test
    void an_answer_after_the_proposal_does_so_too() {
        control.pause("category", "a test needs it", "test");
        String number = Stand.file(Stand.application(Stand.newCompany()));
        desk.reaches(number, "COMPLIANCE_CHECK");
        Stand.moveTo(Stand.TUESDAY.plusDays(6), 8, 30);
        desk.task(number, "OPEN_CHECK:category/query");
        twoPersons();
        proposed(number, byHand(Desk.AIGUL));
        control.resume("category", "a test needs it", "test");
        desk.noTask(number, "OPEN_CHECK:category/query");
        assertThat(desk.decide(number, "approved", byHand(Desk.QANAT)).at("/code"))
                .isEqualTo("PROPOSAL_OUTDATED");
    }

    private ObjectNode byHand(String iin) {
        ObjectNode decision = desk.body(iin).put("reason", "Санаты құжатпен расталды");
        decision.putObject("amounts").put("C1", "5000000.00");
        return decision;
    }

    @Test
    void a_term_that_passes_meanwhile_changes_nothing_that_was_proposed() {
        String number = inOrder();
        proposed(number, desk.body());
        Stand.moveTo(LocalDate.of(2026, 12, 3), 8, 30);
        desk.task(number, "DEADLINE_BREACHED:COMPLIANCE");
        twoPersons();
        assertThat(signOff(number, "*").at("/state")).isEqualTo("APPROVED_NOTIFIED");
    }
}
