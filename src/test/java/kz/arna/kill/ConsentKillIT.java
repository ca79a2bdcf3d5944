package kz.arna.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import kz.arna.base.Sha256;
import kz.arna.kill.Roadblock.Place;
import kz.arna.load.GatewayProcess;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SIGKILL on the way of a list of consents: it is made once, and put into the Bureau's folder only where it is missing. */
class ConsentKillIT {

    private static final String TABLE = "CONSENT-000001.csv";
    private static final String MANIFEST = TABLE + ".manifest.json";
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    private BureauStand stand;

    @BeforeEach
    void start() {
        stand = new BureauStand();
    }

    @AfterEach
    void stop() {
        stand.close();
    }

    @Test
    void a_list_that_was_written_and_not_committed_is_made_once() throws SQLException {
        try (Roadblock held = Roadblock.at(stand.database().asOwner(), "stat_consent_batch", Place.BEFORE_COMMIT)) {
            killedAt(held);
        }
        assertThat(stand.lying("consents")).isEmpty();
        try (GatewayProcess next = stand.node().awaitReady()) {
            awaitList("SENT");
        }
        assertThat(stand.lying("consents")).containsExactly(TABLE, MANIFEST);
        assertThat(stand.count("SELECT count(*) FROM stat_consent_batch")).isOne();
        assertThat(stand.count("SELECT count(*) FROM outbox")).isOne();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_list_that_was_put_and_not_recorded_is_looked_for_first(boolean manifestArrived)
            throws SQLException, IOException {
        try (Roadblock held = Roadblock.atState(stand.database().asOwner(), "outbox", "SENT", Place.BEFORE_COMMIT)) {
            killedAt(held);
        }
        assertThat(stand.lying("consents")).containsExactly(TABLE, MANIFEST);
        Files.setLastModifiedTime(stand.file("consents", TABLE), LONG_AGO);
        Files.setLastModifiedTime(stand.file("consents", MANIFEST), LONG_AGO);
        if (!manifestArrived) {
            Files.delete(stand.file("consents", MANIFEST));
        }
        try (GatewayProcess next = stand.node().awaitReady()) {
            awaitList("SENT");
        }
        assertThat(stand.lying("consents")).containsExactly(TABLE, MANIFEST);
        assertThat(Files.getLastModifiedTime(stand.file("consents", TABLE))).isEqualTo(LONG_AGO);
        assertThat(Files.getLastModifiedTime(stand.file("consents", MANIFEST)).equals(LONG_AGO))
                .isEqualTo(manifestArrived);
    }

    @Test
    void a_receipt_that_was_taken_and_not_committed_is_taken_again() throws SQLException, IOException {
        try (GatewayProcess node = stand.node().awaitReady()) {
            awaitList("SENT");
            try (Roadblock held = Roadblock.atState(
                    stand.database().asOwner(), "stat_consent_batch", "ACCEPTED", Place.BEFORE_COMMIT)) {
                receipt();
                held.awaitSomebody();
                node.kill();
            }
        }
        assertThat(stand.lying("consents-receipts")).hasSize(1);
        try (GatewayProcess next = stand.node().awaitReady()) {
            awaitList("ACCEPTED");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> stand.lying("consents-receipts").isEmpty());
        }
        assertThat(stand.lying("archive")).isEqualTo(List.of(TABLE + ".receipt.json"));
        assertThat(stand.count("SELECT count(*) FROM message WHERE direction = 'IN' AND outcome = 'ACCEPTED'"))
                .isOne();
    }

    /** The first list leaves by itself, at the latest set time that has passed. */
    private void killedAt(Roadblock held) {
        try (GatewayProcess node = stand.node()) {
            held.awaitSomebody(Duration.ofSeconds(60));
            node.kill();
        }
    }

    private void awaitList(String state) {
        Awaitility.await("the list is " + state)
                .atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(stand.batches()).isEqualTo("1 " + state));
    }

    private void receipt() throws IOException {
        byte[] table = Files.readAllBytes(stand.file("consents", TABLE));
        long rows = Files.readAllLines(stand.file("consents", TABLE)).size() - 1;
        Path part = stand.file("consents-receipts", TABLE + ".receipt.json.part");
        Files.writeString(part, """
                {"file": "%s", "sha256": "%s", "result": "ACCEPTED", "rows": %d, "receivedAt": "2026-02-10T15:41:00+05:00"}
                """.formatted(TABLE, Sha256.hex(table), rows));
        Files.move(part, stand.file("consents-receipts", TABLE + ".receipt.json"));
    }
}
