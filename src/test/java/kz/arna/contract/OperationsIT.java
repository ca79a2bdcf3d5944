package kz.arna.contract;

import static kz.arna.contract.DeskStand.AUDITOR;
import static kz.arna.contract.DeskStand.EGOV;
import static kz.arna.contract.DeskStand.OFFICER;
import static kz.arna.contract.DeskStand.OPERATOR;
import static kz.arna.contract.DeskStand.act;
import static kz.arna.contract.DeskStand.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import kz.arna.contract.Caller.Answer;
import kz.arna.contract.Contract.Operation;
import kz.arna.simulator.Companies;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Every operation of the desk's contract, called on the running gateway, answers in the shape that the contract says. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OperationsIT {

    private static final String V1 = "/api/v1";
    private static final DeskStand stand = DeskStand.shared();
    private static final Set<String> CALLED = new TreeSet<>();

    private final Contract contract = Contract.desk();

    @Test
    void officials_work_on_a_case_to_its_approval() {
        String number = stand.file(DeskStand.application(Companies.APPROVED));
        String decide = stand.task(number, "DECIDE");
        answers("listTasks", stand.caller.get(OFFICER, V1 + "/tasks?limit=1&case=" + number));
        answers("readTask", stand.caller.get(OFFICER, V1 + "/tasks/" + decide));
        ObjectNode assignment = body();
        assignment.set("assignee", body("750314300121").get("actor"));
        Answer assigned = answers(
                "assignTask", stand.caller.json(OFFICER, "POST", V1 + "/tasks/" + decide + "/assign", assignment));
        assertThat(assigned.at("/assignee/iin")).isEqualTo("750314300121");
        stand.findInOrder(number);
        answers("recordFinding", stand.find(number, "debt.deferred", TextNode.valueOf("0.00")));
        answers(
                "latestAssessment",
                stand.caller.get(OFFICER, V1 + "/cases/" + number + "/assessment?stage=COMPLIANCE"));
        answers("Approved", stand.decide(number, "approved", body()));
        new AgreementOperations(stand, this::answers).call(number);
    }

    @Test
    void officials_hear_a_debtor_and_refuse() {
        String number = stand.file(DeskStand.application(Companies.INDEBTED));
        stand.task(number, "DECIDE");
        ObjectNode refusal = body().put("reason", "Берешек расталды");
        refusal.putArray("grounds").add("DPR-REF-02-03");
        ObjectNode preliminary = refusal.deepCopy();
        preliminary.putObject("hearing").put("at", "2026-11-25T10:00:00+05:00").put("place", "Астана қ.");
        answers("PreliminarilyRefused", stand.decide(number, "preliminarily-refused", preliminary));
        ObjectNode held = body();
        held.putObject("record")
                .put("heldAt", "2026-11-24T10:00:00+05:00")
                .put("applicantPresent", true)
                .put("position", "Берешекті мойындаймыз");
        answers("HearingHeld", stand.decide(number, "hearing-held", held));
        answers("Refused", stand.decide(number, "refused", refusal));
    }

    @Test
    void officials_refuse_an_incomplete_package_or_let_it_pass() {
        String refused = stand.file(DeskStand.application(Companies.INCOMPLETE).without("CONTRACT"));
        stand.task(refused, "DECIDE_COMPLETENESS");
        answers("RefusedIncomplete", stand.decide(refused, "refused-incomplete", body()));
        String passed = stand.file(DeskStand.application(Companies.CAPPED).without("CONTRACT"));
        stand.task(passed, "DECIDE_COMPLETENESS");
        answers("CompletenessConfirmed", stand.decide(passed, "completeness-confirmed", act()));
        ObjectNode lowered = body();
        lowered.putArray("lines").addObject().put("no", 1).put("accepted", false);
        answers(
                "RequestLowered",
                stand.caller.json(
                        EGOV, "POST", V1 + "/cases/" + passed + "/request-lowered", lowered, "If-Match", "*"));
        answers(
                "resumeWork",
                stand.caller.json(OFFICER, "POST", V1 + "/tasks/" + parkedWork(passed) + "/resume", act()));
        ObjectNode letter = body().put("way", "LETTER").put("on", "2025-11-03").put("number", "ШХ-17");
        answers(
                "toldOtherwise",
                stand.caller.json(OFFICER, "POST", V1 + "/tasks/" + refusedResult(passed) + "/told", letter));
    }

    /** A result that the cabinet would not take. */
    private static UUID refusedResult(String number) {
        UUID task = UUID.randomUUID();
        stand.owner.sql("""
                        INSERT INTO task (id, case_id, kind, reason_kk, reason_ru, reason_en, clause, opened_at)
                        SELECT ?, id, 'NOT_TOLD:cabinet/result:7', 'к', 'р', 'e', '', now() FROM case_file WHERE number = ?
                        """).params(task, number).update();
        return task;
    }

    /** Work that the gateway gave up, as the runner leaves it. */
    private static UUID parkedWork(String number) {
        UUID task = UUID.randomUUID();
        UUID item = UUID.randomUUID();
        stand.owner.sql("""
                        INSERT INTO work_item (id, case_id, kind, due, place, payload, state)
                        SELECT ?, id, 'register', now(), now(), '{}', 'PARKED' FROM case_file WHERE number = ?
                        """).params(item, number).update();
        stand.owner.sql("""
                        INSERT INTO task (id, case_id, kind, reason_kk, reason_ru, reason_en, clause, details, opened_at)
                        SELECT ?, id, 'WORK_PARKED:register', 'к', 'р', 'e', '', CAST(? AS jsonb), now()
                          FROM case_file WHERE number = ?
                        """).params(task, "{\"item\":\"" + item + "\"}", number).update();
        return task;
    }

    @Test
    void anybody_asks_the_law() {
        LawOperations.all(stand, this::answers);
    }

    @Test
    void operators_look_at_messages_and_give_them_second_chances() {
        stand.operate(V1 + "/partners/monitoring/pause", act());
        String number = stand.file(DeskStand.application(Companies.FOREIGN_CURRENCY));
        stand.task(number, "DECIDE");
        Answer answered = answers(
                "listMessages",
                stand.caller.get(OPERATOR, V1 + "/messages?partner=category&limit=200&subject=" + number));
        String inbound = "";
        for (var line : answered.json().path("items")) {
            inbound = line.path("direction").asText().equals("IN")
                    ? line.path("id").asText()
                    : inbound;
        }
        answers("readMessage", stand.caller.get(OPERATOR, V1 + "/messages/" + inbound));
        answers("readMessageBody", stand.caller.get(AUDITOR, V1 + "/messages/" + inbound + "/body"));
        assertThat(stand.owner
                        .sql("SELECT count(*) FROM audit_entry WHERE act = 'READ_MESSAGE_BODY' AND subject = ?")
                        .param(inbound)
                        .query(Long.class)
                        .single())
                .isOne();
        answers("reprocessMessage", stand.operate(V1 + "/messages/" + inbound + "/reprocess", act()));
        Answer waiting = answers(
                "listOutbox",
                stand.caller.get(OPERATOR, V1 + "/outbox?partner=monitoring&state=READY&subject=" + number));
        String id = waiting.at("/items/0/id");
        answers("readDelivery", stand.caller.get(OPERATOR, V1 + "/outbox/" + id));
        Answer again = answers("askAgain", stand.operate(V1 + "/outbox/" + id + "/ask-again", act()));
        assertThat(again.at("/delivery/cause")).isEqualTo(id);
        Answer resent = answers("resend", stand.operate(V1 + "/outbox/" + id + "/resend", act()));
        assertThat(resent.at("/delivery/state")).isEqualTo("READY");
    }

    @Test
    @Order(Integer.MAX_VALUE - 2)
    void operators_replay_a_frozen_list() {
        ObjectNode filter =
                act().put("kind", "REPROCESS").put("partner", "category").put("ratePerSecond", 1);
        Answer frozen = answers("freezeReplay", stand.operate(V1 + "/replays", filter));
        String id = frozen.at("/replay/id");
        assertThat(frozen.at("/replay/state")).isEqualTo("FROZEN");
        assertThat(frozen.json().at("/replay/total").asInt()).isPositive();
        answers("startReplay", stand.operate(V1 + "/replays/" + id + "/start", act()));
        answers("listReplays", stand.caller.get(OPERATOR, V1 + "/replays"));
        answers("readReplay", stand.caller.get(OPERATOR, V1 + "/replays/" + id));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> stand.caller.get(OPERATOR, V1 + "/replays/" + id).at("/replay/done"),
                        done -> !done.equals("0"));
        String slow = stand.operate(V1 + "/replays", filter).at("/replay/id");
        stand.owner
                .sql("UPDATE replay SET state = 'RUNNING', next_at = now() + interval '1 hour' WHERE id = ?")
                .param(UUID.fromString(slow))
                .update();
        answers("pauseReplay", stand.operate(V1 + "/replays/" + slow + "/pause", act()));
        answers("cancelReplay", stand.operate(V1 + "/replays/" + slow + "/cancel", act()));
        assertThat(stand.operate(V1 + "/replays/" + slow + "/start", act()).at("/code"))
                .isEqualTo("REPLAY_NOT_POSSIBLE");
    }

    @Test
    @Order(Integer.MAX_VALUE - 1)
    void operators_pause_resume_and_probe_partners() {
        answers("pausePartner", stand.operate(V1 + "/partners/monitoring/pause", act()));
        assertThat(stand.operate(V1 + "/partners/monitoring/probe", act()).at("/code"))
                .isEqualTo("PARTNER_PAUSED");
        Answer all = answers("listPartners", stand.caller.get(OPERATOR, V1 + "/partners"));
        assertThat(all.json().findValuesAsText("partner")).contains("src", "category", "monitoring", "pki");
        answers("resumePartner", stand.operate(V1 + "/partners/monitoring/resume", act()));
        answers("probePartner", stand.operate(V1 + "/partners/monitoring/probe", act()));
    }

    @Test
    void operators_import_reference_data_with_preview() {
        byte[] goods = "codeKind,code,nameKk,nameRu,validTo,source\nTNVED,9403,Жиһаз,Мебель,,№ 306 бұйрық\n"
                .getBytes(StandardCharsets.UTF_8);
        Answer preview = answers(
                "previewPriorityGoods", file("/reference/priority-goods/previews?from=2026-11-24", goods, "text/csv"));
        ObjectNode second = body("750314300121").put("reason", "Тексерілді");
        String goodsToken = preview.at("/token");
        answers(
                "confirmPriorityGoods",
                stand.operate(V1 + "/reference/priority-goods/previews/" + goodsToken + "/confirm", second));
        byte[] days = "date,kind,name,source,validFrom\n2028-01-03,HOLIDAY,Мереке,№ 1 қаулы,2026-11-24\n"
                .getBytes(StandardCharsets.UTF_8);
        Answer calendar = answers("previewCalendar", file("/reference/calendar/previews", days, "text/csv"));
        answers(
                "confirmCalendar",
                stand.operate(V1 + "/reference/calendar/previews/" + calendar.at("/token") + "/confirm", act()));
    }

    private static Answer file(String path, byte[] bytes, String type) {
        return stand.caller.send(
                OPERATOR,
                "POST",
                V1 + path,
                bytes,
                "Content-Type",
                type,
                "X-Actor-Iin",
                "850515400469",
                "X-Actor-Name",
                "%D0%90%D1%85%D0%BC%D0%B5%D1%82%D0%BE%D0%B2%D0%B0",
                "X-Actor-Position",
                "Admin");
    }

    @Test
    void history_is_brought_in_and_watched() {
        new MonitoringOperations(stand, this::answers, OperationsIT::file).call();
    }

    @Test
    void operators_change_settings() {
        answers("listSettings", stand.caller.get(OPERATOR, V1 + "/settings"));
        ObjectNode change = act().put("value", "false");
        Answer changed = answers(
                "changeSetting", stand.caller.json(OPERATOR, "PUT", V1 + "/settings/decision.two-persons", change));
        assertThat(changed.at("/by")).isEqualTo("operator:850515400469");
        answers("settingHistory", stand.caller.get(OPERATOR, V1 + "/settings/decision.two-persons/history"));
    }

    @Test
    void officials_see_to_the_consents_to_disclose_statistics() {
        StatisticsOperations.all(stand, this::answers);
    }

    @Test
    void officials_draw_up_check_sign_and_send_a_report() {
        ReportOperations.all(stand, this::answers);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void no_operation_was_left_out() {
        assertThat(contract.operations().stream().map(Operation::id).toList())
                .containsExactlyInAnyOrderElementsOf(CALLED);
    }

    /** The answer succeeds, and is what the contract says of the operation. */
    private Answer answers(String operationId, Answer answer) {
        Operation operation = contract.operation(operationId);
        assertThat(operation.successes()).as(operation + ": " + answer).contains(answer.status());
        assertThat(operation.deviations(answer.status(), answer.type(), answer.bytes()))
                .as(operation + ": " + answer)
                .isEmpty();
        assertThat(ShownTimes.otherThanLegal(answer.json())).as(operationId).isEmpty();
        CALLED.add(operationId);
        return answer;
    }
}
