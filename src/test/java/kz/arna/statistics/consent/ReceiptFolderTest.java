package kz.arna.statistics.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
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
import kz.arna.support.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Receipts of the Bureau, of which the server does not give us each. */
class ReceiptFolderTest {

    private final List<String> received = new ArrayList<>();
    private final List<String> moved = new ArrayList<>();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final MovableClock clock = new MovableClock(Instant.parse("2026-02-10T10:00:00Z"));
    private final ReceiptFolder folder = new ReceiptFolder(
            new Folders(),
            new Answers(),
            new Binder(new MapConfigurationPropertySource()).bindOrCreate("arna.statistics", StatisticsSettings.class),
            meters,
            clock);
    private String denied = "000002";
    private Receipt.Outcome outcome = Receipt.Outcome.ACCEPTED;

    @Test
    void a_receipt_that_cannot_be_read_holds_up_no_other() throws IOException {
        assertThat(folder.take()).isEqualTo(2);
        assertThat(received).containsExactly("CONSENT-000001", "CONSENT-000003");
        assertThat(moved).containsExactly("CONSENT-000001.csv.receipt.json", "CONSENT-000003.csv.receipt.json");
    }

    @Test
    void a_receipt_that_stays_unread_raises_the_alarm_and_one_that_is_read_ends_it() throws IOException {
        folder.take();
        assertThat(gauge("unread")).isOne();
        assertThat(gauge("alarm")).isZero();
        clock.pass(Duration.ofMinutes(15));
        folder.take();
        assertThat(gauge("alarm")).isOne();
        folder.rest();
        assertThat(gauge("unread") + gauge("alarm")).isZero();
        folder.take();
        clock.pass(Duration.ofMinutes(15));
        assertThat(gauge("alarm")).isOne();
        denied = "none";
        folder.take();
        assertThat(gauge("unread") + gauge("alarm")).isZero();
    }

    @Test
    void a_folder_that_may_not_be_listed_raises_it_too() {
        denied = "folder";
        assertThatThrownBy(folder::take).isInstanceOf(BureauRefused.class);
        clock.pass(Duration.ofMinutes(15));
        assertThat(gauge("alarm")).isOne();
    }

    @Test
    void what_says_nothing_to_us_is_counted_and_put_away() throws IOException {
        denied = "none";
        outcome = Receipt.Outcome.BROKEN;
        folder.take();
        assertThat(meters.get("arna.statistics.receipts")
                        .tag("outcome", "BROKEN")
                        .counter()
                        .count())
                .isEqualTo(3);
        assertThat(moved).first().asString().endsWith(".receipt.json.broken");
    }

    private double gauge(String name) {
        return meters.get("arna.statistics.receipts." + name).gauge().value();
    }

    /** Three receipts; the second may not be read. */
    private final class Folders implements BureauFolders {

        @Override
        public List<RemoteFile> list(String folder) throws IOException {
            if (denied.equals("folder")) {
                throw new BureauRefused("permission denied", null);
            }
            Instant at = Instant.parse("2026-02-10T10:00:00Z");
            return List.of(
                    new RemoteFile("CONSENT-000001.csv.receipt.json", 2, at),
                    new RemoteFile("CONSENT-000002.csv.receipt.json", 2, at),
                    new RemoteFile("CONSENT-000003.csv.receipt.json", 2, at));
        }

        @Override
        public void fetch(String folder, String name, OutputStream to) throws IOException {
            if (name.contains(denied)) {
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

    /** Takes everything alike. */
    private final class Answers implements PartnerAnswers {

        @Override
        public Receipt receive(
                String partner, String message, String correlation, byte[] body, Map<String, String> headers) {
            received.add(correlation);
            return new Receipt(UUID.randomUUID(), outcome);
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
