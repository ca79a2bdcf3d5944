package kz.arna.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import kz.arna.simulator.Fault;
import kz.arna.support.GatewayClient.Answer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * SIGKILL at every step of an application's way (design §4 and §9): of the only node, which is started again, and of
 * that one of two nodes which is at the step, so that the other goes on alone.
 */
class KillIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

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

    @ParameterizedTest(name = "of {0} nodes")
    @ValueSource(ints = {1, 2})
    void an_application_that_was_not_committed_leaves_nothing_and_may_come_again(int nodes) throws SQLException {
        String id = "not-committed-" + nodes;
        CompletableFuture<Optional<Answer>> filing;
        stand.nodes(nodes);
        try (Roadblock before =
                Roadblock.at(stand.database().asOwner(), "receipt_key", Roadblock.Place.BEFORE_COMMIT)) {
            filing = stand.fileInBackground(id);
            before.awaitSomebody();
            stand.kill();
        }
        assertThat(filing.join()).isEmpty();
        stand.goOn();
        assertThat(stand.aftermath().cases(id)).isZero();
        stand.file(id, 201);
        stand.settles();
    }

    @ParameterizedTest(name = "of {0} nodes")
    @ValueSource(ints = {1, 2})
    void an_application_that_was_committed_but_not_answered_is_known_when_it_comes_again(int nodes)
            throws SQLException {
        String id = "not-answered-" + nodes;
        CompletableFuture<Optional<Answer>> filing;
        stand.nodes(nodes);
        try (Roadblock inside = Roadblock.at(stand.database().asOwner(), "receipt_key", Roadblock.Place.IN_COMMIT)) {
            filing = stand.fileInBackground(id);
            inside.awaitSomebody();
            stand.kill();
        }
        assertThat(filing.join()).isEmpty();
        assertThat(stand.aftermath().cases(id)).isOne();
        stand.goOn();
        stand.file(id, 200);
        stand.settles();
    }

    @ParameterizedTest(name = "of {0} nodes")
    @ValueSource(ints = {1, 2})
    void a_message_that_was_leased_but_not_sent_is_sent_once(int nodes) {
        String id = "leased-" + nodes;
        stand.nodes(nodes);
        stand.revenueCommittee().hold();
        stand.file(id, 201);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> stand.revenueCommittee().held() > 0
                        && stand.aftermath().holder(id, "src").isPresent());
        stand.killHolder(id, "src");
        stand.revenueCommittee().lose();
        stand.goOn();
        stand.settles();
        assertThat(sent(id, "src")).isNotEmpty().allSatisfy(row -> {
            assertThat(row.attempts()).isEqualTo(2);
            assertThat(arrived(row, "src")).isOne();
        });
    }

    @ParameterizedTest(name = "to {1}, of {0} nodes")
    @CsvSource({"1, gfc", "2, gfc", "1, cabinet", "2, cabinet"})
    void a_message_that_was_sent_but_not_answered_is_sent_again_under_its_id(int nodes, String partner) {
        String id = "sent-" + partner + "-" + nodes;
        stand.nodes(nodes);
        stand.partners().faults().set(partner, Fault.SILENT);
        stand.file(id, 201);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> sent(id, partner).stream()
                        .findFirst()
                        .filter(row -> arrived(row, partner) > 0)
                        .isPresent());
        stand.killHolder(id, partner);
        stand.partners().faults().heal();
        stand.goOn();
        stand.settles();
        assertThat(arrived(sent(id, partner).getFirst(), partner)).isEqualTo(2);
    }

    @ParameterizedTest(name = "of {0} nodes")
    @ValueSource(ints = {1, 2})
    void an_answer_that_was_not_committed_is_asked_for_again(int nodes) throws SQLException {
        String id = "answer-" + nodes;
        killAtAnswer(id, nodes, Roadblock.Place.BEFORE_COMMIT);
        assertThat(sent(id, "gfc")).singleElement().satisfies(row -> {
            assertThat(row.attempts()).isEqualTo(2);
            assertThat(arrived(row, "gfc")).isEqualTo(2);
        });
    }

    @ParameterizedTest(name = "of {0} nodes")
    @ValueSource(ints = {1, 2})
    void an_answer_whose_commit_nobody_was_told_of_counts_once(int nodes) throws SQLException {
        String id = "answer-kept-" + nodes;
        killAtAnswer(id, nodes, Roadblock.Place.IN_COMMIT);
        assertThat(sent(id, "gfc")).singleElement().satisfies(row -> {
            assertThat(row.attempts()).isOne();
            assertThat(arrived(row, "gfc")).isOne();
        });
    }

    private static void killAtAnswer(String id, int nodes, Roadblock.Place place) throws SQLException {
        stand.nodes(nodes);
        try (Roadblock block = Roadblock.at(stand.database().asOwner(), "evidence", "partner", "gfc", place)) {
            stand.file(id, 201);
            block.awaitSomebody();
            stand.killHolder(id, "gfc");
        }
        stand.goOn();
        stand.settles();
    }

    private static List<Aftermath.Sent> sent(String externalId, String partner) {
        return stand.aftermath().sent(externalId, partner);
    }

    /** How often the message came to the partner. */
    private static long arrived(Aftermath.Sent row, String partner) {
        return stand.partners().deliveries(partner).of(row.id());
    }
}
