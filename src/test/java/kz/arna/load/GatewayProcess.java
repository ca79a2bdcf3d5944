package kz.arna.load;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.arna.support.GatewayClient;
import org.awaitility.Awaitility;

/** The packaged gateway as a process of its own, which can be killed. Its output goes to {@code target/kill}. */
public final class GatewayProcess implements AutoCloseable {

    private static final Path LOGS = Path.of("target", "kill");
    private static final Duration START = Duration.ofSeconds(90);
    /** The web server's own line; the API's comes first, then that of the management port. */
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String name;
    private final Process process;
    private List<Integer> ports = List.of();

    private GatewayProcess(String name, Process process) {
        this.name = name;
        this.process = process;
    }

    /**
     * Starts the gateway on ports that it finds itself; it is not ready yet.
     *
     * @param name of the log file
     * @param properties of the gateway
     */
    public static GatewayProcess start(String name, Map<String, String> properties, String... jvmOptions) {
        List<String> command = new ArrayList<>(
                List.of(PackagedJar.java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "-Xshare:auto"));
        command.addAll(List.of(jvmOptions));
        command.addAll(List.of("-jar", PackagedJar.unpacked().toString()));
        command.add("--server.port=0");
        command.add("--management.server.port=0");
        properties.forEach((key, value) -> command.add("--" + key + "=" + value));
        try {
            Files.createDirectories(LOGS);
            File log = log(name).toFile();
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(Path.of(System.getProperty("arna.basedir", ".")).toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log);
            builder.environment().put("ARNA_HOME", builder.directory().getAbsolutePath());
            return new GatewayProcess(name, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("the gateway could not be started", e);
        }
    }

    /** Waits until the gateway says that it may be sent traffic. */
    public GatewayProcess awaitReady() {
        Awaitility.await(name + " to be ready")
                .atMost(START)
                .pollInterval(Duration.ofMillis(50))
                .failFast(name + " ended by itself, see target/kill/" + name + ".log", () -> !process.isAlive())
                .until(this::isReady);
        return this;
    }

    private boolean isReady() throws IOException {
        ports = announcedPorts();
        if (ports.size() < 2) {
            return false;
        }
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + ports.getLast() + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** In the order of starting: none, that of the API, that and the one of the management. */
    private List<Integer> announcedPorts() throws IOException {
        try (Stream<String> lines = Files.lines(log(name))) {
            return lines.flatMap(line -> PORT.matcher(line).results())
                    .map(found -> Integer.valueOf(found.group(1)))
                    .toList();
        }
    }

    private static Path log(String name) {
        return LOGS.resolve(name + ".log");
    }

    /** Port of the API, of a gateway that is ready. */
    public int port() {
        return ports.getFirst();
    }

    /** Processor time that the process has used so far. */
    public double processorSeconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }

    /** Lets it end as an operator would; what takes too long is killed. */
    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public String url() {
        return "http://localhost:" + port();
    }

    /** A caller with the key that {@link KnownClients} gave the client. */
    public GatewayClient as(String client) {
        return new GatewayClient(url(), KnownClients.key(client));
    }

    /** Of the process. */
    public long pid() {
        return process.pid();
    }

    /** SIGKILL; returns when the process has gone. */
    public void kill() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException(name + " outlived SIGKILL");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops the process where it stands, as a machine that swaps or a long pause would. */
    public void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** Lets it go on as if nothing had been. */
    public void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        int code = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException("no signal reached " + name);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
