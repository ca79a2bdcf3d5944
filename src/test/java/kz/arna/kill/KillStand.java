package kz.arna.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import kz.arna.load.AlwaysOpen;
import kz.arna.load.GatewayProcess;
import kz.arna.load.KnownClients;
import kz.arna.load.PreparedApplication;
import kz.arna.load.Wire;
import kz.arna.simulator.Companies;
import kz.arna.simulator.Simulators;
import kz.arna.simulator.pki.PkiSimulator;
import kz.arna.support.GatewayClient;
import kz.arna.support.TestDatabase;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Database, partners and clients in the test's own process, and the gateway in another, which may die. */
final class KillStand implements AutoCloseable {

    static final String CHANNEL = "egov";
    private static final Duration DRAIN_BEGINS = Duration.ofSeconds(10);
    private static final Duration DRAINED = Duration.ofSeconds(60);

    private final TestDatabase database = TestDatabase.fresh();
    private final Simulators partners = Simulators.start();
    private final PkiSimulator pki = PkiSimulator.start();
    private final Wire revenueCommittee;
    private final Wire wireToDatabase;
    private final PreparedApplication application = PreparedApplication.of(Companies.APPROVED);
    private final Aftermath aftermath = new Aftermath(database.asOwner());
    private final Map<String, String> acknowledged = new HashMap<>();
    private final String name;
    private @Nullable GatewayProcess gateway;
    private int starts;

    KillStand(String name) {
        this.name = name;
        AlwaysOpen.publish(database.asOwner());
        KnownClients.allow(database.asOwner(), CHANNEL, "channel", 10_000);
        String revenue = Objects.requireNonNull(partners.properties().get("arna.partners.src.url"));
        revenueCommittee = Wire.to(URI.create(revenue).getPort());
        wireToDatabase =
                Wire.to(URI.create(database.url().substring("jdbc:".length())).getPort());
    }

    /** The gateway that runs, or a new one. */
    GatewayProcess gateway() {
        GatewayProcess running = gateway;
        if (running == null) {
            running = another().awaitReady();
            application.upload(running.as(CHANNEL));
            gateway = running;
        }
        return running;
    }

    /** One more node on the same database; whoever starts it ends it. */
    GatewayProcess another() {
        return GatewayProcess.start(name + "-" + ++starts, properties());
    }

    private Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>(partners.properties());
        properties.putAll(pki.properties());
        for (String property : database.properties()) {
            int equals = property.indexOf('=');
            properties.put(property.substring(0, equals), property.substring(equals + 1));
        }
        int port = URI.create(database.url().substring("jdbc:".length())).getPort();
        properties.put("arna.database.url", database.url().replace(":" + port, ":" + wireToDatabase.port()));
        properties.put("arna.partners.src.url", "http://localhost:" + revenueCommittee.port());
        Path anchors = Path.of(System.getProperty("arna.basedir", "."), "src/test/resources/pki/anchors");
        properties.put("arna.signature.anchors", anchors.toUri().toString());
        return properties;
    }

    /** Files an application in the background; empty if the gateway went away before it answered. */
    CompletableFuture<Optional<GatewayClient.Answer>> fileInBackground(String externalId) {
        GatewayClient client = gateway().as(CHANNEL);
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return Optional.of(application.file(client, externalId));
                    } catch (UncheckedIOException e) {
                        return Optional.empty();
                    }
                },
                Executors.newVirtualThreadPerTaskExecutor());
    }

    /** Files an application that must be acknowledged, with this status. */
    void file(String externalId, int status) {
        GatewayClient.Answer answer = application.file(gateway().as(CHANNEL), externalId);
        assertThat(answer.status()).as(String.valueOf(answer.body())).isEqualTo(status);
        remember(Map.of(externalId, answer.at("/number")));
    }

    /** What was acknowledged must be there till the end. */
    void remember(Map<String, String> told) {
        acknowledged.putAll(told);
    }

    void kill() {
        gateway().kill();
        gateway = null;
    }

    /** Starts a gateway in place of the dead one, and sees it go on with what is open. */
    void restart() {
        GatewayProcess next = another();
        gateway = next;
        next.awaitReady();
        awaitDraining(Instant.now());
    }

    /** Sees, within ten seconds, a partner answer something that was open. */
    void awaitDraining(Instant since) {
        if (aftermath.backlog() == 0) {
            return;
        }
        int before = aftermath.answered();
        Awaitility.await("the backlog to be worked at")
                .atMost(DRAIN_BEGINS.minus(Duration.between(since, Instant.now())))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> aftermath.backlog() == 0 || aftermath.answered() > before);
    }

    /** All that was filed reaches its proposal; nothing is lost, doubled or stuck. */
    void settles() {
        Awaitility.await("everything to be done")
                .atMost(DRAINED)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(aftermath.stuck()).isEmpty());
        aftermath.nothingIsLost(acknowledged);
        aftermath.nothingIsDoubled();
        // Whoever knows repeats by their id was told each thing once.
        for (String partner : List.of("cabinet", "monitoring", "first-level")) {
            assertThat(partners.deliveries(partner).distinct()).as(partner).isEqualTo(aftermath.messages(partner));
        }
    }

    TestDatabase database() {
        return database;
    }

    Simulators partners() {
        return partners;
    }

    Wire revenueCommittee() {
        return revenueCommittee;
    }

    /** Every turn to the database takes so much longer from now on. */
    void slowDatabase(Duration eachTurn) {
        wireToDatabase.delay(eachTurn);
    }

    PreparedApplication application() {
        return application;
    }

    Aftermath aftermath() {
        return aftermath;
    }

    @Override
    public void close() {
        if (gateway != null) {
            gateway.close();
        }
        revenueCommittee.close();
        wireToDatabase.close();
        pki.close();
        partners.close();
    }
}
