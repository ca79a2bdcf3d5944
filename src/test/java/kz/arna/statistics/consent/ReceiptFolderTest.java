package kz.arna.statistics.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.arna.exchange.PartnerAnswers;
import kz.arna.exchange.Receipt;
import kz.arna.statistics.BureauFolders;
import kz.arna.statistics.BureauRefused;
import kz.arna.statistics.StatisticsSettings;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Receipts of the Bureau, of which the server does not give us each. */
class ReceiptFolderTest {

    private final List<String> received = new ArrayList<>();
    private final List<String> moved = new ArrayList<>();

    @Test
    void a_receipt_that_cannot_be_read_holds_up_no_other() throws IOException {
        StatisticsSettings settings = new Binder(new MapConfigurationPropertySource())
                .bindOrCreate("arna.statistics", StatisticsSettings.class);
        ReceiptFolder folder = new ReceiptFolder(new Folders(), new Answers(), settings, Clock.systemUTC());
        assertThat(folder.take()).isEqualTo(2);
        assertThat(received).containsExactly("CONSENT-000001", "CONSENT-000003");
        assertThat(moved).containsExactly("CONSENT-000001.csv.receipt.json", "CONSENT-000003.csv.receipt.json");
    }

    /** Three receipts; the second may not be read. */
    private final class Folders implements BureauFolders {

        @Override
        public List<RemoteFile> list(String folder) {
            Instant at = Instant.parse("2026-02-10T10:00:00Z");
            return List.of(
                    new RemoteFile("CONSENT-000001.csv.receipt.json", 2, at),
                    new RemoteFile("CONSENT-000002.csv.receipt.json", 2, at),
                    new RemoteFile("CONSENT-000003.csv.receipt.json", 2, at));
        }

        @Override
        public void fetch(String folder, String name, OutputStream to) throws IOException {
            if (name.contains("000002")) {
                throw new BureauRefused("permission denied", null);
            }
            to.write(new byte[] {'{', '}'});
        }

        @Override
        public void put(String folder, String name, byte[] content) {
            throw new IllegalStateException("nothing is written");
        }

        @Override
        public void rename(String folder, String name, String toFolder, String toName) {
            moved.add(toName);
        }
    }

    /** Takes everything. */
    private final class Answers implements PartnerAnswers {

        @Override
        public Receipt receive(
                String partner, String message, String correlation, byte[] body, Map<String, String> headers) {
            received.add(correlation);
            return new Receipt(UUID.randomUUID(), Receipt.Outcome.ACCEPTED);
        }

        @Override
        public Optional<String> messageOf(String partner, String correlation) {
            return Optional.empty();
        }

        @Override
        public boolean ready() {
            return true;
        }
    }
}
