package kz.arna.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.arna.load.AlwaysOpen;
import kz.arna.load.GatewayProcess;
import kz.arna.load.KnownClients;
import kz.arna.simulator.SimulatorProcess;
import kz.arna.support.GatewayClient;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Database, simulators, gateway and load generator, each a process of its own; ends what it started. */
final class BenchStand implements AutoCloseable {

    static final String CHANNEL = "egov";
    private static final int NO_LIMIT = 1_000_000;
    private static final List<String> SMALL = List.of("-Xmx512m", "-XX:+UseSerialGC");

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final int databasePort;
    private final Child simulators;
    private final Map<String, String> properties = new TreeMap<>();

    BenchStand(int simulatorMillis) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "bench-close"));
        Child database = with(Child.start("database", BenchDatabase.class, SMALL));
        simulators = with(Child.start("simulators", SimulatorProcess.class, SMALL, simulatorMillis));
        databasePort = database.says().path("port").intValue();
        for (var property : simulators.says().path("properties").properties()) {
            properties.put(property.getKey(), property.getValue().textValue());
        }
        AlwaysOpen.publish(source("arna"));
        KnownClients.allow(source("arna"), CHANNEL, "channel", NO_LIMIT);
        properties.put("arna.database.url", url("arna"));
        properties.put("arna.database.username", "postgres");
        properties.put("arna.database.owner-username", "postgres");
        properties.put("arna.clients.pepper", KnownClients.PEPPER);
        properties.put(
                "arna.signature.anchors",
                Path.of("src/test/resources/pki/anchors").toUri().toString());
    }

    /** The packaged gateway, ready; with these settings beside the stand's own. */
    GatewayProcess gateway(String name, Map<String, String> settings, List<String> jvmOptions) {
        Map<String, String> all = new TreeMap<>(properties);
        all.putAll(settings);
        GatewayProcess gateway = with(GatewayProcess.start(name, all, jvmOptions.toArray(String[]::new)));
        return gateway.awaitReady();
    }

    /** The bare handler; gives its port. */
    Child bare(int poolSize, List<String> jvmOptions) {
        return with(Child.start("bare", BareHandler.class, jvmOptions, url("bare"), poolSize));
    }

    /** Stores the documents to which the applications refer. */
    static void upload(GatewayProcess gateway, Prepared applications) {
        GatewayClient channel = gateway.as(CHANNEL);
        for (Path document : applications.documents()) {
            try {
                GatewayClient.Answer stored = channel.put(
                        "/api/v1/attachments/" + document.getFileName(),
                        "application/pdf",
                        Files.readAllBytes(document));
                if (stored.status() >= 300) {
                    throw new IllegalStateException("a document was not taken: " + stored);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Runs a load to its end. */
    Measured load(int port, Prepared applications, int from, Options options, int seconds) {
        return await(startLoad(port, applications, from, options, seconds));
    }

    Child startLoad(int port, Prepared applications, int from, Options options, int seconds) {
        List<Object> arguments = new ArrayList<>(List.of(port, "/api/v1/applications/order-342"));
        arguments.addAll(List.of(KnownClients.key(CHANNEL), applications.file(), from));
        arguments.addAll(List.of(options.clients(), seconds, options.rate()));
        return with(Child.start("load", Load.class, SMALL, arguments.toArray()));
    }

    static Measured await(Child load) {
        JsonNode said = load.says();
        return Measured.of(said);
    }

    /** Processor seconds used so far by PostgreSQL, which detaches itself from the process that starts it. */
    double databaseSeconds() {
        Path running = Path.of(serverSetting("data_directory"), "postmaster.pid");
        try {
            long pid = Long.parseLong(Files.readAllLines(running).getFirst());
            return ProcessHandle.of(pid).map(Machine::processorSeconds).orElse(0.0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double simulatorSeconds() {
        return simulators.processorSeconds();
    }

    JdbcClient jdbc() {
        return JdbcClient.create(source("arna"));
    }

    /** A setting as the server says it. */
    String serverSetting(String name) {
        return jdbc().sql("SELECT current_setting(?)")
                .param(name)
                .query(String.class)
                .single();
    }

    private String url(String name) {
        return "jdbc:postgresql://localhost:" + databasePort + "/" + name;
    }

    private PGSimpleDataSource source(String name) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url(name));
        source.setUser("postgres");
        return source;
    }

    private <T extends AutoCloseable> T with(T started) {
        running.push(started);
        return started;
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                System.err.println("could not be stopped: " + e);
            }
        }
    }
}
