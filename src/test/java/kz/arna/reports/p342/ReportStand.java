package kz.arna.reports.p342;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.stream.IntStream;
import kz.arna.base.Bin;
import kz.arna.base.Kazakhstan;
import kz.arna.journey.Desk;
import kz.arna.reference.Settings;
import kz.arna.support.GatewayClient;
import kz.arna.support.GatewayClient.Answer;
import kz.arna.support.MovableClock;
import kz.arna.support.RunningGateway;
import kz.arna.support.SampleApplication;
import kz.arna.support.SampleSigner;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A gateway whose reports are looked at only when a test says so, with one case that was approved on 24 November 2026. */
final class ReportStand implements AutoCloseable {

    static final String EXECUTOR = "850515400469";
    static final String HEAD = "750314300121";
    static final LocalDate DECIDED = LocalDate.of(2026, 11, 24);

    final MovableClock clock = new MovableClock(at(DECIDED, 10, 0));
    final RunningGateway gateway = RunningGateway.at(
            clock,
            Map.of(
                    "arna.reports.enabled", "false",
                    "arna.partners.mail.timeout", "700ms",
                    "arna.exchange.first-retry", "100ms"));
    final GatewayClient officer = gateway.as("officer");
    final String approved;

    ReportStand() {
        set("p342.mail.to", "kense@mps.example");
        set("p342.respondent.bin", bin("03084000001"));
        approved = approve(bin("20014000801"));
    }

    static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(LocalTime.of(hour, minute)).atZone(Kazakhstan.ZONE).toInstant();
    }

    void moveTo(int year, int month, int day, int hour, int minute) {
        clock.moveTo(at(LocalDate.of(year, month, day), hour, minute));
    }

    void set(String key, String value) {
        gateway.bean(Settings.class).change(key, value, "test", "a test needs it");
    }

    void look() {
        gateway.bean(ReportClock.class).look();
    }

    /** The eleven digits with their check digit. */
    static String bin(String stem) {
        return IntStream.range(0, 10)
                .mapToObj(digit -> stem + digit)
                .filter(Bin::isValid)
                .findFirst()
                .orElseThrow();
    }

    /** A case of the company that is approved now; its number. */
    String approve(String bin) {
        Desk desk = new Desk(officer);
        SampleApplication application = SampleApplication.inOrder(bin, "«Үлгі» ЖШС", DECIDED);
        Answer filed = gateway.as("egov").file("report-" + bin, application, SampleSigner.sign(application));
        assertThat(filed.status()).as(String.valueOf(filed.body())).isEqualTo(201);
        String number = filed.at("/number");
        desk.task(number, "DECIDE");
        desk.findInOrder(number);
        desk.decided(number, "approved", desk.body().put("reason", "Тексерілді"));
        return number;
    }

    Answer read(String quarter) {
        return officer.get("/api/v1/reports/p342/" + quarter);
    }

    String state(String quarter) {
        return read(quarter).at("/report/state");
    }

    /** An act with whatever version the report has. */
    Answer act(String quarter, String act, ObjectNode body) {
        return officer.post("/api/v1/reports/p342/" + quarter + "/" + act, body, Map.of("If-Match", "*"));
    }

    void done(String quarter, String act, ObjectNode body) {
        Answer answer = act(quarter, act, body);
        assertThat(answer.status()).as(act + " " + answer.body()).isEqualTo(200);
    }

    void drafted(String quarter) {
        Answer answer = officer.post("/api/v1/reports/p342", by(EXECUTOR).put("quarter", quarter));
        assertThat(answer.status()).as(String.valueOf(answer.body())).isEqualTo(200);
    }

    /** A report of the quarter, signed by both. */
    void signed(String quarter) {
        drafted(quarter);
        done(quarter, "check", by(EXECUTOR).put("reason", "Деректер кейін толтырылады"));
        done(quarter, "sign", by(EXECUTOR).put("role", "EXECUTOR").put("phone", "+7 7172 00 00 01"));
        done(quarter, "sign", by(HEAD).put("role", "HEAD"));
    }

    /** A report that is a draft again, signed by both. */
    void signedAgain(String quarter) {
        done(quarter, "check", because("Тексерілді"));
        done(quarter, "sign", by(EXECUTOR).put("role", "EXECUTOR").put("phone", "+7 7172 00 00 01"));
        done(quarter, "sign", by(HEAD).put("role", "HEAD"));
    }

    /** Both of the report's ways. */
    void pause(boolean paused) {
        pause("mail", paused);
        pause("edms", paused);
    }

    void pause(String partner, boolean paused) {
        JdbcClient.create(gateway.database().asOwner())
                .sql("""
                        INSERT INTO partner_control (partner, paused, reason, by_whom)
                        VALUES (:partner, :paused, 'test', 'test')
                        ON CONFLICT (partner) DO UPDATE SET paused = excluded.paused""")
                .param("partner", partner)
                .param("paused", paused)
                .update();
    }

    ObjectNode because(String reason) {
        return by(EXECUTOR).put("reason", reason);
    }

    ObjectNode by(String iin) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("actor")
                .put("iin", iin)
                .put("name", iin.equals(HEAD) ? "Жүнісов Нұрлан Болатұлы" : "Сәрсенбаева Әйгерім Қайратқызы")
                .put("position", iin.equals(HEAD) ? "басқарма төрағасының орынбасары" : "бас менеджер");
        return body;
    }

    HttpResponse<byte[]> file(String quarter, String name) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(
                                    URI.create(gateway.url() + "/api/v1/reports/p342/" + quarter + "/files/" + name))
                            .header("X-Api-Key", "test-officer")
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    String delivery(String quarter, String channel, String field) {
        for (var delivery : read(quarter).node("/deliveries")) {
            if (delivery.path("channel").asText().equals(channel)) {
                return delivery.path(field).asText();
            }
        }
        return "";
    }

    void eventually(Runnable assertions) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(assertions::run);
    }

    @Override
    public void close() {
        gateway.close();
    }
}
