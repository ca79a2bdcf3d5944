package kz.arna.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kz.arna.load.FilingLoad;
import kz.arna.load.GatewayProcess;
import kz.arna.simulator.Fault;
import kz.arna.support.GatewayClient.Answer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** SIGKILL at every step of an application's way, and at random instants under load (design §4 and §9). */
class KillIT {

    private static final Logger LOG = LoggerFactory.getLogger(KillIT.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int RANDOM_KILLS = 8;
    private static final int DROPS = 3;
    private static final int CLIENTS = 6;
    private static final int FILED_AT_MOST = 200;
    private static final int LONGEST_MILLIS = 2_500;

    private static KillStand stand;

    @BeforeAll
    static void start() {
        stand = new KillStand("kill");
    }

    @AfterAll
    static void stop() {
        stand.close();
    }

    @AfterEach
    void healthy() {
        stand.partners().faults().heal();
    }

    @Test
    void an_application_that_was_not_committed_leaves_nothing_and_may_come_again() throws SQLException {
        CompletableFuture<Optional<Answer>> filing;
        stand.gateway();
        try (Roadblock before =
                Roadblock.at(stand.database().asOwner(), "receipt_key", Roadblock.Place.BEFORE_COMMIT)) {
            filing = stand.fileInBackground("not-committed");
            before.awaitSomebody();
            stand.kill();
        }
        assertThat(filing.join()).isEmpty();
        stand.restart();
        assertThat(stand.aftermath().cases("not-committed")).isZero();
        stand.file("not-committed", 201);
        stand.settles();
    }

    @Test
    void an_application_that_was_committed_but_not_answered_is_known_when_it_comes_again() throws SQLException {
        CompletableFuture<Optional<Answer>> filing;
        stand.gateway();
        try (Roadblock inside = Roadblock.at(stand.database().asOwner(), "receipt_key", Roadblock.Place.IN_COMMIT)) {
            filing = stand.fileInBackground("not-answered");
            inside.awaitSomebody();
            stand.kill();
        }
        assertThat(filing.join()).isEmpty();
        assertThat(stand.aftermath().cases("not-answered")).isOne();
        stand.restart();
        stand.file("not-answered", 200);
        stand.settles();
    }

    @Test
    void a_message_that_was_leased_but_not_sent_is_sent_once() {
        stand.gateway();
        stand.revenueCommittee().hold();
        stand.file("leased", 201);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> stand.revenueCommittee().held() > 0
                        && sent("leased", "src").stream()
                                .anyMatch(row -> row.state().equals("LEASED")));
        stand.kill();
        stand.revenueCommittee().lose();
        stand.restart();
        stand.settles();
        assertThat(sent("leased", "src")).isNotEmpty().allSatisfy(row -> {
            assertThat(row.attempts()).isEqualTo(2);
            assertThat(stand.partners().deliveries("src").of(row.id())).isOne();
        });
    }

    @Test
    void a_message_that_was_sent_but_not_answered_is_sent_again_under_its_id() {
        stand.gateway();
        List<String> silent = List.of("gfc", "cabinet");
        silent.forEach(partner -> stand.partners().faults().set(partner, Fault.SILENT));
        stand.file("sent", 201);
        silent.forEach(partner -> Awaitility.await().atMost(PATIENCE).until(() -> arrived(partner) > 0));
        stand.kill();
        stand.partners().faults().heal();
        stand.restart();
        stand.settles();
        silent.forEach(partner -> assertThat(arrived(partner)).isEqualTo(2));
    }

    @Test
    void an_answer_that_was_not_committed_is_asked_for_again() throws SQLException {
        stand.gateway();
        try (Roadblock before = Roadblock.at(stand.database().asOwner(), "evidence", Roadblock.Place.BEFORE_COMMIT)) {
            stand.file("answer", 201);
            before.awaitSomebody();
            stand.kill();
        }
        stand.restart();
        stand.settles();
        assertThat(sent("answer", "src")).anyMatch(row -> row.attempts() == 2);
    }

    @Test
    void an_answer_whose_commit_nobody_was_told_of_counts_once() throws SQLException {
        stand.gateway();
        try (Roadblock inside = Roadblock.at(stand.database().asOwner(), "evidence", Roadblock.Place.IN_COMMIT)) {
            stand.file("answer-kept", 201);
            inside.awaitSomebody();
            stand.kill();
        }
        stand.restart();
        stand.settles();
    }

    @Test
    void nothing_is_lost_doubled_or_stuck_when_killed_at_random_instants_under_load() throws InterruptedException {
        long seed = Long.getLong("arna.kill.seed", System.nanoTime());
        LOG.info("random instants from seed {} (-Darna.kill.seed)", seed);
        Random random = new Random(seed);
        stand.gateway();
        for (int i = 1; i <= RANDOM_KILLS; i++) {
            FilingLoad load = FilingLoad.start(
                    stand.application(),
                    List.of(stand.gateway().as(KillStand.CHANNEL)),
                    "random-" + i,
                    CLIENTS,
                    FILED_AT_MOST);
            pass(Duration.ofMillis(random.nextInt(LONGEST_MILLIS)));
            stand.kill();
            load.stop();
            LOG.info(
                    "kill {}: {} acknowledged, {} unanswered, {} steps open",
                    i,
                    load.acknowledged().size(),
                    load.unanswered().size(),
                    stand.aftermath().backlog());
            stand.aftermath().nothingIsLost(load.acknowledged());
            stand.restart();
            load.repeat(stand.gateway().as(KillStand.CHANNEL));
            assertThat(load.unanswered()).isEmpty();
            assertThat(load.unexpected()).isEmpty();
            stand.remember(load.acknowledged());
        }
        stand.settles();
    }

    @Test
    void one_of_two_nodes_is_killed_and_the_other_finishes_alone() throws InterruptedException {
        GatewayProcess survivor = stand.gateway();
        try (GatewayProcess victim = stand.another().awaitReady()) {
            FilingLoad load = FilingLoad.start(
                    stand.application(),
                    List.of(survivor.as(KillStand.CHANNEL), victim.as(KillStand.CHANNEL)),
                    "two-nodes",
                    CLIENTS,
                    FILED_AT_MOST);
            pass(Duration.ofMillis(LONGEST_MILLIS / 2));
            victim.kill();
            Instant killed = Instant.now();
            load.stop();
            stand.awaitDraining(killed);
            load.repeat(survivor.as(KillStand.CHANNEL));
            assertThat(load.unanswered()).isEmpty();
            assertThat(load.unexpected()).isEmpty();
            stand.remember(load.acknowledged());
            stand.settles();
        }
    }

    @Test
    void a_node_that_sleeps_stops_nobody_and_doubles_nothing_when_it_wakes() throws InterruptedException, IOException {
        GatewayProcess survivor = stand.gateway();
        try (GatewayProcess sleeper = stand.another().awaitReady()) {
            FilingLoad load = FilingLoad.start(
                    stand.application(),
                    List.of(survivor.as(KillStand.CHANNEL), sleeper.as(KillStand.CHANNEL)),
                    "sleeper",
                    CLIENTS,
                    FILED_AT_MOST);
            pass(Duration.ofMillis(LONGEST_MILLIS / 2));
            sleeper.freeze();
            stand.settles();
            sleeper.thaw();
            load.stop();
            assertThat(load.unexpected()).allMatch(answer -> answer.contains(": 503 "));
            stand.remember(load.acknowledged());
            stand.settles();
        }
    }

    @Test
    void a_database_that_drops_every_connection_costs_a_repeat_and_nothing_else() throws InterruptedException {
        FilingLoad load = FilingLoad.start(
                stand.application(), List.of(stand.gateway().as(KillStand.CHANNEL)), "dropped", CLIENTS, FILED_AT_MOST);
        for (int i = 0; i < DROPS; i++) {
            pass(Duration.ofMillis(LONGEST_MILLIS / 5));
            stand.aftermath().dropConnections();
        }
        load.stop();
        assertThat(load.unexpected()).allMatch(answer -> answer.contains(": 503 "));
        stand.remember(load.acknowledged());
        stand.settles();
    }

    private static List<Aftermath.Sent> sent(String externalId, String partner) {
        return stand.aftermath().sent(externalId, partner);
    }

    /** How often the first message of the case came to the partner. */
    private static long arrived(String partner) {
        return sent("sent", partner).stream()
                .findFirst()
                .map(row -> stand.partners().deliveries(partner).of(row.id()))
                .orElse(0L);
    }

    private static void pass(Duration time) throws InterruptedException {
        assertThat(new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS))
                .isFalse();
    }
}
