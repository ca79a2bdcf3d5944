package kz.arna.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.arna.contract.Caller.Answer;
import kz.arna.contract.Contract.Operation;
import kz.arna.simulator.Companies;
import kz.arna.support.GatewayClient;
import kz.arna.support.SampleApplication;
import kz.arna.support.SampleSigner;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whatever names a person, an account or opens a door is planted everywhere, and found nowhere that others read. */
class SecretsIT {

    private static final Logger LOG = LoggerFactory.getLogger(SecretsIT.class);
    private static final DeskStand STAND = DeskStand.shared();
    private static final String OFFICIAL = "850515400469";
    private static final String SIGNER = "750314300121";
    private static final String MISTYPED = "850515400468";
    private static final String IBAN = "KZ86125KZT5004100100";
    private static final String NAME = "Құпиясызбаева";
    private static final String KEY = "sk-live-9f3c1b7a2d";
    private static final String TOKEN = "consent-token-5f0c9b1e";
    private static final List<String> SECRETS = List.of(
            OFFICIAL,
            SIGNER,
            MISTYPED,
            IBAN,
            NAME,
            KEY,
            TOKEN,
            DeskStand.EGOV,
            DeskStand.OFFICER,
            DeskStand.OPERATOR,
            DeskStand.AUDITOR,
            Companies.INDEBTED.id());

    @Test
    void nothing_that_identifies_a_person_or_opens_a_door_leaves_its_place() {
        try (WrittenLog log = new WrittenLog()) {
            aWholeCase();
            List<String> refusals = Stream.concat(
                            Contract.desk().operations().stream(), Contract.doors().operations().stream())
                    .flatMap(SecretsIT::wrongCalls)
                    .filter(answer -> answer.status() >= 400)
                    .map(Answer::toString)
                    .toList();

            assertThat(refusals).hasSizeGreaterThan(100);
            clean("answers", String.join("\n", refusals));
            LOG.warn("the debtor {} was filed, found, decided and looked at", Companies.INDEBTED.id());
            clean("log", log.text());
        }
        clean("journal", stored("message", "party", "name", "correlation", "subject", "headers", "mapping", "outcome"));
        clean("outbox", stored("outbox", "partner", "message", "lane", "correlation", "asked", "subject", "fault"));
        clean("audit", stored("audit_entry", "act", "subject", "client"));
        clean("work", stored("work_item", "kind", "fault") + stored("task", "kind", "clause", "reason_kk", "details"));
        clean("endpoints", endpoints());
        clean("metrics", metrics());
        clean("threads", String.join("\n", threads()));
        assertThat(stored("message", "encode(body, 'escape')")).doesNotContain(TOKEN, KEY, DeskStand.EGOV);
    }

    private static void clean(String place, String text) {
        assertThat(text).as(place).isNotBlank();
        for (String secret : SECRETS) {
            int at = text.indexOf(secret);
            assertThat(at)
                    .as(() -> place + " hold a secret: "
                            + text.substring(Math.max(0, at - 200), Math.min(text.length(), at + 80)))
                    .isNegative();
        }
    }

    /** A case of a debtor that is filed, found, decided and looked at, by people whose names are planted. */
    private static void aWholeCase() {
        SampleApplication application = DeskStand.application(Companies.INDEBTED);
        application.root().withObject("/bank").put("iban", IBAN);
        ((ObjectNode) application.root().at("/applicant/head")).put("surname", NAME);
        application
                .documents()
                .forEach((hash, pdf) -> STAND.caller.send(
                        DeskStand.EGOV, "PUT", "/api/v1/attachments/" + hash, pdf, "Content-Type", "application/pdf"));
        ObjectNode envelope = GatewayClient.envelope("secrets-1", application.bytes(), SampleSigner.sign(application));
        envelope.withObject("/consents").put("token", TOKEN);
        Answer filed = STAND.caller.json(DeskStand.EGOV, "POST", "/api/v1/applications/order-342", envelope);
        assertThat(filed.status()).as(filed.toString()).isEqualTo(201);
        String number = filed.at("/number");
        STAND.task(number, "DECIDE");
        STAND.find(number, "debt.deferred", TextNode.valueOf(NAME + " " + IBAN));
        ObjectNode refusal = planted(DeskStand.act());
        refusal.putObject("hearing").put("at", "2026-11-25T10:00:00+05:00").put("place", NAME);
        refusal.putArray("grounds").add("DPR-REF-02-03");
        Answer refused = STAND.decide(number, "preliminarily-refused", refusal);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(200);
        STAND.caller.get(DeskStand.OFFICER, "/api/v1/cases?q=" + Companies.INDEBTED.id());
        STAND.caller.get(DeskStand.OFFICER, "/api/v1/tasks?assignee=" + OFFICIAL);
    }

    /** One operation, called wrongly in every place that a caller fills. */
    private static Stream<Answer> wrongCalls(Operation operation) {
        List<Answer> answers = new ArrayList<>();
        String key = operation.scopes().isEmpty() ? DeskStand.EGOV : "test-" + scope(operation);
        for (String secret : List.of(OFFICIAL, MISTYPED, IBAN, NAME, KEY)) {
            String encoded = URLEncoder.encode(secret, StandardCharsets.UTF_8);
            String path = "/api/v1" + operation.path().replaceAll("\\{\\w+}", encoded);
            String query = operation.parameters().stream()
                    .filter(parameter -> parameter.startsWith("query:"))
                    .map(parameter -> parameter.replaceAll("query:|!", "") + "=" + encoded)
                    .collect(Collectors.joining("&"));
            for (byte[] body : bodies(operation, secret)) {
                for (String type : List.of("application/json", "text/csv", "application/pdf", "x/" + encoded)) {
                    answers.add(send(operation, key, path + (query.isEmpty() ? "" : "?" + query), body, type, encoded));
                }
            }
            answers.add(
                    send(operation, secret.equals(NAME) ? "x" : secret, path, utf8("{}"), "application/json", encoded));
        }
        return answers.stream();
    }

    private static Answer send(Operation operation, String key, String path, byte[] body, String type, String secret) {
        boolean bodyless = operation.bodyTypes().isEmpty();
        List<String> headers = new ArrayList<>(List.of(
                "If-Match", secret, "Idempotency-Key", secret, "X-Correlation-Id", secret, "User-Agent", secret));
        headers.addAll(List.of("X-Actor-Iin", secret, "X-Actor-Name", secret, "X-Actor-Position", "%zz" + secret));
        if (!bodyless) {
            headers.addAll(List.of("Content-Type", type));
        }
        return STAND.caller.send(key, operation.method(), path, bodyless ? null : body, headers.toArray(String[]::new));
    }

    private static List<byte[]> bodies(Operation operation, String secret) {
        List<byte[]> bodies = new ArrayList<>();
        bodies.add(utf8("{\"" + secret + "\":\"" + secret + "\",\"actor\":\"" + secret + "\"}"));
        bodies.add(utf8("{\"" + secret));
        bodies.add(utf8(secret + "," + secret + "\n" + secret));
        JsonNode schema = operation.bodySchema();
        if (schema.path("properties").isObject()) {
            ObjectNode body = planted(SampleBody.inOrder(schema));
            body.fieldNames().forEachRemaining(name -> {
                if (body.get(name).isTextual()) {
                    body.put(name, secret);
                }
            });
            bodies.add(utf8(body.toString()));
        }
        return bodies;
    }

    private static ObjectNode planted(ObjectNode body) {
        if (body.has("actor")) {
            body.withObject("/actor").put("iin", OFFICIAL).put("name", NAME);
        }
        return body;
    }

    private static String scope(Operation operation) {
        String first = operation.scopes().iterator().next();
        return Map.of("channel", "egov", "bodies", "auditor").getOrDefault(first, first);
    }

    private static String stored(String table, String... columns) {
        String all = Stream.of(columns).map(column -> column + "::text").collect(Collectors.joining(", "));
        return STAND.owner
                .sql("SELECT coalesce(string_agg(concat_ws(' ', " + all + "), E'\\n'), '') || ' ' FROM " + table)
                .query(String.class)
                .single()
                .concat(table);
    }

    private static String endpoints() {
        return STAND.gateway.bean(CamelContext.class).getEndpoints().stream()
                .map(Endpoint::getEndpointUri)
                .collect(Collectors.joining("\n"));
    }

    private static String metrics() {
        return STAND.gateway.bean(MeterRegistry.class).getMeters().stream()
                .map(Meter::getId)
                .map(id -> id.getName() + " " + id.getTags())
                .collect(Collectors.joining("\n"));
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
