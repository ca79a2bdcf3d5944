package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.arna.support.GatewayClient;
import kz.arna.support.GatewayClient.Answer;
import kz.arna.support.SampleBasis;
import org.awaitility.Awaitility;

/** An official's desk in tests: everything goes over HTTP. */
public final class Desk {

    static final String AIGUL = "850515400469";
    static final String QANAT = "750314300121";

    private static final LocalDate LOOKED = LocalDate.of(2025, 11, 3);
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final GatewayClient client;

    public Desk(GatewayClient client) {
        this.client = client;
    }

    Answer of(String number) {
        return client.get("/api/v1/cases/" + number);
    }

    String state(String number) {
        return of(number).at("/state");
    }

    /** Waits until the case is in the state. */
    void reaches(String number, String state) {
        Awaitility.await(number + " reaches " + state)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> state(number), state::equals);
    }

    /** Waits until a task of this kind is open for the case. */
    public JsonNode task(String number, String kind) {
        return Awaitility.await(number + " has the task " + kind)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> open(number, kind), task -> !task.isMissingNode());
    }

    /** Waits until no task of this kind is open for the case. */
    void noTask(String number, String kind) {
        Awaitility.await(number + " has no task " + kind)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !hasTask(number, kind));
    }

    boolean hasTask(String number, String kind) {
        return !open(number, kind).isMissingNode();
    }

    private JsonNode open(String number, String kind) {
        return client.get("/api/v1/tasks?case=" + number + "&kind=" + kind).node("/items/0");
    }

    /** Kinds of the case's open tasks. */
    List<String> tasks(String number) {
        List<String> kinds = new ArrayList<>();
        client.get("/api/v1/tasks?limit=200&case=" + number)
                .node("/items")
                .forEach(task -> kinds.add(task.path("kind").asText()));
        return kinds;
    }

    /** The case's deadline of a kind, as the door shows it. */
    JsonNode deadline(String number, String kind) {
        for (JsonNode deadline : of(number).node("/deadlines")) {
            if (kind.equals(deadline.path("kind").asText())) {
                return deadline;
            }
        }
        return MissingNode.getInstance();
    }

    /** All events of the case, first to last. */
    List<JsonNode> events(String number) {
        List<JsonNode> events = new ArrayList<>();
        client.get("/api/v1/cases/" + number + "/events").node("/items").forEach(events::add);
        return events;
    }

    List<String> eventTypes(String number) {
        return events(number).stream().map(event -> event.path("type").asText()).toList();
    }

    /** The latest event of a type. */
    JsonNode event(String number, String type) {
        return events(number).stream()
                .filter(event -> type.equals(event.path("type").asText()))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError(number + " has no event " + type));
    }

    long count(String number, String type) {
        return eventTypes(number).stream().filter(type::equals).count();
    }

    /** What an official establishes about an enterprise in order. */
    public void findInOrder(String number) {
        findInOrder(number, "nothing");
    }

    /** The same but for one fact, which stays open. */
    void findInOrder(String number, String open) {
        Map<String, JsonNode> facts = new LinkedHashMap<>();
        facts.put("ownership.stateShare", TextNode.valueOf("0.00"));
        facts.put("subject.promotesOrImplements", BooleanNode.TRUE);
        facts.put("court.activityBan", BooleanNode.FALSE);
        facts.put("court.specialRightDeprived", BooleanNode.FALSE);
        facts.put("expertise.negative", BooleanNode.FALSE);
        facts.put("documents.unreliable", BooleanNode.FALSE);
        facts.put("documents.colourScan", BooleanNode.TRUE);
        facts.put("documents.corrections", BooleanNode.FALSE);
        facts.put("budget.otherMeasure", BooleanNode.FALSE);
        facts.put("goods.onPriorityList", BooleanNode.TRUE);
        facts.put("costs.notAdmitted", JsonNodeFactory.instance.arrayNode());
        facts.put("costs.taxes", JsonNodeFactory.instance.objectNode());
        facts.put("budget.available", TextNode.valueOf("1000000000.00"));
        facts.put("debt.deferred", TextNode.valueOf("0.00"));
        facts.remove(open);
        facts.forEach((fact, value) -> found(number, fact, value));
    }

    /** The portal's figures are of another day than the filing: the official asks the committee about that day. */
    void findDebt(String number) {
        Map<String, String> debts = Map.of(
                "debt.total", "125000.50",
                "debt.tax", "100000.50",
                "debt.pension", "25000.00",
                "debt.social", "0.00",
                "debt.health", "0.00");
        debts.forEach((fact, sum) -> found(number, fact, TextNode.valueOf(sum)));
    }

    void found(String number, String fact, JsonNode value) {
        Answer answer = find(number, fact, value);
        assertThat(answer.status()).as(fact + " " + answer.body()).isEqualTo(200);
    }

    Answer find(String number, String fact, JsonNode value) {
        ObjectNode body = body();
        body.put("fact", fact)
                .put("ground", "Ұсынылған құжаттар бойынша тексерілді")
                .set("value", value);
        SampleBasis.in(body, fact, LOOKED);
        return client.post("/api/v1/cases/" + number + "/findings", body);
    }

    Answer decide(String number, String event, ObjectNode body) {
        return client.post("/api/v1/cases/" + number + "/" + event, body);
    }

    /** A decision that must be taken. */
    public Answer decided(String number, String event, ObjectNode body) {
        Answer answer = decide(number, event, body);
        assertThat(answer.status()).as(event + " " + answer.body()).isEqualTo(200);
        return answer;
    }

    public ObjectNode body() {
        return body(AIGUL);
    }

    ObjectNode body(String iin) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("actor").put("iin", iin).put("name", "Ахметова Айгүл").put("position", "Бас менеджер");
        return body;
    }

    ObjectNode hearing(Instant at) {
        ObjectNode body = body();
        body.putObject("hearing").put("at", at.toString()).put("place", "Астана қ., бейнеконференция");
        return body;
    }

    ObjectNode record(Instant heldAt) {
        ObjectNode body = body();
        body.putObject("record")
                .put("heldAt", heldAt.toString())
                .put("applicantPresent", true)
                .put("position", "Қорытындымен келісеміз");
        return body;
    }

    /** A body that leaves cost lines out. */
    ObjectNode leavingOut(int... lines) {
        ObjectNode body = body();
        ArrayNode decisions = body.putArray("lines");
        for (int no : lines) {
            decisions
                    .addObject()
                    .put("no", no)
                    .put("accepted", false)
                    .put("reason", "Құжаттары жеткіліксіз")
                    .put("ground", "DPR-REF-01");
        }
        return body;
    }

    /** A body that accepts cost lines which the rules leave out. */
    ObjectNode accepting(int... lines) {
        ObjectNode body = body();
        ArrayNode decisions = body.putArray("lines");
        for (int no : lines) {
            decisions.addObject().put("no", no).put("accepted", true).put("reason", "Банк төлемді растады");
        }
        return body;
    }

    /** The applicant is told of this decision to be, and is heard at once. */
    void heard(String number, ObjectNode notice) {
        Instant now = Stand.CLOCK.instant();
        notice.putObject("hearing")
                .put("at", now.plus(Duration.ofDays(1)).toString())
                .put("place", "Астана қ.");
        decided(number, "preliminarily-refused", notice);
        decided(number, "hearing-held", record(now));
    }

    /** The latest assessment: {@code {outcome, request, result, …}}. */
    JsonNode assessment(String number) {
        return client.get("/api/v1/cases/" + number + "/assessment").node("");
    }

    GatewayClient client() {
        return client;
    }
}
