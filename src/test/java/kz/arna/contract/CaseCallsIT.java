package kz.arna.contract;

import static kz.arna.contract.DeskStand.EGOV;
import static kz.arna.contract.DeskStand.OFFICER;
import static kz.arna.contract.DeskStand.OTHER_CHANNEL;
import static kz.arna.contract.DeskStand.act;
import static kz.arna.contract.DeskStand.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.arna.contract.Caller.Answer;
import kz.arna.simulator.Companies;
import kz.arna.support.SampleBasis;
import org.junit.jupiter.api.Test;

/** What an official or a channel is told when a call does not fit the case. */
class CaseCallsIT {

    private static final DeskStand STAND = DeskStand.shared();
    private static final String NUMBER =
            STAND.file(DeskStand.application(Companies.INCOMPLETE).without("CONTRACT"));

    private static Answer call(String key, String number, String event, ObjectNode body, String... headers) {
        return STAND.caller.json(key, "POST", "/api/v1/cases/" + number + "/" + event, body, headers);
    }

    @Test
    void an_event_that_is_not_possible_names_the_state_and_what_is_possible() {
        STAND.task(NUMBER, "DECIDE_COMPLETENESS");
        Answer answer = call(OFFICER, NUMBER, "hearing-held", body(), "If-Match", "*");
        RefusalsIT.isProblem(answer, "409 EVENT_NOT_POSSIBLE");
        for (String language : new String[] {"kk", "ru", "en"}) {
            assertThat(answer.at("/errors/0/text/" + language))
                    .contains("COMPLETENESS_CHECK", "completeness-confirmed, refused-incomplete, request-lowered");
        }
    }

    @Test
    void an_event_that_nobody_knows_is_not_found() {
        RefusalsIT.isProblem(call(OFFICER, NUMBER, "withdrawn", body(), "If-Match", "*"), "404 EVENT_UNKNOWN");
        RefusalsIT.isProblem(call(OFFICER, NUMBER, "Approved", body(), "If-Match", "*"), "40[45] .*");
        RefusalsIT.isProblem(call(OFFICER, NUMBER, "registered", body(), "If-Match", "*"), "404 EVENT_UNKNOWN");
    }

    @Test
    void a_decision_demands_the_version_that_its_maker_saw() {
        RefusalsIT.isProblem(call(OFFICER, NUMBER, "approved", act()), "428 IF_MATCH_MISSING at header:If-Match");
        for (String wrong : new String[] {"yesterday", "\"\"", "\"-1\"", "1, 2", "99999999999999999999"}) {
            RefusalsIT.isProblem(
                    call(OFFICER, NUMBER, "approved", act(), "If-Match", wrong),
                    "400 IF_MATCH_INVALID at header:If-Match");
        }
        RefusalsIT.isProblem(call(OFFICER, NUMBER, "approved", act(), "If-Match", "\"999\""), "412 CASE_CHANGED");
        RefusalsIT.isProblem(call(OFFICER, NUMBER, "approved", act(), "If-Match", "W/\"1\""), "412 CASE_CHANGED");
    }

    @Test
    void a_finding_may_name_a_version_and_need_not() {
        ObjectNode finding = finding("budget.otherMeasure");
        RefusalsIT.isProblem(call(OFFICER, NUMBER, "findings", finding, "If-Match", "\"999\""), "412 CASE_CHANGED");
        assertThat(call(OFFICER, NUMBER, "findings", finding).status()).isEqualTo(200);
        RefusalsIT.isProblem(
                call(OFFICER, NUMBER, "findings", finding("no.such.fact")), "422 (FACT_UNKNOWN|UNKNOWN_FACT) at /fact");
        RefusalsIT.isProblem(
                call(OFFICER, NUMBER, "findings", finding("court.activityBan").put("document", "scan.pdf")),
                "422 SHA256_MALFORMED at /document");
        ObjectNode groundless = finding("court.activityBan").without(List.of("document", "reference"));
        RefusalsIT.isProblem(
                call(OFFICER, NUMBER, "findings", groundless), "422 FINDING_WITHOUT_DOCUMENT at /document");
    }

    private static ObjectNode finding(String fact) {
        ObjectNode finding = body().put("fact", fact).put("ground", "Құжаттар бойынша");
        finding.set("value", BooleanNode.FALSE);
        return SampleBasis.in(finding, fact, LocalDate.of(2025, 11, 3));
    }

    @Test
    void another_channels_case_is_as_if_it_did_not_exist() {
        Answer theirs = call(OTHER_CHANNEL, NUMBER, "request-lowered", act(), "If-Match", "*");
        Answer nobodys = call(OTHER_CHANNEL, "DPR-2026-999999", "request-lowered", act(), "If-Match", "*");
        RefusalsIT.isProblem(theirs, "404 CASE_UNKNOWN");
        assertThat(theirs.bytes()).isEqualTo(nobodys.bytes());
    }

    @Test
    void a_channel_never_decides() {
        RefusalsIT.isProblem(call(EGOV, NUMBER, "refused-incomplete", act(), "If-Match", "*"), "403 FORBIDDEN");
        RefusalsIT.isProblem(call(EGOV, NUMBER, "findings", finding("court.activityBan")), "403 FORBIDDEN");
    }

    @Test
    void a_repeated_call_acts_once_and_another_content_under_its_key_is_refused() {
        String key = UUID.randomUUID().toString();
        ObjectNode finding = finding("court.specialRightDeprived");
        Answer first = call(OFFICER, NUMBER, "findings", finding, "Idempotency-Key", key);
        Answer second = call(OFFICER, NUMBER, "findings", finding, "Idempotency-Key", key);
        assertThat(first.status()).isEqualTo(200);
        assertThat(second.json()).isEqualTo(first.json());
        RefusalsIT.isProblem(
                call(OFFICER, NUMBER, "findings", finding.put("ground", "Басқа"), "Idempotency-Key", key),
                "409 IDEMPOTENCY_KEY_REUSED at header:Idempotency-Key");
        RefusalsIT.isProblem(
                call(OFFICER, NUMBER, "findings", finding, "Idempotency-Key", "x".repeat(101)),
                "400 IDEMPOTENCY_KEY_MALFORMED at header:Idempotency-Key");
    }

    @Test
    void nothing_more_happens_to_a_case_that_has_ended() {
        String ended = STAND.file(DeskStand.application(Companies.UNANSWERED).without("CONTRACT"));
        STAND.task(ended, "DECIDE_COMPLETENESS");
        assertThat(STAND.decide(ended, "refused-incomplete", body()).status()).isEqualTo(200);
        RefusalsIT.isProblem(STAND.decide(ended, "approved", act()), "409 EVENT_NOT_POSSIBLE");
        RefusalsIT.isProblem(STAND.decide(ended, "refused-incomplete", act()), "409 EVENT_NOT_POSSIBLE");
        RefusalsIT.isProblem(STAND.find(ended, "court.activityBan", BooleanNode.FALSE), "409 EVENT_NOT_POSSIBLE");
        ObjectNode lowered = body();
        lowered.putArray("lines").addObject().put("no", 1).put("accepted", false);
        RefusalsIT.isProblem(call(EGOV, ended, "request-lowered", lowered, "If-Match", "*"), "409 EVENT_NOT_POSSIBLE");
    }

    @Test
    void a_decision_says_which_field_it_lacks() {
        STAND.task(NUMBER, "DECIDE_COMPLETENESS");
        RefusalsIT.isProblem(STAND.decide(NUMBER, "completeness-confirmed", body()), "422 FIELD_MISSING at /reason");
        ObjectNode unknown = act();
        unknown.putArray("lines").addObject().put("no", 1).put("accepted", "yes");
        RefusalsIT.isProblem(
                STAND.decide(NUMBER, "completeness-confirmed", unknown), "422 WRONG_TYPE at /lines/0/accepted");
        ObjectNode sums = act();
        sums.putObject("amounts").put("C9", "1.00");
        RefusalsIT.isProblem(STAND.decide(NUMBER, "completeness-confirmed", sums), "422 UNKNOWN_FIELD at /amounts/.*");
        ObjectNode negative = act();
        negative.putObject("amounts").put("C1", "-1.00");
        RefusalsIT.isProblem(
                STAND.decide(NUMBER, "completeness-confirmed", negative), "422 AMOUNT_NEGATIVE at /amounts/C1");
        ObjectNode moment = act();
        moment.putObject("hearing").put("at", "tomorrow").put("place", "Астана");
        RefusalsIT.isProblem(
                STAND.decide(NUMBER, "preliminarily-refused", moment), "422 MOMENT_MALFORMED at /hearing/at");
    }

    @Test
    void values_that_no_database_keeps_are_refused_and_not_faults() {
        ObjectNode nul = finding("court.activityBan");
        nul.set("value", TextNode.valueOf("a\0b"));
        RefusalsIT.isProblem(call(OFFICER, NUMBER, "findings", nul), "422 NUL_CHARACTER at /value");
        nul.putObject("value").put("a\0b", 1);
        RefusalsIT.isProblem(call(OFFICER, NUMBER, "findings", nul), "422 NUL_CHARACTER at /value");
    }
}
