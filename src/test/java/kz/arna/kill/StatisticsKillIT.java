package kz.arna.kill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.arna.kill.Roadblock.Place;
import kz.arna.load.GatewayProcess;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SIGKILL at every state of a file from the Bureau: it is applied once at most and receipted once, whoever goes on with it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatisticsKillIT {

    private @Nullable BureauStand stand;
    private @Nullable GatewayProcess node;
    private int numbers;
    private int files;
    private int others;
    private int errorFiles;

    @BeforeAll
    void start() {
        stand = new BureauStand();
        node = stand.node().awaitReady();
    }

    @AfterAll
    void stop() {
        node().close();
        stand().close();
    }

    private BureauStand stand() {
        return Objects.requireNonNull(stand);
    }

    private GatewayProcess node() {
        return Objects.requireNonNull(node);
    }

    @ParameterizedTest
    @CsvSource({
        "SEEN, BEFORE_COMMIT",
        "CLAIMED, BEFORE_COMMIT",
        "CLAIMED, IN_COMMIT",
        "STAGED, BEFORE_COMMIT",
        "STAGED, IN_COMMIT",
        "CHECKED, BEFORE_COMMIT",
        "APPLIED, BEFORE_COMMIT",
        "APPLIED, IN_COMMIT",
        "RECEIPTED, BEFORE_COMMIT",
        "ARCHIVED, BEFORE_COMMIT"
    })
    void killed_at(String state, Place place) throws SQLException, IOException {
        String name;
        try (Roadblock held = stand().hold(state, place)) {
            name = bring();
            held.awaitSomebody();
            node().kill();
        }
        node = stand().node().awaitReady();
        stand().awaitArchived(files + others);
        appliedOnce(name);
    }

    @Test
    void two_nodes_on_one_folder_apply_every_file_once() throws IOException {
        try (GatewayProcess other = stand().node().awaitReady()) {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                names.add(bring());
            }
            stand().awaitArchived(files + others);
            for (String name : names) {
                appliedOnce(name);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"REFUSED, CHECKED, BEFORE_COMMIT", "REFUSED, RECEIPTED, BEFORE_COMMIT", "DUPLICATE, CHECKED, IN_COMMIT"
    })
    void a_file_that_is_not_applied_is_answered_once(String result, String state, Place place)
            throws SQLException, IOException {
        int first = ++numbers;
        files++;
        stand().bring(first);
        stand().awaitArchived(files + others);
        String name;
        try (Roadblock held = stand().hold(state, place)) {
            name = result.equals("REFUSED") ? stand().bringBroken(++numbers) : stand().bringAgain(++numbers, first);
            others++;
            held.awaitSomebody();
            node().kill();
        }
        node = stand().node().awaitReady();
        stand().awaitArchived(files + others);
        answeredOnce(name, result);
    }

    @Test
    void what_a_node_had_when_it_was_killed_another_one_finishes() throws SQLException, IOException {
        GatewayProcess other = stand().node().awaitReady();
        List<String> names = new ArrayList<>();
        try (Roadblock held = stand().hold("STAGED", Place.BEFORE_COMMIT)) {
            for (int i = 0; i < 4; i++) {
                names.add(bring());
            }
            held.await(2);
            node().kill();
        }
        node = other;
        stand().awaitArchived(files + others);
        for (String name : names) {
            appliedOnce(name);
        }
    }

    private String bring() {
        files++;
        return stand().bring(++numbers);
    }

    private void answeredOnce(String name, String result) throws IOException {
        JsonNode receipt = stand().receipt(name);
        assertThat(receipt.at("/result").asText()).isEqualTo(result);
        boolean refused = result.equals("REFUSED");
        assertThat(receipt.at("/errorCount").asInt()).isEqualTo(refused ? 1 : 0);
        if (refused) {
            errorFiles++;
            assertThat(stand().lying("data-receipts")).contains(name + ".errors.csv");
        }
        assertThat(stand().count("SELECT count(*) FROM stat_file WHERE name = '" + name + "'"))
                .isOne();
        nothingElseIsLeft();
    }

    private void appliedOnce(String name) throws IOException {
        JsonNode receipt = stand().receipt(name);
        assertThat(receipt.at("/result").asText()).isEqualTo("APPLIED");
        // Applied a second time, the values would be unchanged.
        assertThat(receipt.at("/applied").asInt()).isEqualTo(BureauStand.ROWS);
        assertThat(receipt.at("/unchanged").asInt()).isZero();
        nothingElseIsLeft();
    }

    private void nothingElseIsLeft() {
        assertThat(stand().count("SELECT count(*) FROM stat_value")).isEqualTo(files * BureauStand.ROWS);
        assertThat(stand().count("SELECT count(*) FROM stat_value_replaced")).isZero();
        assertThat(stand().count("SELECT count(*) FROM pg_class WHERE relname LIKE 'stat_staging_%'"))
                .isZero();
        assertThat(stand().lying("data")).isEmpty();
        assertThat(stand().lying("archive")).hasSize(2 * (files + others));
        assertThat(stand().lying("data-receipts")).hasSize(files + others + errorFiles);
    }
}
