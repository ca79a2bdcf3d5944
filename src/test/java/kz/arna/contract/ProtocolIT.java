package kz.arna.contract;

import static kz.arna.contract.DeskStand.OFFICER;
import static kz.arna.contract.DeskStand.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.arna.contract.Caller.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of HTTP's own kind. */
class ProtocolIT {

    private static final DeskStand STAND = DeskStand.shared();

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/tasks", "/api/v1/rulebook", "/api/v1/cases"})
    void head_is_get_without_its_body(String path) {
        Answer answer = STAND.caller.send(OFFICER, "HEAD", path, null);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bytes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/tasks", "/api/v1/settings/intake.suspended", "/api/v1/cases", "/api/v1/replays"})
    void options_say_what_a_place_takes(String path) {
        Answer answer = STAND.caller.send(OPERATOR, "OPTIONS", path, null);
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 204);
        assertThat(answer.header("Allow")).isNotEmpty();
    }

    @Test
    void a_method_that_is_not_taken_is_told_with_those_that_are() {
        Answer answer = STAND.caller.send(OPERATOR, "DELETE", "/api/v1/replays", null);
        RefusalsIT.isProblem(answer, "405 METHOD_NOT_ALLOWED");
        assertThat(List.of(answer.header("Allow").split(",\\s*"))).contains("GET", "POST");
        Answer door = STAND.caller.send(OFFICER, "DELETE", "/api/v1/applications/order-342", null);
        RefusalsIT.isProblem(door, "405 METHOD_NOT_ALLOWED");
        assertThat(door.header("Allow")).contains("POST");
    }

    @Test
    void who_asks_for_another_form_is_told_that_there_is_none() {
        RefusalsIT.isProblem(
                STAND.caller.send(OFFICER, "GET", "/api/v1/tasks", null, "Accept", "text/html"), "406 NOT_ACCEPTABLE");
        assertThat(STAND.caller
                        .send(OFFICER, "GET", "/api/v1/tasks", null, "Accept", "text/html, */*;q=0.1")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/v1",
                "/api/v1/",
                "/api/v2/cases",
                "/api/v1/tasks/",
                "/api/v1/Tasks",
                "/api/v1/nothing",
                "/api/v1/cases/DPR-2026-000001/",
                "/api/v1/cases//events",
                "/api/v1/cases/..%2F..%2Factuator",
                "/api/v1/cases/%E2%82%AC",
                "/api/v1/cases/a%0Ab",
                "/api/v1/cases/%27%20OR%201=1--"
            })
    void what_does_not_exist_is_a_problem(String path) {
        RefusalsIT.isProblem(STAND.caller.get(OFFICER, path), "40[04] .*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/cases/%00 HTTP/1.1",
                "GET /api/v1/cases/%zz HTTP/1.1",
                "GET /api/v1/cases?q=%zz HTTP/1.1",
                "GET /api/v1/cases/a|b HTTP/1.1",
                "GET /api/v1/../../etc/passwd HTTP/1.1",
                "FROB /api/v1/cases HTTP/1.1",
                "GET /api/v1/cases HTTP/9.9"
            })
    void requests_that_no_client_would_send_are_no_faults(String line) throws IOException {
        String answer = raw(line);
        assertThat(answer).matches("(?s)HTTP/1\\.1 (4\\d\\d|501|505) .*");
        assertThat(answer).doesNotContain("<html", "Exception", "kz.arna");
    }

    private static String raw(String line) throws IOException {
        URI base = URI.create(STAND.gateway.url());
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.getOutputStream()
                    .write((line + "\r\nHost: localhost\r\nX-Api-Key: " + OFFICER + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
