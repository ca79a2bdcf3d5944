package kz.arna.kill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import kz.arna.base.Sha256;
import kz.arna.load.GatewayProcess;
import kz.arna.simulator.bureau.BureauServer;
import kz.arna.statistics.StatLines;
import kz.arna.support.TestDatabase;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Database and the Bureau's server in the test's own process, and gateways in others, which may die. */
final class BureauStand implements AutoCloseable {

    static final int ROWS = 500;
    private static final String SUBJECT = "190340001015";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final AtomicInteger STARTS = new AtomicInteger();

    private final TestDatabase database = TestDatabase.fresh();
    private final BureauServer bureau = BureauServer.start();
    private final JdbcClient jdbc = JdbcClient.create(database.asOwner());
    private final Map<String, String> more;

    BureauStand() {
        this(Map.of());
    }

    /** @param more properties of the gateways */
    BureauStand(Map<String, String> more) {
        this.more = more;
        UUID consent = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO stat_consent (id, subject, agreement_on, first_quarter, last_quarter, signed_on)
                        VALUES (?, ?, '2026-02-10', '2024-Q1', '2028-Q1', '2026-02-10')
                        """).params(consent, SUBJECT).update();
        StatLines.monitored()
                .all()
                .forEach(entry -> jdbc.sql(
                                "INSERT INTO stat_consent_line (consent_id, form, section, line) VALUES (?, ?, ?, ?)")
                        .params(consent, entry.line().form().index())
                        .params(entry.line().section(), entry.line().line())
                        .update());
    }

    /** Starts a node that looks often and whose leases end soon. */
    GatewayProcess node() {
        Map<String, String> properties = new HashMap<>(bureau.properties());
        for (String property : database.properties()) {
            int equals = property.indexOf('=');
            properties.put(property.substring(0, equals), property.substring(equals + 1));
        }
        properties.put("arna.statistics.inbox.poll", "250ms");
        properties.put("arna.statistics.inbox.lease", "3s");
        properties.put("arna.statistics.consents.look", "250ms");
        // A message that must not be repeated blindly rests until the dead node's lease would have ended.
        properties.put("arna.exchange.lease", "5s");
        properties.putAll(more);
        return GatewayProcess.start("statistics-" + STARTS.incrementAndGet(), properties);
    }

    /** The Bureau brings a file of {@link #ROWS} new values, and its manifest. */
    String bring(int number) {
        return bring(number, rows(number));
    }

    /** The same with a value in its last row that is none. */
    String bringBroken(int number) {
        return bring(number, rows(number) + SUBJECT + ";0051102;3;1;2026-Q1;TOTAL;TOTAL;THOUSAND_KZT;x\n");
    }

    /** The bytes of that file once more under another number. */
    String bringAgain(int number, int first) {
        return bring(number, rows(first));
    }

    private static String rows(int number) {
        StringBuilder text = new StringBuilder("bin;form;section;line;quarter;activity_kind;activity;unit;value\n");
        for (int i = 0; i < ROWS; i++) {
            text.append(SUBJECT).append(";0051102;3;1;2026-Q1;SECONDARY;");
            text.append(10_000 + number * ROWS + i)
                    .append(";THOUSAND_KZT;")
                    .append(number)
                    .append('\n');
        }
        return text.toString();
    }

    private String bring(int number, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        String name = "STAT-0051102-2026Q1-%04d.csv".formatted(number);
        long rows = text.lines().count() - 1;
        String manifest = "{\"file\":\"%s\",\"bytes\":%d,\"sha256\":\"%s\",\"rows\":%d}"
                .formatted(name, content.length, Sha256.hex(content), rows);
        try {
            Files.write(bureau.folder("data").resolve(name), content);
            Files.writeString(bureau.folder("data").resolve(name + ".manifest.json"), manifest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return name;
    }

    /** The transaction that brings a file into this state is held. */
    Roadblock hold(String state, Roadblock.Place place) throws java.sql.SQLException {
        return Roadblock.atState(database.asOwner(), "stat_file", state, place);
    }

    /** Waits until every file has gone its way. */
    void awaitArchived(int files) {
        Awaitility.await("all files to be archived")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> count("SELECT count(*) FROM stat_file WHERE state = 'ARCHIVED'") >= files);
    }

    int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    /** Number and state of each list of consents. */
    String batches() {
        return jdbc.sql("SELECT coalesce(string_agg(number || ' ' || state, ', ' ORDER BY number), 'none')"
                        + " FROM stat_consent_batch")
                .query(String.class)
                .single();
    }

    TestDatabase database() {
        return database;
    }

    /** A file in a folder of the Bureau. */
    Path file(String folder, String name) {
        return bureau.folder(folder).resolve(name);
    }

    JsonNode receipt(String name) throws IOException {
        return new ObjectMapper()
                .readTree(bureau.folder("data-receipts")
                        .resolve(name + ".receipt.json")
                        .toFile());
    }

    List<String> lying(String folder) {
        try (Stream<Path> files = Files.list(bureau.folder(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        bureau.close();
    }
}
