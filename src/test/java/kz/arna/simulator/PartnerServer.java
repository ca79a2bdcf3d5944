package kz.arna.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The socket of one simulated partner: one virtual thread per request, faults as the switchboard says. */
final class PartnerServer implements AutoCloseable {

    private static final Duration FOR_EVER = Duration.ofHours(1);

    static {
        // Read once by the JDK's server: no delayed acknowledgements, no closing of the gateway's pooled connections.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "20000");
        System.setProperty("sun.net.httpserver.idleInterval", "3600");
    }

    private final Partner partner;
    private final Switchboard switchboard;
    private final Deliveries deliveries = new Deliveries();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    PartnerServer(Partner partner, Switchboard switchboard) throws IOException {
        this.partner = partner;
        this.switchboard = switchboard;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4096);
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    Deliveries deliveries() {
        return deliveries;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Request request = read(exchange);
            deliveries.record(request);
            Answer answer = answer(request);
            if (answer != null) {
                send(exchange, answer);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the simulator stops");
        }
    }

    private @Nullable Answer answer(Request request) throws IOException, InterruptedException {
        pause(switchboard.latency());
        Switchboard.Setting setting = switchboard.of(partner.name());
        Fault fault = isSilentAbout(request) ? Fault.SILENT : setting.fault();
        return switch (fault) {
            case NONE -> honest(request);
            case SLOW -> {
                switchboard.holdUntilChanged(partner.name(), setting.delay());
                yield honest(request);
            }
            case ERROR -> Answer.status(500);
            case MALFORMED -> honest(request).torn();
            case MISDIRECTED -> honest(request).about(partner.companyOf(request).orElse(""), Companies.CAPPED.id());
            case EMPTY -> Answer.status(200);
            case SILENT -> {
                switchboard.holdUntilChanged(partner.name(), FOR_EVER);
                yield null;
            }
            case RESET -> {
                honest(request);
                yield null;
            }
            case TURNED_AWAY -> partner.no();
            case DENIED -> Answer.status(partner.deniedStatus());
            case FORBIDDEN -> Answer.status(403);
            case REJECTED -> Answer.status(400);
            case REDIRECTED -> Answer.status(303).with("Location", url() + "/login");
            case BUSY -> Answer.status(503).with("Retry-After", "7");
            case THROTTLED -> Answer.status(429).with("Retry-After", "7");
        };
    }

    private Answer honest(Request request) throws IOException {
        return partner.admits(request) ? partner.answer(request) : Answer.status(partner.deniedStatus());
    }

    private boolean isSilentAbout(Request request) throws IOException {
        return partner.companyOf(request)
                .map(Companies::of)
                .filter(company -> company.silentAt().contains(partner.name()))
                .isPresent();
    }

    private void pause(Duration latency) throws InterruptedException {
        if (latency.isPositive()) {
            switchboard.holdUntilChanged("", latency);
        }
    }

    private static Request read(HttpExchange exchange) throws IOException {
        TreeMap<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                query(exchange.getRequestURI().getRawQuery()),
                headers,
                exchange.getRequestBody().readAllBytes());
    }

    private static Map<String, String> query(@Nullable String raw) {
        Map<String, String> query = new HashMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        if (answer.body().length > 0) {
            exchange.getResponseBody().write(answer.body());
        }
    }
}
