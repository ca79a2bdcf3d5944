package kz.arna.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import kz.arna.intake.client.Client;
import kz.arna.intake.client.ClientRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SuppressWarnings("NullAway.Init")
class ClientsIT extends DoorsIT {

    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    private ClientRegistry registry;

    @Autowired
    private MeterRegistry meters;

    @Test
    void an_unknown_caller_leaves_a_count_and_nothing_else() {
        double before = meters.counter("arna.requests.unauthenticated").count();
        long messages = count("SELECT count(*) FROM message");
        byte[] application = plain().bytes();
        Doors.Answer wrong = new Doors(port, "guess").file(id(), application, signed(application));
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.code()).isEqualTo("KEY_MISSING_OR_WRONG");
        assertThat(wrong.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(new Doors(port, " ").get("/api/v1/cases").status()).isEqualTo(401);
        assertThat(meters.counter("arna.requests.unauthenticated").count()).isEqualTo(before + 2);
        assertThat(count("SELECT count(*) FROM message")).isEqualTo(messages);
    }

    @Test
    void two_keys_are_valid_at_once_and_a_third_takes_the_place_of_the_one_that_ends_first() {
        registry.put(new Client("rotating", "r", Set.of("channel"), 1000));
        registry.acceptKey("rotating", "first-key", Instant.now().minusSeconds(9), DAY);
        registry.acceptKey("rotating", "second-key", Instant.now().minusSeconds(9), DAY.multipliedBy(2));
        assertThat(status("first-key")).isEqualTo(200);
        assertThat(status("second-key")).isEqualTo(200);

        String third = registry.issueKey("rotating", DAY.multipliedBy(3));
        assertThat(status("first-key")).isEqualTo(401);
        assertThat(status("second-key")).isEqualTo(200);
        assertThat(status(third)).isEqualTo(200);

        assertThat(registry.revokeKey("rotating", "second-key")).isTrue();
        assertThat(status("second-key")).isEqualTo(401);
    }

    @Test
    void a_key_is_valid_from_its_beginning_to_its_end() {
        registry.put(new Client("timed", "t", Set.of("channel"), 1000));
        registry.acceptKey("timed", "ended-key", Instant.now().minusSeconds(60), Duration.ofSeconds(30));
        registry.acceptKey("timed", "coming-key", Instant.now().plusSeconds(60), DAY);
        assertThat(status("ended-key")).isEqualTo(401);
        assertThat(status("coming-key")).isEqualTo(401);
    }

    @Test
    void keys_are_stored_as_hashes_only() {
        registry.put(new Client("hashed", "h", Set.of("channel"), 1000));
        registry.acceptKey("hashed", "plain-key", Instant.now(), DAY);
        assertThat(count("SELECT count(*) FROM client_key k WHERE encode(k.hash, 'escape') LIKE '%plain%'"))
                .isZero();
        assertThat(count("SELECT count(*) FROM client_key WHERE hash = sha256('plain-key')"))
                .isZero();
    }

    @Test
    void a_scope_opens_its_own_doors_only() {
        byte[] application = plain().bytes();
        assertThat(officer.file(id(), application, signed(application)).code()).isEqualTo("FORBIDDEN");
        assertThat(new Doors(port, Stand.OPERATOR).get("/api/v1/cases").status())
                .isEqualTo(403);
        assertThat(egov.post("/api/v1/partners/src/messages", new byte[0]).code())
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void a_client_may_call_so_often_and_no_oftener() {
        Doors slow = new Doors(port, Stand.SLOW);
        Doors.Answer last = slow.get("/api/v1/cases");
        for (int i = 0; i < 20 && last.status() == 200; i++) {
            last = slow.get("/api/v1/cases");
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.code()).isEqualTo("RATE_LIMIT");
        assertThat(last.header("Retry-After")).isEqualTo("1");
        assertThat(egov.get("/api/v1/cases").status()).isEqualTo(200);
    }

    @Test
    void even_what_the_container_refuses_is_a_problem() throws Exception {
        try (Socket socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            out.write("GET /api/v1/ca\"ses HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("REQUEST_MALFORMED");
        }
    }

    private int status(String key) {
        return new Doors(port, key).get("/api/v1/cases").status();
    }
}
