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

/** SIGKILL at every state of a file from the Bureau: it is applied once and receipted, whoever goes on with it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatisticsKillIT {

    private @Nullable BureauStand stand;
    private @Nullable GatewayProcess node;
    private int files;

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
            name = stand().bring(++files);
            held.awaitSomebody();
            node().kill();
        }
        node = stand().node().awaitReady();
        stand().awaitArchived(files);
        appliedOnce(name);
    }

    @Test
    void two_nodes_on_one_folder_apply_every_file_once() throws IOException {
        try (GatewayProcess other = stand().node().awaitReady()) {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                names.add(stand().bring(++files));
            }
            stand().awaitArchived(files);
            for (String name : names) {
                appliedOnce(name);
            }
        }
    }

    private void appliedOnce(String name) throws IOException {
        JsonNode receipt = stand().receipt(name);
        assertThat(receipt.at("/result").asText()).isEqualTo("APPLIED");
        // Applied a second time, the values would be unchanged.
        assertThat(receipt.at("/applied").asInt()).isEqualTo(BureauStand.ROWS);
        assertThat(receipt.at("/unchanged").asInt()).isZero();
        assertThat(stand().count("SELECT count(*) FROM stat_value")).isEqualTo(files * BureauStand.ROWS);
        assertThat(stand().count("SELECT count(*) FROM stat_value_replaced")).isZero();
        assertThat(stand().count("SELECT count(*) FROM pg_class WHERE relname LIKE 'stat_staging_%'"))
                .isZero();
        assertThat(stand().lying("data")).isEmpty();
        assertThat(stand().lying("archive")).hasSize(2 * files);
        assertThat(stand().lying("data-receipts")).hasSize(files);
    }
}
