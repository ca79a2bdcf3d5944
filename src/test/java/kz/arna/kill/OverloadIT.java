package kz.arna.kill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import kz.arna.load.GatewayProcess;
import kz.arna.load.KnownClients;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Overload is answered, not suffered (design §4, guarantee 7). */
class OverloadIT {

    private static final Logger LOG = LoggerFactory.getLogger(OverloadIT.class);
    private static final int CLIENTS = 2_000;
    private static final List<String> TOLD = List.of("cabinet", "monitoring", "first-level");
    private static final int WAITING_CASES = 10;
    /** An accepting transaction takes three turns to the database (receipt with journal, case, commit): over a second. */
    private static final Duration EACH_TURN = Duration.ofMillis(350);

    private static final Duration FLOOD = Duration.ofSeconds(40);

    private final KillStand stand = new KillStand("overload");
    private final Map<Integer, LongAdder> statuses = new ConcurrentHashMap<>();
    private final LongAdder withoutRetryAfter = new LongAdder();
    private final LongAdder broken = new LongAdder();
    private final CountDownLatch over = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(CLIENTS);

    @BeforeEach
    void ready() {
        stand.gateway();
    }

    @AfterEach
    void stop() {
        over.countDown();
        stand.close();
    }

    @Test
    void two_thousand_clients_on_a_slow_database_get_no_500_and_the_dispatcher_still_delivers()
            throws InterruptedException {
        stand.aftermath().pause(TOLD);
        for (int i = 0; i < WAITING_CASES; i++) {
            stand.file("before-" + i, 201);
        }
        Awaitility.await("the announcements to wait")
                .atMost(Duration.ofSeconds(20))
                .until(() -> stand.aftermath().waiting("first-level") == WAITING_CASES);
        stand.slowDatabase(EACH_TURN);
        flood(stand.gateway());
        stand.aftermath().resume(TOLD);
        Awaitility.await("the announcements to go out while the doors are flooded")
                .atMost(FLOOD)
                .until(() -> stand.partners().deliveries("first-level").distinct() == WAITING_CASES);
        int stillCalling = (int) ended.getCount();
        over.countDown();
        stand.slowDatabase(Duration.ZERO);
        assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();

        LOG.info("answers {}, broken connections {}", new TreeMap<>(statuses), broken);
        assertThat(stillCalling).isPositive();
        assertThat(statuses.keySet()).isSubsetOf(200, 201, 429, 503).contains(201, 503);
        assertThat(withoutRetryAfter.sum()).isZero();
        assertThat(broken.sum()).isZero();
        int accepted = Objects.requireNonNull(statuses.get(201)).intValue();
        assertThat(stand.aftermath().cases("flood-%")).isEqualTo(accepted);
        stand.awaitDraining(Instant.now());
        stand.aftermath().nothingIsDoubled();
    }

    private void flood(GatewayProcess gateway) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(30))
                .build();
        IntStream.range(0, CLIENTS)
                .forEach(i -> Thread.ofVirtual().name("flood-" + i).start(() -> {
                    try {
                        call(http, gateway, i);
                    } finally {
                        ended.countDown();
                    }
                }));
    }

    /** A client that comes again when it is told to, until it is let in or the flood is over. */
    private void call(HttpClient http, GatewayProcess gateway, int client) {
        ObjectNode envelope = stand.application().envelope("flood-" + client);
        HttpRequest request = HttpRequest.newBuilder(URI.create(gateway.url() + "/api/v1/applications/order-342"))
                .timeout(Duration.ofSeconds(60))
                .header("X-Api-Key", KnownClients.key(KillStand.CHANNEL))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(envelope.toString()))
                .build();
        try {
            long wait;
            do {
                HttpResponse<Void> answer = http.send(request, BodyHandlers.discarding());
                wait = retryAfter(answer);
            } while (wait > 0 && !over.await(wait, TimeUnit.SECONDS));
        } catch (IOException e) {
            LOG.info("a client's connection broke: {}", e.toString());
            broken.increment();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Seconds to wait; none for whoever was let in. */
    private long retryAfter(HttpResponse<?> answer) {
        statuses.computeIfAbsent(answer.statusCode(), s -> new LongAdder()).increment();
        if (answer.statusCode() < 400) {
            return 0;
        }
        long wait = answer.headers().firstValueAsLong("Retry-After").orElse(0);
        if (wait == 0) {
            withoutRetryAfter.increment();
        }
        return wait;
    }
}
