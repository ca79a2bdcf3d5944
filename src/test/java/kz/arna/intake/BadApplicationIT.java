package kz.arna.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadApplicationIT extends DoorsIT {

    static Stream<Arguments> unreadable() {
        return Stream.of(
                field("UNKNOWN_FIELD", "/shoeSize", root -> root.put("shoeSize", 41)),
                field("UNKNOWN_FIELD", "/*", root -> root.put("750314300121", true)),
                field("UNKNOWN_FIELD", "/bank/owner", root -> in(root, "bank").put("owner", "x")),
                field("WRONG_TYPE", "/guarantee", root -> root.put("guarantee", "yes")),
                field("WRONG_TYPE", "/costs", root -> root.put("costs", 1)),
                field(
                        "WRONG_TYPE",
                        "/employees/total",
                        root -> in(root, "employees").put("total", 1.5)),
                field(
                        "NUMBER_OUT_OF_RANGE",
                        "/employees/total",
                        root -> in(root, "employees").put("total", -1)),
                field(
                        "BIN_CHECK_DIGIT",
                        "/applicant/bin",
                        root -> in(root, "applicant").put("bin", "190340012340")),
                field(
                        "BIN_CHECK_DIGIT",
                        "/applicant/bin",
                        root -> in(root, "applicant").put("bin", "19034001234")),
                field(
                        "IIN_CHECK_DIGIT",
                        "/applicant/iin",
                        root -> in(root, "applicant").put("iin", "750314300120")),
                field(
                        "IBAN_CHECK_DIGITS",
                        "/bank/iban",
                        root -> in(root, "bank").put("iban", "KZ000000000000000000")),
                field("BIC_MALFORMED", "/bank/bic", root -> in(root, "bank").put("bic", "HSBK")),
                field("KBE_MALFORMED", "/bank/kbe", root -> in(root, "bank").put("kbe", "x7")),
                field(
                        "OKED_MALFORMED",
                        "/mainActivity/oked",
                        root -> in(root, "mainActivity").put("oked", "9")),
                field("DATE_MALFORMED", "/filledOn", root -> root.put("filledOn", "2026-02-30")),
                field("DATE_MALFORMED", "/filledOn", root -> root.put("filledOn", "20.11.2026")),
                field("AMOUNT_DECIMALS", "/costs/0/amount", root -> line(root).put("amount", "10.005")),
                field("AMOUNT_DECIMALS", "/costs/0/amount", root -> line(root).put("amount", "1.500")),
                field("AMOUNT_NEGATIVE", "/costs/0/amount", root -> line(root).put("amount", "-1.00")),
                field(
                        "AMOUNT_NEGATIVE",
                        "/costs/0/amountKzt",
                        root -> line(root).put("amountKzt", -0.01)),
                field("AMOUNT_TOO_LARGE", "/costs/0/amount", root -> line(root).put("amount", "1".repeat(18))),
                field("AMOUNT_TOO_LARGE", "/costs/0/amount", root -> line(root).put("amount", 1e40)),
                field("AMOUNT_MALFORMED", "/costs/0/amount", root -> line(root).put("amount", "1 000,00")),
                field(
                        "CURRENCY_MALFORMED",
                        "/costs/0/currency",
                        root -> line(root).put("currency", "тенге")),
                field(
                        "NUL_CHARACTER",
                        "/applicant/name",
                        root -> in(root, "applicant").put("name", "a\0b")),
                field(
                        "TEXT_TOO_LONG",
                        "/applicant/name",
                        root -> in(root, "applicant").put("name", "ә".repeat(301))),
                field(
                        "CHOICE_UNKNOWN",
                        "/applicant/kind",
                        root -> in(root, "applicant").put("kind", "CAT")),
                field("FORM_UNKNOWN", "/form", root -> root.put("form", "342-9")),
                field(
                        "SHA256_MALFORMED",
                        "/attachments/0/sha256",
                        root -> root.putArray("attachments").addObject().put("sha256", "abc")));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("unreadable")
    void refuses_what_cannot_be_read(String code, String at, Consumer<ObjectNode> change) {
        long before = cases();
        Doors.Answer answer = file(changed(change));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.field()).isEqualTo("/application" + at);
        for (String language : new String[] {"kk", "ru", "en"}) {
            assertThat(answer.json().at("/errors/0/text/" + language).asText()).isNotBlank();
        }
        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void names_all_problems_at_once_and_echoes_no_value() {
        Doors.Answer answer = file(changed(root -> {
            in(root, "applicant").put("bin", "190340012340");
            in(root, "bank").put("iban", "KZ111111111111111111");
            root.put("990101300007", "x");
        }));
        assertThat(answer.json().path("errors")).hasSize(3);
        assertThat(answer.json().toString())
                .doesNotContain("190340012340")
                .doesNotContain("KZ111111111111111111")
                .doesNotContain("990101300007");
    }

    static Stream<Arguments> noJson() {
        return Stream.of(
                Arguments.of("JSON_MALFORMED", bytes("{\"form\":")),
                Arguments.of("JSON_MALFORMED", bytes("")),
                Arguments.of("JSON_MALFORMED", bytes("{\"form\":NaN}")),
                Arguments.of("JSON_DUPLICATE_KEY", bytes("{\"form\":\"342-1\",\"form\":\"342-1\"}")),
                Arguments.of("JSON_TRAILING", bytes("{} {}")),
                Arguments.of("JSON_TOO_DEEP", bytes("[".repeat(30) + "]".repeat(30))),
                Arguments.of("WRONG_TYPE", bytes("[]")),
                Arguments.of("NOT_UTF8", new byte[] {'{', '"', (byte) 0xC0, (byte) 0x80, '"', ':', '1', '}'}),
                Arguments.of("JSON_MALFORMED", "{}".getBytes(StandardCharsets.UTF_16LE)),
                Arguments.of("JSON_MALFORMED", bytes("{\"operator\":\"a\0b\"}")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noJson")
    void refuses_signed_bytes_that_are_no_application(String code, byte[] application) {
        assertThat(file(application).code()).isEqualTo(code);
    }

    static Stream<Arguments> noEnvelope() {
        return Stream.of(
                Arguments.of("BODY_EMPTY", "", ""),
                Arguments.of("JSON_MALFORMED", "", "{"),
                Arguments.of("JSON_DUPLICATE_KEY", "", "{\"externalId\":\"a\",\"externalId\":\"b\"}"),
                Arguments.of("WRONG_TYPE", "", "[]"),
                Arguments.of("FIELD_REQUIRED", "/externalId", "{\"application\":\"e30=\",\"signature\":\"e30=\"}"),
                Arguments.of(
                        "EXTERNAL_ID_MALFORMED",
                        "/externalId",
                        "{\"externalId\":\"a b\",\"application\":\"e30=\",\"signature\":\"e30=\"}"),
                Arguments.of(
                        "BASE64_MALFORMED",
                        "/application",
                        "{\"externalId\":\"a\",\"application\":\"%%\",\"signature\":\"e30=\"}"),
                Arguments.of(
                        "UNKNOWN_FIELD",
                        "/source",
                        "{\"externalId\":\"a\",\"application\":\"e30=\",\"signature\":\"e30=\",\"source\":\"x\"}"),
                Arguments.of(
                        "CHOICE_UNKNOWN",
                        "/consents/restrictedData",
                        "{\"externalId\":\"a\",\"application\":\"e30=\",\"signature\":\"e30=\",\"consents\":{\"restrictedData\":1}}"));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("noEnvelope")
    void refuses_an_envelope_that_is_none(String code, String field, String body) {
        Doors.Answer answer = egov.post("/api/v1/applications/door-test", bytes(body));
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.field()).isEqualTo(field);
    }

    static Stream<Arguments> readable() {
        return Stream.of(
                Arguments.of("everything missing", change(ObjectNode::removeAll)),
                Arguments.of("date in the future", change(root -> root.put("filledOn", "2030-01-01"))),
                Arguments.of(
                        "a Latin letter in a Kazakh name",
                        change(root -> in(root, "applicant").put("name", "«Yлгі» ЖШС"))),
                Arguments.of(
                        "cost type outside the list", change(root -> line(root).put("type", "C9"))),
                Arguments.of(
                        "a certificate of origin outside the list",
                        change(root -> root.putArray("attachments")
                                .addObject()
                                .putObject("origin")
                                .put("kind", "OTHER"))),
                Arguments.of("a foreign language", change(root -> root.put("language", "en"))),
                Arguments.of(
                        "nulls",
                        change(root -> root.putNull("bank").putNull("costs").putNull("guarantee"))),
                Arguments.of("a share above the whole", change(root -> root.put("personnelLocalContent", "150.00"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readable")
    void takes_in_what_is_wrong_in_substance(String what, Consumer<ObjectNode> change) {
        assertThat(file(changed(change)).status()).as(what).isEqualTo(201);
    }

    @Test
    void knows_no_other_case_types() {
        Doors.Answer answer = egov.post("/api/v1/applications/order-999", bytes("{}"));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("CASE_TYPE_UNKNOWN");
    }

    @Test
    void journals_a_refusal_with_its_codes_and_nothing_else() {
        String before = "SELECT count(*) FROM message WHERE outcome = 'REJECTED:AMOUNT_NEGATIVE'";
        long then = count(before);
        file(changed(root -> line(root).put("amount", "-1")));
        assertThat(count(before)).isEqualTo(then + 1);
    }

    private static Arguments field(String code, String at, Consumer<ObjectNode> change) {
        return Arguments.of(code, at, change);
    }

    private static Consumer<ObjectNode> change(Consumer<ObjectNode> change) {
        return change;
    }

    private static ObjectNode in(ObjectNode root, String field) {
        return (ObjectNode) root.get(field);
    }

    private static ObjectNode line(ObjectNode root) {
        return (ObjectNode) root.get("costs").get(0);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
