package kz.arna.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import kz.arna.load.GatewayProcess;
import kz.arna.load.KnownClients;
import kz.arna.simulator.bureau.BureauProcess;
import org.awaitility.Awaitility;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows of statistics per second from a file on the Bureau's SFTP server to applied values, beside COPY of the same rows
 * into a table with the same primary key, in the same run; and five times as many rows in the same memory:
 * {@code Statistics [--smoke] [--rows n] [--large n]}.
 */
public final class Statistics implements AutoCloseable {

    private static final double LEAST_RATIO = 0.3;
    private static final int HEAP = 256;
    private static final int WARM_UP = 1_000_000;
    private static final List<String> SMALL = List.of("-Xmx512m", "-XX:+UseSerialGC");
    private static final List<String> GATEWAY = List.of("-XX:TieredStopAtLevel=4", "-Xmx" + HEAP + "m");

    private final Report report = new Report();
    private final boolean smoke;
    private final int rows;
    private final int large;
    private final Deque<AutoCloseable> running = new ConcurrentLinkedDeque<>();
    private final PGSimpleDataSource gatewayData;
    private final PGSimpleDataSource bareData;
    private final Path folder;
    private final GatewayProcess gateway;
    private final JdbcClient jdbc;

    private Statistics(List<String> arguments) throws SQLException {
        // Also when the start fails half-way: nothing may go on running.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "bench-close"));
        Child database = with(Child.start("database", BenchDatabase.class, SMALL));
        Child bureau = with(Child.start("bureau", BureauProcess.class, SMALL));
        smoke = arguments.contains("--smoke");
        rows = number(arguments, "--rows", smoke ? 20_000 : 1_000_000);
        large = number(arguments, "--large", smoke ? 0 : 5_000_000);
        int port = database.says().path("port").intValue();
        gatewayData = source(port, "arna");
        bareData = source(port, "bare");
        JsonNode server = bureau.says();
        folder = Path.of(server.path("data").textValue());
        Map<String, String> properties = new TreeMap<>();
        server.path("properties")
                .properties()
                .forEach(e -> properties.put(e.getKey(), e.getValue().textValue()));
        properties.put("arna.database.url", gatewayData.getUrl());
        properties.put("arna.database.username", "postgres");
        properties.put("arna.database.owner-username", "postgres");
        properties.put("arna.clients.pepper", KnownClients.PEPPER);
        properties.put("arna.statistics.inbox.poll", "250ms");
        jdbc = JdbcClient.create(gatewayData);
        consent(StatisticsFile.subjects(Math.max(large, Math.max(rows, WARM_UP)) / StatisticsFile.ROWS_PER_SUBJECT));
        gateway = with(GatewayProcess.start("bench-statistics", properties, GATEWAY.toArray(String[]::new)));
        gateway.awaitReady();
    }

    public static void main(String[] args) throws SQLException, IOException {
        List<String> arguments = List.of(args);
        boolean met;
        try (Statistics bench = new Statistics(arguments)) {
            met = bench.run(("bench/statistics " + String.join(" ", args)).strip());
        }
        System.exit(met || arguments.contains("--smoke") ? 0 : 1);
    }

    private boolean run(String command) throws SQLException, IOException {
        bring(file(1, "2025-Q1", smoke ? rows : WARM_UP));
        StatisticsFile measured = file(1, "2025-Q2", rows);
        double before = copy(measured);
        double seconds = bring(measured);
        double after = copy(measured);
        double copy = (before + after) / 2;
        report.line("Rows of statistics per second: file on an SFTP server to applied values and their receipt");
        report.line("");
        row("gateway", measured.rows(), seconds);
        steps(measured);
        row("COPY before", measured.rows(), before);
        row("COPY after", measured.rows(), after);
        double ratio = copy / seconds;
        report.line("  %-12s %23.2f", "ratio", ratio);
        long small = peak();
        if (large > 0) {
            StatisticsFile huge = file(1, "2025-Q3", large);
            row("gateway", huge.rows(), bring(huge));
        }
        report.line("");
        boolean met = report.target("at least 0.3 of COPY", ratio >= LEAST_RATIO);
        boolean whole = applied() == rowsBrought();
        met &= report.target("every row applied, with " + HEAP + " MB of heap", whole);
        report.line("");
        settings(small);
        if (!smoke) {
            report.keep("statistics", command);
        }
        return met;
    }

    private StatisticsFile file(int number, String quarter, int rows) {
        return new StatisticsFile(number, quarter, StatisticsFile.subjects(rows / StatisticsFile.ROWS_PER_SUBJECT));
    }

    /**
     * Brings the file; gives the seconds from the first look at it to its receipt, by the database's clock. The receipt is
     * written right after the commit that puts the values in force; a moment within that transaction would be too early.
     */
    private double bring(StatisticsFile file) throws IOException {
        file.bring(folder);
        Awaitility.await(file.name())
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> done(file) > 0);
        return jdbc.sql("SELECT extract(epoch FROM receipted_at - seen_at) FROM stat_file WHERE name = ?")
                .param(file.name())
                .query(Double.class)
                .single();
    }

    /** Where the seconds went. */
    private void steps(StatisticsFile file) {
        jdbc.sql("""
                        SELECT extract(epoch FROM claimed_at - seen_at) AS seen,
                            extract(epoch FROM staged_at - claimed_at) AS staging,
                            extract(epoch FROM checked_at - staged_at) AS checking,
                            extract(epoch FROM applied_at - checked_at) AS applying,
                            extract(epoch FROM receipted_at - applied_at) AS commit
                        FROM stat_file WHERE name = ?
                        """)
                .param(file.name())
                .query()
                .singleRow()
                .forEach((step, took) -> report.line("    %-10s %21.2f s", step, ((Number) took).doubleValue()));
    }

    private int done(StatisticsFile file) {
        return jdbc.sql("SELECT count(*) FROM stat_file WHERE name = ? AND state = 'ARCHIVED'")
                .param(file.name())
                .query(Integer.class)
                .single();
    }

    private long applied() {
        return jdbc.sql("SELECT count(*) FROM stat_value").query(Long.class).single();
    }

    private long rowsBrought() {
        return jdbc.sql("SELECT sum(rows) FROM stat_file").query(Long.class).single();
    }

    /** COPY of the same rows into an empty table with the same primary key; gives its seconds, the commit included. */
    private double copy(StatisticsFile file) throws SQLException {
        try (Connection connection = bareData.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS copied");
            statement.execute("CREATE TABLE copied (LIKE stat_value INCLUDING DEFAULTS INCLUDING INDEXES)");
            connection.setAutoCommit(false);
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY copied FROM STDIN");
            StringBuilder text = new StringBuilder();
            long began = 0;
            long spent = 0;
            for (int i = 0; i < file.rows(); i++) {
                file.copy(i, text);
                if (text.length() > 1 << 16 || i == file.rows() - 1) {
                    byte[] bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
                    text.setLength(0);
                    began = System.nanoTime();
                    copy.writeToCopy(bytes, 0, bytes.length);
                    spent += System.nanoTime() - began;
                }
            }
            began = System.nanoTime();
            copy.endCopy();
            connection.commit();
            return (spent + System.nanoTime() - began) / 1e9;
        }
    }

    private void row(String what, int rows, double seconds) {
        report.line("  %-12s %9d rows %7.2f s %9.0f rows/s", what, rows, seconds, rows / seconds);
    }

    /** Consents of the enterprises to all lines and quarters of the files. */
    private void consent(List<String> subjects) throws SQLException {
        try (Connection connection = gatewayData.getConnection();
                var statement = connection.createStatement()) {
            CopyIn copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "COPY stat_consent (id, subject, agreement_on, first_quarter, last_quarter, signed_on) FROM STDIN");
            for (String subject : subjects) {
                byte[] line = ("019a0000-0000-7000-8000-" + subject + "\t" + subject
                                + "\t2026-02-10\t2024-Q1\t2028-Q1\t2026-02-10\n")
                        .getBytes(StandardCharsets.US_ASCII);
                copy.writeToCopy(line, 0, line.length);
            }
            copy.endCopy();
            statement.execute("INSERT INTO stat_consent_line SELECT id, '0051102', l.section, l.line FROM stat_consent,"
                    + " (VALUES ('1','1'),('2','1'),('2','6.3'),('2','6.4'),('2','6.5'),('3','1'),('3','2'),('3','3'))"
                    + " l (section, line)");
            statement.execute("ANALYZE stat_consent, stat_consent_line");
        }
    }

    private void settings(long small) {
        report.line("Settings");
        report.setting("cores", Machine.cores());
        report.setting("JDK", Machine.jdk());
        report.setting("commit", Machine.commit());
        report.setting("gateway", String.join(" ", GATEWAY));
        report.setting("largest resident memory", small + " MB, with the large file " + peak() + " MB");
        for (String name :
                List.of("server_version", "fsync", "synchronous_commit", "full_page_writes", "shared_buffers")) {
            report.setting(
                    name,
                    jdbc.sql("SELECT current_setting(?)")
                            .param(name)
                            .query(String.class)
                            .single());
        }
    }

    /** The most memory that the gateway's process has held so far, in MB; 0 where the system does not tell. */
    private long peak() {
        try {
            return Files.readAllLines(Path.of("/proc/" + gateway.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static PGSimpleDataSource source(int port, String name) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://localhost:" + port + "/" + name);
        source.setUser("postgres");
        return source;
    }

    private static int number(List<String> given, String option, int otherwise) {
        int at = given.indexOf(option);
        return at < 0 ? otherwise : Integer.parseInt(given.get(at + 1));
    }

    private <T extends AutoCloseable> T with(T started) {
        running.push(started);
        return started;
    }

    @Override
    public void close() {
        for (AutoCloseable next = running.poll(); next != null; next = running.poll()) {
            try {
                next.close();
            } catch (Exception e) {
                System.err.println("could not be stopped: " + e);
            }
        }
    }
}
