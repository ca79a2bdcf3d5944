package kz.arna.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@DoorTest
class NeighboursIT {

    @LocalServerPort
    private int port;

    private Doors officer = new Doors(0, "");
    private Doors egov = new Doors(0, "");

    @BeforeEach
    void connect() {
        officer = new Doors(port, Stand.OFFICER);
        egov = new Doors(port, Stand.EGOV);
    }

    @Test
    void routes_and_controllers_answer_under_one_prefix() {
        assertThat(egov.get("/api/v1/cases").json().path("items").isArray()).isTrue();
        Doors.Answer event = officer.post("/api/v1/cases/DPR-2026-000001/confirm", new byte[0]);
        assertThat(event.json().path("event").asText()).isEqualTo("confirm");
        assertThat(event.json().path("client").asText()).isEqualTo("officer");
        assertThat(officer.get("/api/v1/cases/DPR-2026-000001/tasks")
                        .json()
                        .path("pool")
                        .asText())
                .isEqualTo("DESK");
    }

    @Test
    void a_controller_serves_the_path_of_a_door_with_another_method() {
        assertThat(officer.post("/api/v1/cases/DPR-2026-000001/events", new byte[0])
                        .json()
                        .path("event")
                        .asText())
                .isEqualTo("events");
    }

    @Test
    void a_caller_may_ask_for_json() {
        assertThat(Doors.send(egov.request("/api/v1/cases")
                                .header("Accept", "application/json")
                                .GET())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void what_nobody_serves_is_a_problem_too() {
        assertThat(egov.get("/api/v1/nothing").code()).isEqualTo("NOT_FOUND");
        assertThat(egov.get("/api/v1/cases/DPR-2026-000001/documents/a/b").code())
                .isEqualTo("NOT_FOUND");
        Doors.Answer method = egov.get("/api/v1/applications/door-test");
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.code()).isEqualTo("METHOD_NOT_ALLOWED");
        Doors.Answer type = egov.post("/api/v1/applications/door-test", new byte[0], "Content-Type", "text/plain");
        assertThat(type.status()).isEqualTo(415);
        assertThat(type.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void a_fault_tells_nothing_of_itself() {
        Doors.Answer fault = officer.get("/api/v1/probe/fault");
        assertThat(fault.status()).isEqualTo(500);
        assertThat(fault.code()).isEqualTo("INTERNAL");
        assertThat(fault.json().toString()).doesNotContain("secret");
    }
}
