package kz.arna.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.arna.base.ProblemCatalogue;
import kz.arna.base.Problems;
import kz.arna.contract.Caller.Answer;
import kz.arna.contract.Contract.Operation;
import kz.arna.simulator.Companies;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever is wrong with a call of either contract, it is told as a problem of the catalogue, and never a fault. */
class RefusalsIT {

    private static final Map<String, String> KEYS = Map.of(
            "officer", DeskStand.OFFICER,
            "channel", DeskStand.EGOV,
            "operator", DeskStand.OPERATOR,
            "bodies", DeskStand.AUDITOR);

    private static final String NOBODY = "00000000-0000-7000-8000-000000000000";

    private static final DeskStand stand = DeskStand.shared();

    private static final Map<String, String> PLACES = Map.of(
            "number",
            stand.file(DeskStand.application(Companies.UNKNOWN)),
            "id",
            NOBODY,
            "token",
            NOBODY,
            "partner",
            "src",
            "key",
            "decision.two-persons",
            "quarter",
            "2026-Q3",
            "name",
            "kk.pdf",
            "caseType",
            "order-342",
            "sha256",
            "0".repeat(64));

    /** One wrong call. */
    private record Shot(
            String what, String key, String path, byte @Nullable [] body, List<String> headers, String expected) {}

    @TestFactory
    Stream<DynamicTest> bodies_that_cannot_be_read() {
        return operations(operation -> {
            List<Shot> shots = new ArrayList<>();
            for (String type : operation.bodyTypes()) {
                String given = type.equals("*/*") ? "application/json" : type;
                shots.add(shot(
                        "empty",
                        operation,
                        new byte[0],
                        given,
                        "400 BODY_EMPTY|400 JSON_MALFORMED|422 FIELD_REQUIRED|422 SHA256.*"));
            }
            if (operation.id().startsWith("preview")) {
                String type = operation.bodyTypes().iterator().next();
                shots.add(
                        shot("an empty object", operation, utf8("{}"), type, "400 IMPORT_MALFORMED|400 IMPORT_EMPTY"));
                shots.add(shot("no days", operation, utf8("{\"days\":[null]}"), type, "400 IMPORT_.*"));
                shots.add(shot("a picture", operation, new byte[] {(byte) 0x89, 80, 78, 71, 0}, type, "400 IMPORT_.*"));
            }
            if (operation.bodyTypes().contains("application/json")) {
                shots.add(shot("no JSON", operation, utf8("abc"), "application/json", "400 .*|422 IMPORT.*"));
                shots.add(shot("cut off", operation, utf8("{\"a\":"), "application/json", "400 .*"));
                shots.add(shot("a list", operation, utf8("[]"), "application/json", "422 WRONG_TYPE|400 IMPORT.*"));
                shots.add(shot("null", operation, utf8("null"), "application/json", "422 WRONG_TYPE|400 .*"));
                shots.add(shot("a word", operation, utf8("\"x\""), "application/json", "422 WRONG_TYPE|400 IMPORT.*"));
                shots.add(shot("twice", operation, utf8("{\"a\":1,\"a\":2}"), "application/json", "400 .*"));
                shots.add(shot("deep", operation, utf8("[".repeat(5000)), "application/json", "400 .*"));
                shots.add(shot(
                        "UTF-16", operation, "{}".getBytes(StandardCharsets.UTF_16), "application/json", "400 .*"));
                shots.add(shot("bytes", operation, new byte[] {(byte) 0xff, 0, 1}, "application/json", "400 .*"));
                shots.add(
                        shot("a form", operation, utf8("a=b"), "application/x-www-form-urlencoded", "415 MEDIA_TYPE"));
                shots.add(shot("text", operation, utf8("{}"), "text/plain", "415 MEDIA_TYPE"));
                shots.add(shot("nonsense type", operation, utf8("{}"), "no type", "415 MEDIA_TYPE"));
                shots.add(shot("11 MB", operation, new byte[11_000_000], "application/json", "413 BODY_TOO_LARGE"));
            }
            return shots;
        });
    }

    @TestFactory
    Stream<DynamicTest> fields_that_are_missing_unknown_or_of_the_wrong_type() {
        return operations(operation -> {
            JsonNode schema = operation.bodySchema();
            if (!schema.path("properties").has("actor")
                    && !schema.path("properties").has("submittedAt")) {
                return List.of();
            }
            return SampleBody.wrongs(schema).stream()
                    .map(wrong -> shot(
                            wrong.what(),
                            operation,
                            utf8(wrong.body().toString()),
                            "application/json",
                            "422 (" + wrong.code() + ") at " + wrong.at() + ".*|404 .*"))
                    .toList();
        });
    }

    @TestFactory
    Stream<DynamicTest> callers_without_the_right() {
        return operations(operation -> {
            List<Shot> shots = new ArrayList<>();
            byte[] body = body(operation);
            shots.add(new Shot("no key", "", path(operation), body, headers(operation), "401 KEY_MISSING_OR_WRONG.*"));
            shots.add(new Shot(
                    "wrong key", "x", path(operation), body, headers(operation), "401 KEY_MISSING_OR_WRONG.*"));
            Set<String> without = new TreeSet<>(operation.scopes().isEmpty() ? Set.of() : KEYS.keySet());
            without.removeAll(operation.scopes());
            without.forEach(scope -> shots.add(
                    new Shot("as " + scope, key(scope), path(operation), body, headers(operation), "403 FORBIDDEN.*")));
            return shots;
        });
    }

    @TestFactory
    Stream<DynamicTest> places_that_do_not_exist_and_queries_that_make_no_sense() {
        return operations(operation -> {
            List<Shot> shots = new ArrayList<>();
            byte[] body = body(operation);
            List<String> headers = headers(operation);
            for (String parameter : operation.parameters()) {
                String name = parameter.replaceAll("^\\w+:|!$", "");
                if (parameter.startsWith("path:") && !operation.id().equals("channel-attachment")) {
                    Map<String, String> wrong = new TreeMap<>(PLACES);
                    wrong.put(name, "DPR-1999-000001%27");
                    shots.add(new Shot(
                            "wrong " + name, key(operation), path(operation, wrong), body, headers, "40[034] .*"));
                } else if (parameter.startsWith("query:")
                        && !Set.of("q", "partner", "message", "subject", "correlation", "kind", "assignee")
                                .contains(name)) {
                    String path = path(operation).replaceAll("(\\?.*)?$", "?" + name + "=no%20such");
                    shots.add(new Shot("wrong " + name, key(operation), path, body, headers, "40[04] .*"));
                }
            }
            shots.add(new Shot(
                    "NUL", key(operation), path(operation) + "?q=%00", body, headers, "400 REQUEST_MALFORMED.*"));
            shots.add(new Shot(
                    "a place below",
                    key(operation),
                    path(operation).replaceAll("\\?.*", "") + "/below/it",
                    body,
                    headers,
                    "40[45] .*"));
            return shots;
        });
    }

    @TestFactory
    Stream<DynamicTest> methods_that_a_place_does_not_take() {
        Map<String, Set<String>> methods = new TreeMap<>();
        all().forEach(operation -> methods.computeIfAbsent(path(operation), path -> new TreeSet<>())
                .add(operation.method()));
        return methods.entrySet().stream()
                .flatMap(place -> Stream.of("GET", "PUT", "POST", "DELETE", "PATCH")
                        .filter(method -> !place.getValue().contains(method))
                        .map(method -> dynamicTest(method + " " + place.getKey(), () -> {
                            Answer answer = stand.caller.send(
                                    DeskStand.OFFICER,
                                    method,
                                    place.getKey(),
                                    utf8("{}"),
                                    "Content-Type",
                                    "application/json");
                            isProblem(answer, "405 .*|404 .*|428 .*");
                        })));
    }

    private static Stream<Operation> all() {
        return Stream.concat(Contract.desk().operations().stream(), Contract.doors().operations().stream());
    }

    private static Stream<DynamicTest> operations(java.util.function.Function<Operation, List<Shot>> shots) {
        return all().flatMap(operation -> shots.apply(operation).stream()
                .map(shot -> dynamicTest(operation + ": " + shot.what(), () -> fire(operation, shot))));
    }

    private static void fire(Operation operation, Shot shot) {
        Answer answer = stand.caller.send(
                shot.key().isEmpty() ? null : shot.key(),
                operation.method(),
                shot.path(),
                shot.body(),
                shot.headers().toArray(String[]::new));
        isProblem(answer, shot.expected());
    }

    /** A problem of the catalogue, as both contracts describe it, whose status, code and field are as expected. */
    static void isProblem(Answer answer, String expected) {
        assertThat(answer.type()).as(answer.toString()).isEqualTo("application/problem+json");
        Operation any = Contract.desk().operation("rulebook");
        assertThat(any.deviations(answer.status(), answer.type(), answer.bytes()))
                .as(answer.toString())
                .isEmpty();
        ProblemCatalogue.Entry entry = Problems.catalogue().entry(answer.at("/code"));
        assertThat(entry.status()).isEqualTo(answer.status());
        assertThat(answer.status() + " " + answer.at("/code") + " at " + answer.at("/errors/0/field"))
                .as(answer.toString())
                .matches("(?:" + expected + ").*");
    }

    private static Shot shot(String what, Operation operation, byte[] body, String type, String expected) {
        List<String> headers = new ArrayList<>(headers(operation));
        int at = headers.indexOf("Content-Type");
        headers.set(at + 1, type);
        return new Shot(what, key(operation), path(operation), body, headers, expected);
    }

    private static String key(Operation operation) {
        if (operation.id().equals("partner-message")) {
            return DeskStand.PARTNER;
        }
        return operation.scopes().isEmpty()
                ? DeskStand.EGOV
                : key(
                        operation.scopes().contains("officer")
                                ? "officer"
                                : operation.scopes().iterator().next());
    }

    private static String key(String scope) {
        return KEYS.getOrDefault(scope, "");
    }

    private static byte @Nullable [] body(Operation operation) {
        if (operation.bodyTypes().isEmpty()) {
            return null;
        }
        JsonNode schema = operation.bodySchema();
        return utf8(
                schema.path("properties").isObject()
                        ? SampleBody.inOrder(schema).toString()
                        : "{}");
    }

    private static List<String> headers(Operation operation) {
        List<String> headers = new ArrayList<>(List.of("If-Match", "*"));
        if (!operation.bodyTypes().isEmpty()) {
            String type = operation.bodyTypes().iterator().next();
            headers.addAll(List.of("Content-Type", type.equals("*/*") ? "application/json" : type));
        }
        if (operation.parameters().contains("header:X-Actor-Iin!")) {
            headers.addAll(List.of("X-Actor-Iin", "850515400469", "X-Actor-Name", "A", "X-Actor-Position", "B"));
        }
        return headers;
    }

    private static String path(Operation operation) {
        return path(operation, PLACES);
    }

    private static String path(Operation operation, Map<String, String> values) {
        String path = "/api/v1" + operation.path();
        for (Map.Entry<String, String> value : values.entrySet()) {
            path = path.replace("{" + value.getKey() + "}", value.getValue());
        }
        boolean goods = operation.id().equals("previewPriorityGoods");
        return goods ? path + "?from=2026-11-24" : path;
    }

    private static byte[] utf8(String text) {
        return text.replace("\ud800", "\\ud800").getBytes(StandardCharsets.UTF_8);
    }
}
