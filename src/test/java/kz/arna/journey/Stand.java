package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kz.arna.base.Bin;
import kz.arna.base.Kazakhstan;
import kz.arna.reference.Settings;
import kz.arna.simulator.Company;
import kz.arna.support.GatewayClient;
import kz.arna.support.GatewayClient.Answer;
import kz.arna.support.MovableClock;
import kz.arna.support.RunningGateway;
import kz.arna.support.SampleApplication;
import kz.arna.support.SampleSigner;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One gateway for all journeys of this package, with its partners and its database. Each test files for a company of its
 * own and puts clock and settings back; business time rests at ten o'clock of a Tuesday.
 */
final class Stand {

    /** Tuesday, with nine working days before the next holiday. */
    static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    static final MovableClock CLOCK = new MovableClock(at(TUESDAY.atTime(10, 0)));

    private static final RunningGateway GATEWAY = RunningGateway.at(CLOCK);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger COMPANIES = new AtomicInteger();
    private static final AtomicInteger FILED = new AtomicInteger();

    private Stand() {}

    static RunningGateway gateway() {
        return GATEWAY;
    }

    static Desk desk() {
        return new Desk(GATEWAY.as("officer"));
    }

    static Instant at(LocalDateTime local) {
        return local.atZone(Kazakhstan.ZONE).toInstant();
    }

    static void moveTo(LocalDate day, int hour, int minute) {
        CLOCK.moveTo(at(day.atTime(hour, minute)));
    }

    /** Time and partners as every test finds them. */
    static void rest() {
        moveTo(TUESDAY, 10, 0);
        GATEWAY.partners().faults().heal();
        GATEWAY.pki().heal();
    }

    static void set(String key, String value) {
        GATEWAY.bean(Settings.class).change(key, value, "test", "a test needs it");
    }

    /** Puts a setting back for good: what was changed on later days of one test does not wait there for the next. */
    static void putBack(String key, String value) {
        moveTo(TUESDAY, 10, 0);
        database().sql("DELETE FROM setting WHERE key = ?").param(key).update();
        set(key, value);
    }

    /** Plain SQL on the gateway's database, as its owner. */
    static JdbcClient database() {
        return JdbcClient.create(GATEWAY.database().asOwner());
    }

    /** BIN of a company that nobody has filed for yet; the registers say that everything is in order. */
    static String newCompany() {
        String stem = "2001400%04d".formatted(COMPANIES.incrementAndGet());
        return IntStream.range(0, 10)
                .mapToObj(digit -> stem + digit)
                .filter(Bin::isValid)
                .findFirst()
                .orElseGet(Stand::newCompany);
    }

    static SampleApplication application(String bin) {
        return SampleApplication.inOrder(bin, "«Үлгі» ЖШС", Kazakhstan.dayOf(CLOCK.instant()));
    }

    static SampleApplication application(Company company) {
        return SampleApplication.inOrder(company.id(), company.nameKk(), Kazakhstan.dayOf(CLOCK.instant()));
    }

    /** Files at egov.kz and gives the case's number. */
    static String file(SampleApplication application) {
        return file(application, GATEWAY.as("egov"));
    }

    static String file(SampleApplication application, GatewayClient channel) {
        Answer filed = channel.file("journey-" + FILED.incrementAndGet(), application, SampleSigner.sign(application));
        assertThat(filed.status()).as(String.valueOf(filed.body())).isEqualTo(201);
        return filed.at("/number");
    }

    /** Waits a while for what other threads do. */
    static void eventually(Runnable assertions) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(assertions::run);
    }

    /** What a partner was told about a case, in the order of arrival. */
    static List<JsonNode> told(String partner, String number) {
        return GATEWAY.partners().deliveries(partner).last().stream()
                .map(request -> read(request.body()))
                .filter(body -> List.of(
                                body.path("caseNumber").asText(),
                                body.path("requestNumber").asText())
                        .contains(number))
                .toList();
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
