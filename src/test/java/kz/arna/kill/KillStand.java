package kz.arna.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

/** Database, partners and clients in the test's own process, and the gateway in another, which may die. */
final class KillStand implements AutoCloseable {

    static final String CHANNEL = "egov";
    private static final Duration DRAIN_BEGINS = Duration.ofSeconds(10);
    /** Others notice after eight seconds that a node is silent. */
    private static final Duration TAKEN_OVER = DRAIN_BEGINS.plusSeconds(8);

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
    private final List<GatewayProcess> running = new ArrayList<>();
    private int starts;
    private boolean uploaded;

    KillStand(String name) {
        this.name = name;
        AlwaysOpen.publish(database.asOwner());
        KnownClients.allow(database.asOwner(), CHANNEL, "channel", 10_000);
        String revenue = Objects.requireNonNull(partners.properties().get("arna.partners.src.url"));
        revenueCommittee = Wire.to(URI.create(revenue).getPort());
        wireToDatabase =
                Wire.to(URI.create(database.url().substring("jdbc:".length())).getPort());
    }

    /** The gateway that applications are filed at: the first that runs, or a new one. */
    GatewayProcess gateway() {
        if (running.isEmpty()) {
            nodes(1);
        }
        return running.getFirst();
    }

    /** Sees to it that as many nodes run as asked for, and are ready. */
    void nodes(int number) {
        while (running.size() < number) {
            running.add(another());
        }
        running.forEach(GatewayProcess::awaitReady);
        while (running.size() > number) {
            running.removeLast().stop();
        }
        if (!uploaded) {
            application.upload(gateway().as(CHANNEL));
            uploaded = true;
        }
    }

    /** The nodes that run. */
    List<GatewayProcess> running() {
        return List.copyOf(running);
    }

    /** One more node on the same database; whoever starts it ends it. */
    private GatewayProcess another() {
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

    /** Kills the node that applications are filed at. */
    void kill() {
        kill(gateway());
    }

    /** Kills the node that holds a message of this case to the partner. */
    void killHolder(String externalId, String partner) {
        long holder = Awaitility.await("the message to be held")
                .atMost(DRAIN_BEGINS)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> aftermath.holder(externalId, partner), Optional::isPresent)
                .orElseThrow();
        kill(running.stream().filter(node -> node.pid() == holder).findFirst().orElseThrow());
    }

    void kill(GatewayProcess victim) {
        victim.kill();
        running.remove(victim);
    }

    /** Sees a node go on with what is open: one that lives, or one that is started in place of the dead. */
    void goOn() {
        Duration atMost = running.isEmpty() ? DRAIN_BEGINS : TAKEN_OVER;
        gateway();
        awaitDraining(Instant.now(), atMost);
    }

    /** Sees, within ten seconds, a partner answer something that was open. */
    void awaitDraining(Instant since) {
        awaitDraining(since, DRAIN_BEGINS);
    }

    private void awaitDraining(Instant since, Duration atMost) {
        if (aftermath.backlog() == 0) {
            return;
        }
        int before = aftermath.answered();
        Awaitility.await("the backlog to be worked at")
                .atMost(atMost.minus(Duration.between(since, Instant.now())))
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
        running.forEach(GatewayProcess::close);
        revenueCommittee.close();
        wireToDatabase.close();
        pki.close();
        partners.close();
    }
}
