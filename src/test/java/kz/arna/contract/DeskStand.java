package kz.arna.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import kz.arna.contract.Caller.Answer;
import kz.arna.intake.client.Client;
import kz.arna.intake.client.ClientRegistry;
import kz.arna.simulator.Company;
import kz.arna.support.GatewayClient;
import kz.arna.support.MovableClock;
import kz.arna.support.RunningGateway;
import kz.arna.support.SampleApplication;
import kz.arna.support.SampleBasis;
import kz.arna.support.SampleSigner;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A gateway with its partners, and everybody who calls it. Business time rests at ten o'clock of a Tuesday. */
final class DeskStand {

    static final String EGOV = "test-egov";
    static final String OTHER_CHANNEL = "test-qazindustry";
    static final String OFFICER = "test-officer";
    static final String OPERATOR = "test-operator";
    static final String AUDITOR = "test-auditor";
    static final String PARTNER = "test-src";
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    final RunningGateway gateway;
    final Caller caller;
    final JdbcClient owner;

    private static final DeskStand SHARED = new DeskStand();

    private DeskStand() {
        gateway = RunningGateway.at(new MovableClock(Instant.parse("2026-11-24T05:00:00Z")));
        caller = new Caller(gateway.url());
        owner = JdbcClient.create(gateway.database().asOwner());
        client("auditor", "bodies");
        client("src", "partner:src");
        Runtime.getRuntime().addShutdownHook(new Thread(gateway::close, "desk-stand-end"));
    }

    /** The one gateway of this package's tests; each files for cases of its own. */
    static DeskStand shared() {
        return SHARED;
    }

    private void client(String name, String scope) {
        ClientRegistry registry = gateway.bean(ClientRegistry.class);
        registry.put(new Client(name, name, Set.of(scope), 10_000));
        registry.acceptKey(name, "test-" + name, Instant.now().minusSeconds(60), Duration.ofDays(1));
    }

    /** Files an application with all its documents through egov.kz; gives the case's number. */
    String file(SampleApplication application) {
        GatewayClient.Answer filed =
                gateway.as("egov").file("app-" + application.hashCode(), application, SampleSigner.sign(application));
        if (filed.status() != 201) {
            throw new AssertionError("not filed: " + filed);
        }
        return filed.at("/number");
    }

    static SampleApplication application(Company company) {
        return SampleApplication.inOrder(company.id(), company.nameKk(), TODAY);
    }

    /** Waits until a task of this kind is open for the case; gives its id. */
    String task(String number, String kind) {
        return Awaitility.await(number + " has the task " + kind)
                .atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> caller.get(OFFICER, "/api/v1/tasks?case=" + number + "&kind=" + kind)
                                .at("/items/0/id"),
                        id -> !id.isEmpty());
    }

    /** What an official establishes about an enterprise in order. */
    void findInOrder(String number) {
        Map<String, JsonNode> facts = Map.ofEntries(
                Map.entry("ownership.stateShare", TextNode.valueOf("0.00")),
                Map.entry("subject.promotesOrImplements", BooleanNode.TRUE),
                Map.entry("court.activityBan", BooleanNode.FALSE),
                Map.entry("court.specialRightDeprived", BooleanNode.FALSE),
                Map.entry("expertise.negative", BooleanNode.FALSE),
                Map.entry("documents.unreliable", BooleanNode.FALSE),
                Map.entry("documents.colourScan", BooleanNode.TRUE),
                Map.entry("documents.corrections", BooleanNode.FALSE),
                Map.entry("budget.otherMeasure", BooleanNode.FALSE),
                Map.entry("goods.onPriorityList", BooleanNode.TRUE),
                Map.entry("costs.notAdmitted", JsonNodeFactory.instance.arrayNode()),
                Map.entry("costs.taxes", JsonNodeFactory.instance.objectNode()),
                Map.entry("budget.available", TextNode.valueOf("1000000000.00")),
                Map.entry("debt.deferred", TextNode.valueOf("0.00")));
        facts.forEach((fact, value) -> {
            Answer found = find(number, fact, value);
            if (found.status() != 200) {
                throw new AssertionError(fact + ": " + found);
            }
        });
    }

    Answer find(String number, String fact, JsonNode value) {
        ObjectNode body = body().put("fact", fact).put("ground", "Құжаттар бойынша тексерілді");
        body.set("value", value);
        SampleBasis.in(body, fact, LocalDate.of(2025, 11, 3));
        return caller.json(OFFICER, "POST", "/api/v1/cases/" + number + "/findings", body);
    }

    /** Decides on the case as it is; reads it again where an answer of a partner came in between. */
    Answer decide(String number, String event, ObjectNode body) {
        Answer answer = decideOnce(number, event, body);
        for (int i = 0; answer.status() == 412 && i < 20; i++) {
            answer = decideOnce(number, event, body);
        }
        return answer;
    }

    private Answer decideOnce(String number, String event, ObjectNode body) {
        return caller.json(OFFICER, "POST", "/api/v1/cases/" + number + "/" + event, body, "If-Match", version(number));
    }

    String version(String number) {
        return caller.get(OFFICER, "/api/v1/cases/" + number).header("ETag");
    }

    Answer operate(String path, ObjectNode body) {
        return caller.json(OPERATOR, "POST", path, body);
    }

    /** A body that names who acts. */
    static ObjectNode body() {
        return body("850515400469");
    }

    static ObjectNode body(String iin) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("actor")
                .put("iin", iin)
                .put("name", "Ахметова Айгүл Серікқызы")
                .put("position", "Бас менеджер");
        return body;
    }

    static ObjectNode act() {
        return body().put("reason", "Тексеру үшін");
    }
}
