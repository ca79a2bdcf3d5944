package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import kz.arna.support.GatewayClient.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Officials confirm or overrule: who, when, why is kept; a refusal is heard first; two sign where the setting says so. */
@ExtendWith(AtRest.class)
class DecisionIT {

    private final Desk desk = Stand.desk();

    @AfterEach
    void rest() {
        Stand.set("decision.two-persons", "false");
        Stand.set("AMB-DPR-50", "true");
    }

    private String proposed() {
        String number = Stand.file(Stand.application(Stand.newCompany()));
        desk.task(number, "DECIDE");
        return number;
    }

    private String inOrder() {
        String number = proposed();
        desk.findInOrder(number);
        return number;
    }

    @Test
    void departing_from_the_proposal_needs_a_reason_which_is_kept_with_person_and_time() {
        String number = inOrder();
        desk.found(number, "court.activityBan", BooleanNode.TRUE);
        assertThat(desk.assessment(number).at("/outcome").asText()).isEqualTo("REFUSE");
        Answer unreasoned = desk.decide(number, "approved", desk.body());
        assertThat(unreasoned.status()).isEqualTo(422);
        assertThat(unreasoned.at("/errors/0/field")).isEqualTo("/reason");
        ObjectNode reasoned = desk.body().put("reason", "Сот актісі басқа тұлғаға қатысты");
        desk.decided(number, "approved", reasoned);
        JsonNode event = desk.event(number, "Approved");
        assertThat(event.at("/payload/decision/reason").asText()).isEqualTo("Сот актісі басқа тұлғаға қатысты");
        assertThat(event.path("name").asText()).isEqualTo("Ахметова Айгүл");
        assertThat(event.path("position").asText()).isEqualTo("Бас менеджер");
        assertThat(event.path("at").asText()).startsWith("2026-11-24T10:00");
        assertThat(event.at("/payload/text/kk").asText()).contains("Сот актісі басқа тұлғаға қатысты");
    }

    @Test
    void a_refusal_against_the_proposal_needs_grounds_of_the_rulebook_and_a_reason() {
        String number = inOrder();
        ObjectNode hearing = desk.hearing(Stand.CLOCK.instant().plus(Duration.ofDays(1)));
        assertThat(desk.decide(number, "preliminarily-refused", hearing).status())
                .isEqualTo(422);
        hearing.putArray("grounds").add("DPR-REF-99");
        hearing.put("reason", "Құжаттар күмәнді");
        assertThat(desk.decide(number, "preliminarily-refused", hearing).status())
                .isEqualTo(422);
        hearing.putArray("grounds").add("DPR-REF-01");
        desk.decided(number, "preliminarily-refused", hearing);
        assertThat(desk.event(number, "PreliminarilyRefused")
                        .at("/payload/text/ru")
                        .asText())
                .contains("подпункт");
    }

    @Test
    void a_refusal_names_a_ground_of_annex_6_and_never_none_or_another() {
        String number = inOrder();
        ObjectNode hearing = desk.hearing(Stand.CLOCK.instant().plus(Duration.ofDays(1)));
        hearing.put("reason", "Құжаттар күмәнді");
        Answer groundless = desk.decide(number, "preliminarily-refused", hearing);
        assertThat(groundless.status()).isEqualTo(422);
        assertThat(groundless.at("/errors/0/field")).isEqualTo("/grounds");
        for (String other : new String[] {"DPR-REF-INC-01", "DPR-STOP-01", "DPR-OBL-01", "DPR-TERM-01"}) {
            hearing.putArray("grounds").add("DPR-REF-01").add(other);
            Answer refused = desk.decide(number, "preliminarily-refused", hearing);
            assertThat(refused.at("/code")).as(other).isEqualTo("CHOICE_UNKNOWN");
            assertThat(refused.at("/errors/0/field")).isEqualTo("/grounds/1");
        }
        assertThat(desk.state(number)).isEqualTo("COMPLIANCE_CHECK");
    }

    @Test
    void no_official_approves_more_than_the_order_allows() {
        String number = inOrder();
        ObjectNode more = desk.body().put("reason", "Қолмен есептелді");
        more.putObject("amounts").put("C1", "5000000.01");
        Answer refused = desk.decide(number, "approved", more);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("SUM_TOO_LARGE");
        more.putObject("amounts").put("C1", "99999999999.00");
        assertThat(desk.decide(number, "approved", more).at("/errors/0/field")).isEqualTo("/amounts/C1");
        more.putObject("amounts").put("C1", "5000000.00");
        assertThat(desk.decided(number, "approved", more).at("/state")).isEqualTo("APPROVED_NOTIFIED");
    }

    @Test
    void the_one_who_proposed_does_not_sign_off_and_a_second_person_does() {
        Stand.set("decision.two-persons", "true");
        String number = inOrder();
        assertThat(desk.decided(number, "approved", desk.body()).at("/state")).isEqualTo("COMPLIANCE_CHECK");
        assertThat(desk.event(number, "DecisionProposed").path("name").asText()).isEqualTo("Ахметова Айгүл");
        Answer own = desk.decide(number, "approved", desk.body());
        assertThat(own.status()).isEqualTo(409);
        assertThat(own.at("/code")).isEqualTo("SECOND_PERSON_NEEDED");
        ObjectNode second = desk.body(Desk.QANAT);
        assertThat(desk.decided(number, "approved", second).at("/state")).isEqualTo("APPROVED_NOTIFIED");
        assertThat(desk.count(number, "Approved")).isEqualTo(1);
    }

    @Test
    void a_decision_on_a_case_that_changed_meanwhile_is_not_taken() {
        String number = inOrder();
        String seen = desk.of(number).etag();
        desk.found(number, "documents.corrections", BooleanNode.FALSE);
        String path = "/api/v1/cases/" + number + "/approved";
        Answer stale = desk.client().post(path, desk.body(), Map.of("If-Match", seen));
        assertThat(stale.status()).isEqualTo(412);
        Answer fresh = desk.client()
                .post(path, desk.body(), Map.of("If-Match", desk.of(number).etag()));
        assertThat(fresh.at("/state")).isEqualTo("APPROVED_NOTIFIED");
    }

    @Test
    void a_repeated_call_with_its_key_decides_once() {
        String number = inOrder();
        String path = "/api/v1/cases/" + number + "/approved";
        Map<String, String> key = Map.of("Idempotency-Key", "once-" + number, "If-Match", "*");
        Answer first = desk.client().post(path, desk.body(), key);
        Answer second = desk.client().post(path, desk.body(), key);
        assertThat(first.status()).as(String.valueOf(first.body())).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(desk.count(number, "Approved")).isEqualTo(1);
        Answer other = desk.client().post(path, desk.body().put("reason", "басқа"), key);
        assertThat(other.status()).isEqualTo(409);
    }

    @Test
    void a_hearing_is_after_its_notice_and_later_than_two_working_days_only_with_a_reason() {
        String number = inOrder();
        desk.found(number, "court.activityBan", BooleanNode.TRUE);
        Answer past = desk.decide(
                number,
                "preliminarily-refused",
                desk.hearing(Stand.CLOCK.instant().minusSeconds(60)));
        assertThat(past.at("/code")).isEqualTo("MOMENT_NOT_POSSIBLE");
        ObjectNode late = desk.hearing(Stand.CLOCK.instant().plus(Duration.ofDays(3)));
        assertThat(desk.decide(number, "preliminarily-refused", late).status()).isEqualTo(422);
        desk.decided(number, "preliminarily-refused", late.put("reason", "Өтініш берушінің сұрауы бойынша"));
        assertThat(desk.decide(number, "approved", desk.body().put("reason", "асығыс"))
                        .status())
                .isEqualTo(409);
        Answer tomorrow = desk.decide(
                number, "hearing-held", desk.record(Stand.CLOCK.instant().plus(Duration.ofDays(1))));
        assertThat(tomorrow.at("/code")).isEqualTo("MOMENT_NOT_POSSIBLE");
        Answer beforeNotice = desk.decide(
                number, "hearing-held", desk.record(Stand.CLOCK.instant().minus(Duration.ofHours(1))));
        assertThat(beforeNotice.at("/code")).isEqualTo("MOMENT_NOT_POSSIBLE");
    }

    @Test
    void after_the_hearing_a_removed_ground_leads_to_an_approval() {
        String number = inOrder();
        desk.found(number, "court.activityBan", BooleanNode.TRUE);
        desk.decided(
                number,
                "preliminarily-refused",
                desk.hearing(Stand.CLOCK.instant().plus(Duration.ofDays(1))));
        Stand.moveTo(Stand.TUESDAY.plusDays(1), 11, 0);
        desk.decided(number, "hearing-held", desk.record(Stand.CLOCK.instant()));
        desk.found(number, "court.activityBan", BooleanNode.FALSE);
        assertThat(desk.assessment(number).at("/outcome").asText()).isEqualTo("APPROVE");
        assertThat(desk.decided(number, "approved", desk.body()).at("/state")).isEqualTo("APPROVED_NOTIFIED");
    }

    @Test
    void a_hearing_with_the_applicant_is_held_only_with_the_position_recorded() {
        String number = inOrder();
        desk.found(number, "court.activityBan", BooleanNode.TRUE);
        desk.decided(
                number,
                "preliminarily-refused",
                desk.hearing(Stand.CLOCK.instant().plus(Duration.ofHours(4))));
        ObjectNode record = desk.record(Stand.CLOCK.instant());
        for (String position : new String[] {null, " "}) {
            ((ObjectNode) record.get("record")).put("position", position);
            Answer silent = desk.decide(number, "hearing-held", record);
            assertThat(silent.status()).isEqualTo(422);
            assertThat(silent.at("/errors/0/field")).isEqualTo("/record/position");
        }
        assertThat(desk.state(number)).isEqualTo("PRELIMINARY_REFUSAL");
        ((ObjectNode) record.get("record")).put("position", "Қорытындымен келіспейміз");
        assertThat(desk.decided(number, "hearing-held", record).at("/state")).isEqualTo("HEARING");
    }

    @Test
    void an_applicant_who_does_not_come_is_heard_on_the_documents() {
        String number = inOrder();
        desk.found(number, "court.activityBan", BooleanNode.TRUE);
        desk.decided(
                number,
                "preliminarily-refused",
                desk.hearing(Stand.CLOCK.instant().plus(Duration.ofHours(4))));
        Stand.moveTo(Stand.TUESDAY, 13, 59);
        ObjectNode early = desk.body();
        early.putObject("record")
                .put("heldAt", Stand.CLOCK.instant().toString())
                .put("applicantPresent", false);
        assertThat(desk.decide(number, "hearing-held", early).at("/code")).isEqualTo("MOMENT_NOT_POSSIBLE");
        Stand.moveTo(Stand.TUESDAY, 14, 0);
        ObjectNode absent = desk.body();
        absent.putObject("record")
                .put("heldAt", Stand.CLOCK.instant().toString())
                .put("applicantPresent", false);
        desk.decided(number, "hearing-held", absent);
        assertThat(desk.event(number, "HearingHeld").toString()).contains("\"applicantPresent\":false");
        assertThat(desk.decided(number, "refused", desk.body()).at("/state")).isEqualTo("REFUSED");
    }

    @Test
    void a_ground_found_too_late_is_heard_all_the_same_and_the_breach_is_recorded() {
        String number = inOrder();
        LocalDate seventh = LocalDate.of(2026, 12, 3);
        Stand.moveTo(seventh, 10, 0);
        desk.found(number, "court.activityBan", BooleanNode.TRUE);
        desk.task(number, "DEADLINE_BREACHED:HEARING_NOTICE");
        desk.decided(
                number,
                "preliminarily-refused",
                desk.hearing(Stand.CLOCK.instant().plus(Duration.ofHours(3))));
        assertThat(desk.hasTask(number, "DEADLINE_BREACHED:HEARING_NOTICE")).isFalse();
        assertThat(desk.deadline(number, "HEARING_NOTICE").path("breachedAt").asText())
                .isNotEmpty();
        assertThat(desk.deadline(number, "HEARING").path("due").asText()).isEqualTo("2026-12-07T17:30:00+05:00");
        Stand.moveTo(LocalDate.of(2026, 12, 7), 10, 0);
        desk.task(number, "DEADLINE_BREACHED:TOTAL");
        desk.decided(number, "hearing-held", desk.record(Stand.CLOCK.instant()));
        assertThat(desk.decided(number, "refused", desk.body()).at("/state")).isEqualTo("REFUSED");
        assertThat(desk.deadline(number, "TOTAL").path("breachedAt").asText()).isNotEmpty();
        assertThat(desk.events(number).stream()
                        .filter(event -> event.path("type").asText().equals("DeadlineBreached"))
                        .map(event -> event.at("/payload/kind").asText()))
                .contains("HEARING_NOTICE", "TOTAL")
                .doesNotHaveDuplicates();
    }

    @Test
    void every_decision_needs_what_the_event_needs() {
        String number = inOrder();
        assertThat(desk.decide(number, "preliminarily-refused", desk.body()).at("/errors/0/field"))
                .isEqualTo("/hearing");
        ObjectNode anonymous = desk.body();
        anonymous.remove("actor");
        assertThat(desk.decide(number, "approved", anonymous).status()).isEqualTo(422);
        desk.decided(number, "approved", desk.body());
        assertThat(desk.find(number, "court.activityBan", BooleanNode.TRUE).at("/code"))
                .isEqualTo("EVENT_NOT_POSSIBLE");
        assertThat(desk.decide(number, "request-lowered", desk.leavingOut(1)).at("/code"))
                .isEqualTo("EVENT_NOT_POSSIBLE");
    }

    @Test
    void a_finding_names_a_fact_of_the_rulebook() {
        String number = inOrder();
        assertThat(desk.find(number, "no.such.fact", TextNode.valueOf("x")).at("/code"))
                .isEqualTo("FACT_UNKNOWN");
    }
}
