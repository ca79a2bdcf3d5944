package kz.arna.load;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
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
import kz.arna.support.GatewayClient;
import org.awaitility.Awaitility;

/** The packaged gateway as a process of its own, which can be killed. Its output goes to {@code target/kill}. */
public final class GatewayProcess implements AutoCloseable {

    private static final Path LOGS = Path.of("target", "kill");
    private static final Duration START = Duration.ofSeconds(90);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String name;
    private final Process process;
    private final int port;
    private final int managementPort;

    private GatewayProcess(String name, Process process, int port, int managementPort) {
        this.name = name;
        this.process = process;
        this.port = port;
        this.managementPort = managementPort;
    }

    /**
     * Starts the gateway; it is not ready yet.
     *
     * @param name of the log file
     * @param properties of the gateway
     */
    public static GatewayProcess start(String name, Map<String, String> properties, String... jvmOptions) {
        int[] ports = freePorts();
        List<String> command = new ArrayList<>(
                List.of(PackagedJar.java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "-Xshare:auto"));
        command.addAll(List.of(jvmOptions));
        command.addAll(List.of("-jar", PackagedJar.unpacked().toString()));
        command.add("--server.port=" + ports[0]);
        command.add("--management.server.port=" + ports[1]);
        properties.forEach((key, value) -> command.add("--" + key + "=" + value));
        try {
            Files.createDirectories(LOGS);
            File log = LOGS.resolve(name + ".log").toFile();
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(Path.of(System.getProperty("arna.basedir", ".")).toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log);
            builder.environment().put("ARNA_HOME", builder.directory().getAbsolutePath());
            return new GatewayProcess(name, builder.start(), ports[0], ports[1]);
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

    private boolean isReady() {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + managementPort + "/actuator/health/readiness"))
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

    /** Port of the API. */
    public int port() {
        return port;
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
        return "http://localhost:" + port;
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

    private static int[] freePorts() {
        try (ServerSocket one = new ServerSocket(0);
                ServerSocket other = new ServerSocket(0)) {
            return new int[] {one.getLocalPort(), other.getLocalPort()};
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }
}
