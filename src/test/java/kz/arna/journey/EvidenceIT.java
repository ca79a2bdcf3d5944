package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.UUID;
import kz.arna.exchange.PartnerControl;
import kz.arna.exchange.Replays;
import kz.arna.signature.GostSignature;
import kz.arna.simulator.Companies;
import kz.arna.simulator.Fault;
import kz.arna.simulator.pki.PkiSimulator.Mode;
import kz.arna.simulator.pki.PkiSimulator.Service;
import kz.arna.support.GatewayClient.Answer;
import kz.arna.support.SampleApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What partners say, late or not at all, and what officials establish: each changes what is proposed, none is lost. */
@ExtendWith(AtRest.class)
class EvidenceIT {

    private final Desk desk = Stand.desk();
    private final PartnerControl control = Stand.gateway().bean(PartnerControl.class);

    @AfterEach
    void rest() {
        control.resume("category", "the test is over", "test");
    }

    private String waitingForTheCategory() {
        control.pause("category", "a test needs it", "test");
        String number = Stand.file(Stand.application(Stand.newCompany()));
        desk.reaches(number, "COMPLIANCE_CHECK");
        return number;
    }

    private void categoryAnswers() {
        control.resume("category", "a test needs it", "test");
    }

    @Test
    void a_late_answer_ends_its_task_and_changes_the_proposal() {
        String number = waitingForTheCategory();
        Stand.moveTo(Stand.TUESDAY.plusDays(6), 8, 30);
        JsonNode task = desk.task(number, "OPEN_CHECK:category/query");
        assertThat(task.at("/reason/kk").asText()).isNotBlank();
        desk.task(number, "FIND:DPR-R-009");
        categoryAnswers();
        desk.noTask(number, "OPEN_CHECK:category/query");
        desk.noTask(number, "FIND:DPR-R-009");
        assertThat(desk.state(number)).isEqualTo("COMPLIANCE_CHECK");
        assertThat(rule(number, "DPR-R-009").path("verdict").asText()).isEqualTo("MET");
    }

    private JsonNode rule(String number, String id) {
        for (JsonNode rule : desk.assessment(number).at("/result/rules")) {
            if (id.equals(rule.path("id").asText())) {
                return rule;
            }
        }
        throw new AssertionError("rule " + id + " was not asked");
    }

    @Test
    void a_finding_stands_in_for_the_silent_partner_and_proposes_anew() {
        String number = waitingForTheCategory();
        Stand.moveTo(Stand.TUESDAY.plusDays(6), 8, 30);
        desk.task(number, "FIND:DPR-R-009");
        long before = desk.count(number, "OutcomeProposed");
        desk.found(number, "category", TextNode.valueOf("LARGE"));
        assertThat(desk.count(number, "OutcomeProposed")).isGreaterThan(before);
        JsonNode rule = rule(number, "DPR-R-009");
        assertThat(rule.path("code").asText()).isEqualTo("DPR-REF-02-06");
        assertThat(rule.at("/facts/category/source").asText()).isEqualTo("OFFICER");
        assertThat(desk.assessment(number).at("/outcome").asText()).isEqualTo("REFUSE");
    }

    @Test
    void a_case_that_the_rules_cannot_read_becomes_a_task_and_is_decided_by_a_person() {
        String number = waitingForTheCategory();
        spoil(number);
        categoryAnswers();
        JsonNode task = desk.task(number, "ASSESSMENT_FAILED");
        assertThat(task.at("/details/problem").asText()).isEqualTo("WRONG_TYPE");
        desk.task(number, "DECIDE");
        assertThat(desk.assessment(number).at("/outcome").asText()).isEqualTo("NEEDS_PERSON");
        assertThat(desk.decide(number, "approved", desk.body()).status()).isEqualTo(422);
        ObjectNode byPerson = desk.body().put("reason", "Құжаттар бойынша қолмен есептелді");
        byPerson.putObject("amounts").put("C1", "5000000.00");
        assertThat(desk.decided(number, "approved", byPerson).at("/state")).isEqualTo("APPROVED_NOTIFIED");
    }

    @Test
    void an_application_that_the_rules_cannot_read_at_registration_becomes_a_task_too() {
        Stand.moveTo(Stand.TUESDAY, 18, 0);
        String number = Stand.file(Stand.application(Stand.newCompany()));
        desk.reaches(number, "DEFERRED");
        spoil(number);
        Stand.moveTo(Stand.TUESDAY.plusDays(1), 8, 30);
        desk.task(number, "ASSESSMENT_FAILED");
        assertThat(desk.hasTask(number, "DECIDE_COMPLETENESS")).isTrue();
        assertThat(desk.state(number)).isEqualTo("COMPLETENESS_CHECK");
    }

    private static void spoil(String number) {
        Stand.database()
                .sql("UPDATE case_file SET application ="
                        + " jsonb_set(application, '{application,costs,0,amount}', '{\"бұзылған\": true}')"
                        + " WHERE number = ?")
                .param(number)
                .update();
    }

    @Test
    void after_the_result_nobody_is_asked_any_more() {
        String number = waitingForTheCategory();
        Stand.moveTo(Stand.TUESDAY.plusDays(6), 8, 30);
        desk.task(number, "DECIDE");
        ObjectNode byPerson = desk.body().put("reason", "Санаты анықтама бойынша белгілі");
        byPerson.putObject("amounts").put("C1", "5000000.00");
        desk.decided(number, "approved", byPerson);
        assertThat(Stand.database()
                        .sql("SELECT state FROM outbox WHERE partner = 'category' AND subject = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .isEqualTo("CANCELLED");
        assertThat(desk.tasks(number)).isEmpty();
    }

    @Test
    void stored_bytes_processed_again_add_evidence_and_nothing_else() {
        String number = Stand.file(Stand.application(Stand.newCompany()));
        desk.task(number, "DECIDE");
        UUID answer = Stand.database()
                .sql("SELECT raw_message FROM evidence e JOIN case_file c ON c.id = e.case_id"
                        + " WHERE c.number = ? AND e.partner = 'category'")
                .param(number)
                .query(UUID.class)
                .single();
        long cases = count("case_file");
        long sent = count("outbox");
        Stand.gateway().bean(Replays.class).reprocess(answer);
        assertThat(desk.event(number, "EvidenceReceived")
                        .at("/payload/reprocessed")
                        .asBoolean())
                .isTrue();
        assertThat(count("case_file")).isEqualTo(cases);
        assertThat(count("outbox")).isEqualTo(sent);
        assertThat(desk.state(number)).isEqualTo("COMPLIANCE_CHECK");
        assertThat(desk.tasks(number).stream().filter("DECIDE"::equals)).hasSize(1);
    }

    private static long count(String table) {
        return Stand.database()
                .sql("SELECT count(*) FROM " + table)
                .query(Long.class)
                .single();
    }

    @Test
    void a_gost_signature_is_registered_and_left_to_a_person() throws Exception {
        SampleApplication application = Stand.application(Stand.newCompany());
        Answer filed = Stand.gateway().as("egov").file("gost", application, GostSignature.over(application.bytes()));
        assertThat(filed.status()).as(String.valueOf(filed.body())).isEqualTo(201);
        String number = filed.at("/number");
        desk.task(number, "FIND:DPR-R-055");
        assertThat(desk.state(number)).isEqualTo("COMPLIANCE_CHECK");
        assertThat(desk.eventTypes(number)).contains("Registered");
    }

    @Test
    void a_revocation_that_nobody_confirms_is_a_task_and_never_a_rejection() {
        Stand.gateway().pki().set(Service.OCSP, Mode.ERROR);
        Stand.gateway().pki().set(Service.CRL, Mode.ERROR);
        String number = Stand.file(Stand.application(Stand.newCompany()));
        desk.reaches(number, "COMPLIANCE_CHECK");
        assertThat(desk.hasTask(number, "DECIDE")).isFalse();
        Stand.moveTo(Stand.TUESDAY.plusDays(6), 8, 30);
        desk.task(number, "OPEN_CHECK:pki/revocation");
        desk.task(number, "DECIDE");
        assertThat(desk.assessment(number).at("/outcome").asText()).isEqualTo("NEEDS_PERSON");
        assertThat(desk.state(number)).isEqualTo("COMPLIANCE_CHECK");
    }

    @Test
    void a_partner_that_answers_nonsense_is_no_answer() {
        Stand.gateway().partners().faults().set("category", Fault.MALFORMED);
        String number = Stand.file(Stand.application(Stand.newCompany()));
        JsonNode task = desk.task(number, "OPEN_CHECK:category/query");
        assertThat(task.at("/details/reason").asText()).isEqualTo("PARKED:BROKEN");
        assertThat(desk.task(number, "FIND:DPR-R-009").isMissingNode()).isFalse();
        assertThat(desk.assessment(number).at("/outcome").asText()).isEqualTo("NEEDS_PERSON");
    }

    @Test
    void a_register_that_knows_nothing_is_never_a_silent_approval() {
        String number = Stand.file(Stand.application(Companies.UNKNOWN.id()));
        desk.task(number, "DECIDE");
        assertThat(rule(number, "DPR-R-009").path("verdict").asText()).isEqualTo("NEEDS_PERSON");
        assertThat(rule(number, "DPR-R-015").path("code").asText()).isEqualTo("DPR-REF-07");
    }
}
