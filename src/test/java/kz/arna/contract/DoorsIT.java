package kz.arna.contract;

import static kz.arna.contract.DeskStand.EGOV;
import static kz.arna.contract.DeskStand.OFFICER;
import static kz.arna.contract.DeskStand.OPERATOR;
import static kz.arna.contract.DeskStand.OTHER_CHANNEL;
import static kz.arna.contract.DeskStand.PARTNER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.arna.contract.Caller.Answer;
import kz.arna.contract.Contract.Operation;
import kz.arna.simulator.Companies;
import kz.arna.support.GatewayClient;
import kz.arna.support.SampleApplication;
import kz.arna.support.SampleSigner;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every operation of the doors' contract, and what a portal's team and an officer expect of the list of cases. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DoorsIT {

    private static final String V1 = "/api/v1";
    private static final DeskStand STAND = DeskStand.shared();
    private static final Set<String> CALLED = new TreeSet<>();
    private static final Contract CONTRACT = Contract.doors();

    @Test
    @Order(1)
    void a_channel_files_and_reads_what_becomes_of_it() {
        SampleApplication application = DeskStand.application(Companies.UNANSWERED);
        Map.Entry<String, byte[]> document =
                application.documents().entrySet().iterator().next();
        String attachment = V1 + "/attachments/" + document.getKey();
        answers(
                "channel-attachment",
                STAND.caller.send(EGOV, "PUT", attachment, document.getValue(), "Content-Type", "application/pdf"));
        STAND.file(application);
        JsonNode envelope = GatewayClient.envelope("doors-1", application.bytes(), SampleSigner.sign(application));
        Answer filed = answers("channel-application", post(envelope));
        assertThat(filed.status()).isEqualTo(201);
        assertThat(answers("channel-application", post(envelope)).status()).isEqualTo(200);
        String number = filed.at("/number");
        answers("case-view", STAND.caller.get(EGOV, V1 + "/cases/" + number));
        answers("case-events", STAND.caller.get(EGOV, V1 + "/cases/" + number + "/events"));
        answers("case-document", STAND.caller.get(EGOV, V1 + "/cases/" + number + "/documents/" + document.getKey()));
        answers("case-list", STAND.caller.get(EGOV, V1 + "/cases?limit=1"));
    }

    private static Answer post(JsonNode envelope) {
        return STAND.caller.json(EGOV, "POST", V1 + "/applications/order-342", envelope);
    }

    @Test
    @Order(2)
    void a_partner_that_repeats_its_answer_is_told_that_it_is_known() {
        String number = STAND.file(DeskStand.application(Companies.APPROVED));
        STAND.task(number, "DECIDE");
        String correlation = STAND.caller
                .get(OPERATOR, V1 + "/outbox?partner=src&state=DONE&subject=" + number)
                .at("/items/0/correlation");
        Answer known = STAND.caller.send(
                PARTNER,
                "POST",
                V1 + "/partners/src/messages",
                answer(correlation),
                "Content-Type",
                "application/json",
                "X-Correlation-Id",
                correlation);
        answers("partner-message", known);
    }

    /** The bytes that the partner answered with. */
    private static byte[] answer(String correlation) {
        String found =
                V1 + "/messages?partner=src&correlation=" + URLEncoder.encode(correlation, StandardCharsets.UTF_8);
        for (JsonNode line : STAND.caller.get(OPERATOR, found).json().path("items")) {
            if (line.path("direction").asText().equals("IN")) {
                return STAND.caller
                        .get(
                                DeskStand.AUDITOR,
                                V1 + "/messages/" + line.path("id").asText() + "/body")
                        .bytes();
            }
        }
        throw new AssertionError("no answer to " + correlation);
    }

    @Test
    @Order(3)
    void no_operation_was_left_out() {
        assertThat(CONTRACT.operations().stream().map(Operation::id).toList())
                .containsExactlyInAnyOrderElementsOf(CALLED);
    }

    @Test
    void an_empty_filter_is_no_filter() {
        String number = STAND.file(DeskStand.application(Companies.CAPPED));
        Answer all = answers("case-list", STAND.caller.get(OFFICER, V1 + "/cases?state=&type=&q=&limit=&after="));
        assertThat(numbers(all)).contains(number);
    }

    @Test
    void a_case_is_found_by_number_taxpayer_external_id_and_name() {
        SampleApplication application = DeskStand.application(Companies.FOREIGN_CURRENCY);
        String number = STAND.file(application);
        String bin = application.root().at("/applicant/bin").asText();
        String name = application.root().at("/applicant/name").asText();
        String externalId = STAND.caller.get(OFFICER, V1 + "/cases/" + number).at("/externalId");
        for (String q : new String[] {number, number.toLowerCase(java.util.Locale.ROOT), bin, name, externalId}) {
            assertThat(numbers(search(OFFICER, q))).as(q).contains(number);
        }
        assertThat(numbers(search(EGOV, externalId))).containsExactly(number);
        assertThat(numbers(search(OTHER_CHANNEL, externalId))).isEmpty();
        assertThat(numbers(search(OTHER_CHANNEL, bin))).isEmpty();
        assertThat(numbers(search(OFFICER, "%25"))).isEmpty();
    }

    private static Answer search(String key, String q) {
        return answers(
                "case-list",
                STAND.caller.get(key, V1 + "/cases?limit=200&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8)));
    }

    @Test
    void pages_follow_one_another_without_gap_or_repeat() {
        for (int i = 0; i < 3; i++) {
            STAND.file(DeskStand.application(Companies.UNKNOWN));
        }
        List<String> all = new ArrayList<>();
        String next = "";
        do {
            Answer page = answers("case-list", STAND.caller.get(OFFICER, V1 + "/cases?limit=2&after=" + next));
            assertThat(numbers(page)).hasSizeLessThanOrEqualTo(2);
            all.addAll(numbers(page));
            next = page.at("/next");
        } while (!next.isEmpty());
        assertThat(all).hasSameSizeAs(new HashSet<>(all)).hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=201",
                "limit=-1",
                "limit=ten",
                "limit=1.5",
                "limit=99999999999999999999",
                "after=yesterday",
                "after=%F0%9F%98%80",
                "state=registered",
                "state=NONSENSE",
                "type=order-999"
            })
    void a_query_that_no_case_can_answer_is_refused(String query) {
        RefusalsIT.isProblem(
                STAND.caller.get(OFFICER, V1 + "/cases?" + query),
                "400 (QUERY_INVALID|PAGE_KEY_UNKNOWN) at query:" + query.replaceAll("=.*", ""));
    }

    @Test
    void a_history_is_readable_in_three_languages_and_tells_a_channel_what_the_applicant_was_told() {
        String number = STAND.file(DeskStand.application(Companies.INCOMPLETE).without("ACT"));
        STAND.task(number, "DECIDE_COMPLETENESS");
        assertThat(STAND.decide(number, "refused-incomplete", DeskStand.body()).status())
                .isEqualTo(200);
        Answer history = answers("case-events", STAND.caller.get(EGOV, V1 + "/cases/" + number + "/events"));
        JsonNode last = history.json().path("items").findParents("text").getLast();
        assertThat(last.at("/title/kk").asText()).startsWith("Құжаттар толық емес");
        assertThat(last.at("/stateTitle/ru").asText()).isEqualTo("Отказано в дальнейшем рассмотрении");
        assertThat(last.at("/text/kk").asText()).contains("35-тармағына");
        assertThat(last.at("/text/ru").asText()).contains("пунктом 35");
        assertThat(last.has("payload")).isFalse();
        assertThat(last.has("name")).isFalse();
        history.json()
                .path("items")
                .forEach(event -> assertThat(event.at("/title/kk").asText())
                        .as(event.toString())
                        .isNotEqualTo(event.path("type").asText()));
    }

    @Test
    void deadlines_say_when_they_are_due_and_when_their_owner_is_warned() {
        String number = STAND.file(DeskStand.application(Companies.APPROVED));
        STAND.task(number, "DECIDE");
        Answer seen = answers("case-view", STAND.caller.get(OFFICER, V1 + "/cases/" + number));
        assertThat(seen.json().path("deadlines")).isNotEmpty().allSatisfy(deadline -> {
            assertThat(deadline.path("due").asText()).endsWith("+05:00");
            assertThat(deadline.at("/title/kk").asText())
                    .isNotEqualTo(deadline.path("kind").asText());
        });
        assertThat(seen.json().path("deadlines").findValuesAsText("warnAt")).isNotEmpty();
    }

    private static List<String> numbers(Answer page) {
        return page.json().path("items").findValuesAsText("number");
    }

    private static Answer answers(String operationId, Answer answer) {
        Operation operation = CONTRACT.operation(operationId);
        assertThat(operation.successes()).as(operation + ": " + answer).contains(answer.status());
        assertThat(operation.deviations(answer.status(), answer.type(), answer.bytes()))
                .as(operation + ": " + answer)
                .isEmpty();
        assertThat(ShownTimes.otherThanLegal(answer.json())).as(operationId).isEmpty();
        CALLED.add(operationId);
        return answer;
    }
}
