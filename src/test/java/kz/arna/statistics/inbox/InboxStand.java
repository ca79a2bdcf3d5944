package kz.arna.statistics.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kz.arna.base.Sha256;
import kz.arna.calendar.Quarter;
import kz.arna.partner.bns.FoldersOverSftp;
import kz.arna.simulator.bureau.BureauServer;
import kz.arna.statistics.BureauFolders;
import kz.arna.statistics.StatLines;
import kz.arna.statistics.StatisticsEvents;
import kz.arna.statistics.StatisticsSettings;
import kz.arna.statistics.UnreadFiles;
import kz.arna.support.MovableClock;
import kz.arna.support.TestDatabase;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * An inbox on a real server and a real database, turned by hand: nothing happens before the test says so. Today is
 * 2026-04-20, and {@link #BIN} has consented to everything from 2024-Q1 to 2028-Q1.
 */
final class InboxStand {

    static final String BIN = "190340001015";
    static final String STRANGER = "150140012343";
    static final String HEADER = "bin;form;section;line;quarter;activity_kind;activity;unit;value\n";
    static final String NAME = "STAT-0051102-2026Q1-0001.csv";

    final TestDatabase database = TestDatabase.fresh();
    final JdbcClient jdbc = JdbcClient.create(database.asApplication());
    final BureauServer server = Shared.SERVER;
    final MovableClock clock = new MovableClock(Instant.parse("2026-04-20T06:00:00Z"));
    final MeterRegistry meters = new SimpleMeterRegistry();
    private final UnreadFiles manifests = new UnreadFiles(meters, clock, "manifests", Duration.ofMinutes(15));
    final List<String> told = new ArrayList<>();

    /** What happens elsewhere while a file is being applied. */
    Runnable meanwhile = () -> {};

    /** One server for all tests of this JVM; each begins with empty folders. */
    private static final class Shared {
        static final BureauServer SERVER = BureauServer.start();
        static final FoldersOverSftp GATEWAY = FoldersOverSftp.with(SERVER.properties());
    }

    InboxStand() throws IOException {
        for (String folder : List.of("data", "data-receipts", "archive")) {
            for (String name : lying(folder)) {
                Files.delete(server.folder(folder).resolve(name));
            }
        }
        consent(BIN, "2024-Q1", "2028-Q1");
    }

    /** One node that takes what it sees at once. */
    Inbox node() {
        return node(Duration.ZERO, Duration.ZERO);
    }

    /** One node with this patience. */
    Inbox node(Duration stableFor, Duration manifestPatience) {
        return node(stableFor, manifestPatience, Shared.GATEWAY.folders());
    }

    /** One node that reaches the folders so. */
    Inbox node(Duration stableFor, Duration manifestPatience, BureauFolders folders) {
        MapConfigurationPropertySource source = new MapConfigurationPropertySource();
        server.properties().forEach(source::put);
        source.put("arna.statistics.inbox.stable-for", stableFor.toString());
        source.put("arna.statistics.inbox.manifest-patience", manifestPatience.toString());
        source.put("arna.statistics.inbox.largest-file", "1000000");
        StatisticsSettings settings = new Binder(source).bindOrCreate("arna.statistics", StatisticsSettings.class);
        StatisticsEvents listener = this::tell;
        DataSource data = database.asApplication();
        return new InboxWiring(
                        settings,
                        folders,
                        data,
                        new DataSourceTransactionManager(data),
                        () -> Stream.of(listener),
                        manifests,
                        clock)
                .inbox();
    }

    private void tell(Set<String> subjects, Set<Quarter> quarters) {
        meanwhile.run();
        told.add(subjects.size() + " in " + quarters);
    }

    BureauFolders folders() {
        return Shared.GATEWAY.folders();
    }

    UUID consent(String subject, String first, String last) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO stat_consent (id, subject, agreement_on, first_quarter, last_quarter, signed_on)
                        VALUES (?, ?, '2026-02-10', ?, ?, '2026-02-10')
                        """).params(id, subject, first, last).update();
        StatLines.monitored()
                .all()
                .forEach(entry -> jdbc.sql(
                                "INSERT INTO stat_consent_line (consent_id, form, section, line) VALUES (?, ?, ?, ?)")
                        .params(
                                id,
                                entry.line().form().index(),
                                entry.line().section(),
                                entry.line().line())
                        .update());
        return id;
    }

    /** A row of 1-PF for the whole enterprise. */
    static String row(String subject, String section, String line, String value) {
        return subject + ";0051102;" + section + ";" + line + ";2026-Q1;TOTAL;TOTAL;THOUSAND_KZT;" + value + "\n";
    }

    /** The Bureau writes a data file. */
    void bring(String name, String rows) throws IOException {
        bring(name, (HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    void bring(String name, byte[] content) throws IOException {
        Files.write(server.folder("data").resolve(name), content);
    }

    /** The Bureau writes a file's manifest. */
    void promise(String name, byte[] content, int rows) throws IOException {
        String manifest = "{\"file\":\"%s\",\"bytes\":%d,\"sha256\":\"%s\",\"rows\":%d}"
                .formatted(name, content.length, Sha256.hex(content), rows);
        bring(name + ".manifest.json", manifest.getBytes(StandardCharsets.UTF_8));
    }

    /** The file's time on the server. */
    void touch(String name, Instant at) throws IOException {
        Files.setLastModifiedTime(server.folder("data").resolve(name), FileTime.from(at));
    }

    /** The node looks, then works until nothing is due. */
    void settle(Inbox node) throws IOException {
        node.look();
        work(node);
    }

    /** The node looks, then works until the file of {@link #NAME} is in this state. */
    void settle(Inbox node, String state) throws IOException {
        node.look();
        for (int steps = 0; !state(NAME).equals(state); steps++) {
            if (!node.work() || steps > 10) {
                throw new IllegalStateException("the file stays " + state(NAME));
            }
        }
    }

    void work(Inbox node) {
        int steps = 0;
        while (node.work()) {
            if (++steps > 100) {
                throw new IllegalStateException("the inbox does not come to rest");
            }
        }
    }

    /** What waits after a failure is due at once; leases of the dead have ended. */
    void timePasses() {
        jdbc.sql("UPDATE stat_file SET next_at = now(), lease_until = NULL WHERE state <> 'ARCHIVED'")
                .update();
    }

    String state(String name) {
        return jdbc.sql(
                        "SELECT state || coalesce(' ' || verdict, '') FROM stat_file WHERE name = ? ORDER BY id DESC LIMIT 1")
                .param(name)
                .query(String.class)
                .single();
    }

    JsonNode receipt(String name) throws IOException {
        Path file = server.folder("data-receipts").resolve(name + ".receipt.json");
        return new ObjectMapper().readTree(Files.readAllBytes(file));
    }

    String errors(String name) throws IOException {
        return Files.readString(server.folder("data-receipts").resolve(name + ".errors.csv"));
    }

    List<String> lying(String folder) throws IOException {
        try (Stream<Path> files = Files.list(server.folder(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Current values: subject's last digits, line, value. */
    List<String> values() {
        return jdbc.sql("SELECT right(subject, 4) || ' ' || section || '/' || line || ' ' || value FROM stat_value"
                        + " ORDER BY subject, section, line, activity")
                .query(String.class)
                .list();
    }

    /** Every table, of whatever columns, in which this text or its bytes stand. */
    List<String> tablesWith(String text) {
        JdbcClient owner = JdbcClient.create(database.asOwner());
        String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        return owner
                .sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
                        + " AND table_type = 'BASE TABLE' ORDER BY table_name")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> owner.sql("SELECT EXISTS (SELECT FROM \"" + table
                                + "\" t WHERE strpos(t::text, ?) > 0 OR strpos(t::text, ?) > 0)")
                        .params(text, hex)
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    <T> T one(String sql, Class<T> type) {
        return jdbc.sql(sql).query(type).single();
    }
}
