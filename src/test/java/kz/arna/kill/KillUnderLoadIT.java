package kz.arna.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kz.arna.load.FilingLoad;
import kz.arna.load.GatewayProcess;
import kz.arna.support.GatewayClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Nodes that die, sleep or lose the database while applications come in (design §4 and §9). */
class KillUnderLoadIT {

    private static final Logger LOG = LoggerFactory.getLogger(KillUnderLoadIT.class);
    private static final int RANDOM_KILLS = 8;
    private static final int DROPS = 3;
    private static final int CLIENTS = 6;
    private static final int FILED_AT_MOST = 200;
    private static final int LONGEST_MILLIS = 2_500;

    private static KillStand stand;

    @BeforeAll
    static void start() {
        stand = new KillStand("load");
    }

    @AfterAll
    static void stop() {
        stand.close();
    }

    @ParameterizedTest(name = "one of {0} nodes")
    @ValueSource(ints = {1, 2})
    void nothing_is_lost_doubled_or_stuck_when_killed_at_random_instants(int nodes) throws InterruptedException {
        long seed = Long.getLong("arna.kill.seed", System.nanoTime());
        LOG.info("random instants from seed {} (-Darna.kill.seed)", seed);
        Random random = new Random(seed);
        for (int i = 1; i <= RANDOM_KILLS; i++) {
            stand.nodes(nodes);
            FilingLoad load = load("random-" + nodes + "-" + i);
            pass(Duration.ofMillis(random.nextInt(LONGEST_MILLIS)));
            stand.kill(stand.running().get(random.nextInt(nodes)));
            load.stop();
            LOG.info(
                    "kill {}: {} acknowledged, {} unanswered, {} steps open",
                    i,
                    load.acknowledged().size(),
                    load.unanswered().size(),
                    stand.aftermath().backlog());
            stand.aftermath().nothingIsLost(load.acknowledged());
            stand.goOn();
            load.repeat(stand.gateway().as(KillStand.CHANNEL));
            assertThat(load.unanswered()).isEmpty();
            assertThat(load.unexpected()).isEmpty();
            stand.remember(load.acknowledged());
        }
        stand.settles();
    }

    @Test
    void a_node_that_sleeps_stops_nobody_and_doubles_nothing_when_it_wakes() throws InterruptedException, IOException {
        stand.nodes(2);
        FilingLoad load = load("sleeper");
        pass(Duration.ofMillis(LONGEST_MILLIS / 2));
        GatewayProcess sleeper = stand.running().getLast();
        sleeper.freeze();
        stand.settles();
        sleeper.thaw();
        load.stop();
        assertThat(load.unexpected()).allMatch(answer -> answer.contains(": 503 "));
        stand.remember(load.acknowledged());
        stand.settles();
    }

    @Test
    void a_database_that_drops_every_connection_costs_a_repeat_and_nothing_else() throws InterruptedException {
        stand.nodes(1);
        FilingLoad load = load("dropped");
        for (int i = 0; i < DROPS; i++) {
            pass(Duration.ofMillis(LONGEST_MILLIS / 5));
            stand.aftermath().dropConnections();
        }
        load.stop();
        assertThat(load.unexpected()).allMatch(answer -> answer.contains(": 503 "));
        stand.remember(load.acknowledged());
        stand.settles();
    }

    /** On every node that runs. */
    private static FilingLoad load(String prefix) {
        List<GatewayClient> doors =
                stand.running().stream().map(node -> node.as(KillStand.CHANNEL)).toList();
        return FilingLoad.start(stand.application(), doors, prefix, CLIENTS, FILED_AT_MOST);
    }

    private static void pass(Duration time) throws InterruptedException {
        assertThat(new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS))
                .isFalse();
    }
}
