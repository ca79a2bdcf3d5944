package kz.arna.kill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import kz.arna.base.Kazakhstan;
import kz.arna.calendar.Quarter;
import kz.arna.kill.Roadblock.Place;
import kz.arna.load.GatewayProcess;
import kz.arna.load.KnownClients;
import kz.arna.load.Wire;
import kz.arna.simulator.Simulators;
import kz.arna.support.GatewayClient.Answer;
import kz.arna.support.TestDatabase;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SIGKILL around the sending of the report П342: an e-mail cannot be asked about, so it is never repeated without a person. */
class ReportKillIT {

    private static final String EXECUTOR = "850515400469";
    private static final String HEAD = "750314300121";

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(database.asOwner());
    private final Quarter quarter = Quarter.of(Kazakhstan.dayOf(Instant.now())).previous();
    private final String path = "/api/v1/reports/p342/" + quarter;
    private Simulators partners;
    private Wire wire;
    private GatewayProcess node;
    private int starts;

    @BeforeEach
    void start() {
        partners = Simulators.start();
        wire = Wire.to(Integer.parseInt(partners.properties().get("arna.partners.mail.port")));
        KnownClients.allow(database.asOwner(), "officer", "officer", 1_000);
        for (var setting : Map.of("p342.mail.to", "kense@mps.example", "p342.respondent.bin", "030840000013")
                .entrySet()) {
            jdbc.sql(
                            "INSERT INTO setting (key, value, valid_from, changed_by, reason) VALUES (?, ?, ?, 'test', 'test')")
                    .params(setting.getKey(), setting.getValue(), Timestamp.valueOf("2026-01-01 00:00:00"))
                    .update();
        }
        // The other way of the report waits, so that only the e-mail moves.
        jdbc.sql("INSERT INTO partner_control (partner, paused, reason, by_whom) VALUES ('edms', true, 'test', 'test')")
                .update();
        node = gateway().awaitReady();
        signed();
    }

    @AfterEach
    void stop() {
        node.close();
        wire.close();
        partners.close();
    }

    @Test
    void a_mail_that_was_not_yet_leased_leaves_once() throws SQLException {
        try (Roadblock held = Roadblock.atState(database.asOwner(), "outbox", "LEASED", Place.BEFORE_COMMIT)) {
            send();
            held.awaitSomebody();
            node.kill();
        }
        node = gateway().awaitReady();
        awaitMail("ACCEPTED");
        assertThat(partners.deliveries("mail").total()).isOne();
        assertThat(state()).isEqualTo("SENDING");
        jdbc.sql("UPDATE partner_control SET paused = false").update();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> state().equals("SENT"));
    }

    @Test
    void a_mail_that_may_have_left_waits_for_a_person() {
        wire.hold();
        send();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> wire.held() > 0);
        node.kill();
        wire.lose();
        node = gateway().awaitReady();
        awaitMail("STOPPED");
        assertThat(mail().path("reason").asText()).isEqualTo("PARKED:UNCERTAIN");
        assertThat(partners.deliveries("mail").total()).isZero();
        done("resend", by(EXECUTOR).put("channel", "MAIL").put("reason", "Министрлік хат келмегенін растады"));
        awaitMail("ACCEPTED");
        assertThat(partners.deliveries("mail").total()).isOne();
    }

    @Test
    void a_mail_that_was_taken_and_not_recorded_is_not_sent_again() throws SQLException {
        try (Roadblock held = Roadblock.atState(database.asOwner(), "outbox", "DONE", Place.BEFORE_COMMIT)) {
            send();
            held.awaitSomebody();
            node.kill();
        }
        node = gateway().awaitReady();
        awaitMail("STOPPED");
        assertThat(partners.deliveries("mail").total()).isOne();
        assertThat(state()).isEqualTo("SENDING");
    }

    @Test
    void a_mail_whose_acceptance_was_committed_is_known_as_accepted() throws SQLException {
        try (Roadblock held = Roadblock.atState(database.asOwner(), "outbox", "DONE", Place.IN_COMMIT)) {
            send();
            held.awaitSomebody();
            node.kill();
        }
        node = gateway().awaitReady();
        awaitMail("ACCEPTED");
        assertThat(partners.deliveries("mail").total()).isOne();
    }

    private GatewayProcess gateway() {
        Map<String, String> properties = new HashMap<>(partners.properties());
        for (String property : database.properties()) {
            int equals = property.indexOf('=');
            properties.put(property.substring(0, equals), property.substring(equals + 1));
        }
        properties.put("arna.reports.enabled", "false");
        // A message that must not be repeated blindly rests until the dead node's lease would have ended.
        properties.put("arna.exchange.lease", "5s");
        properties.put("arna.partners.mail.port", Integer.toString(wire.port()));
        return GatewayProcess.start("report-" + ++starts, properties);
    }

    private void signed() {
        Answer drafted =
                node.as("officer").post("/api/v1/reports/p342", by(EXECUTOR).put("quarter", quarter.toString()));
        assertThat(drafted.status()).as(String.valueOf(drafted.body())).isEqualTo(200);
        done("check", by(EXECUTOR).put("reason", "Деректер кейін толтырылады"));
        done("sign", by(EXECUTOR).put("role", "EXECUTOR").put("phone", "+7 7172 00 00 01"));
        done("sign", by(HEAD).put("role", "HEAD"));
    }

    private void send() {
        done("send", by(HEAD));
    }

    private void done(String act, ObjectNode body) {
        Answer answer = node.as("officer").post(path + "/" + act, body, Map.of("If-Match", "*"));
        assertThat(answer.status()).as(act + " " + answer.body()).isEqualTo(200);
    }

    private static ObjectNode by(String iin) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("actor").put("iin", iin).put("name", "Жүнісов Нұрлан").put("position", "басшы");
        return body;
    }

    private String state() {
        return node.as("officer").get(path).at("/report/state");
    }

    private JsonNode mail() {
        return node.as("officer")
                .get(path)
                .node("/deliveries")
                .valueStream()
                .filter(each -> each.path("channel").asText().equals("MAIL"))
                .findFirst()
                .orElseThrow();
    }

    private void awaitMail(String state) {
        Awaitility.await("the e-mail is " + state)
                .atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> mail().path("state").asText().equals(state));
    }
}
