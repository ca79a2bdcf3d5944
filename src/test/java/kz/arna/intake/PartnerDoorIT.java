package kz.arna.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SuppressWarnings("NullAway.Init")
class PartnerDoorIT extends DoorsIT {

    @Autowired
    private LatePartner.Owner owner;

    private Doors src;

    @BeforeEach
    void connectPartner() {
        src = new Doors(port, Stand.PARTNER);
    }

    @Test
    void an_answer_that_comes_later_acts_once() {
        String question = asked();
        Doors.Answer first = answer(question, "{\"value\":\"7\"}");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().path("outcome").asText()).isEqualTo("ACCEPTED");
        Doors.Answer again = answer(question, "{\"value\":\"8\"}");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("outcome").asText()).isEqualTo("DUPLICATE");
        assertThat(owner.answers().stream().filter(a -> a.startsWith(question))).containsExactly(question + "=7");
    }

    @Test
    void an_answer_that_cannot_be_read_is_refused_and_kept() {
        String question = asked();
        Doors.Answer broken = answer(question, "{\"value\":");
        assertThat(broken.status()).isEqualTo(422);
        assertThat(broken.code()).isEqualTo("ANSWER_UNREADABLE");
        assertThat(count("SELECT count(*) FROM message WHERE correlation = ? AND outcome = 'BROKEN'", question))
                .isEqualTo(1);
    }

    @Test
    void an_answer_to_nothing_is_told_so() {
        assertThat(answer("never-asked", "{}").code()).isEqualTo("CORRELATION_UNKNOWN");
        Doors.Answer nameless =
                src.post("/api/v1/partners/src/messages", new byte[0], "Content-Type", "application/json");
        assertThat(nameless.code()).isEqualTo("FIELD_REQUIRED");
        assertThat(nameless.field()).isEqualTo("header:X-Correlation-Id");
    }

    @Test
    void a_partner_speaks_for_itself_only() {
        assertThat(src.post("/api/v1/partners/nbk/messages", new byte[0]).code())
                .isEqualTo("FORBIDDEN");
    }

    private String asked() {
        String question = id();
        owner.ask(question);
        Awaitility.await()
                .until(() ->
                        count("SELECT count(*) FROM outbox WHERE correlation = ? AND state = 'SENT'", question) == 1);
        return question;
    }

    private Doors.Answer answer(String correlation, String body) {
        return src.post(
                "/api/v1/partners/src/messages",
                body.getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/json",
                "X-Correlation-Id",
                correlation);
    }
}
