package kz.arna.simulator.pki;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The authority's servers over HTTP: OCSP responder at {@code /ocsp}, revocation list at {@code /nca.crl}, timestamps at
 * {@code /tsp}. Each is switched by {@link #set} or {@code PUT /_faults/{OCSP|CRL|TSP}/{mode}}.
 */
public final class PkiSimulator implements AutoCloseable {

    /** One of the servers. */
    public enum Service {
        OCSP,
        CRL,
        TSP
    }

    /** How a server behaves. */
    public enum Mode {
        /** Answers truly: good, or revoked where {@link #revoke} said so. */
        WELL,
        /** Knows no certificate. */
        UNKNOWN,
        /** Takes the request and never answers. */
        SILENT,
        /** HTTP 500. */
        ERROR,
        /** HTTP 200 with half an answer. */
        MALFORMED,
        /** An answer that is not current any more. */
        STALE,
        /** An answer that somebody else signed. */
        WRONG_SIGNER,
        /** HTTP 303 to a page for people, as the real authority does to callers without a name. */
        REDIRECT
    }

    private final HttpServer server;
    private final Clock clock;
    private final Map<Service, Mode> modes = new ConcurrentHashMap<>();
    private final Map<Service, AtomicInteger> requests = new ConcurrentHashMap<>();
    private final RevokedCertificates revoked = new RevokedCertificates();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Duration latency = Duration.ZERO;

    private PkiSimulator(int port, Clock clock) throws IOException {
        this.clock = clock;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
        server.createContext("/ocsp", exchange -> serve(exchange, Service.OCSP));
        server.createContext("/nca.crl", exchange -> serve(exchange, Service.CRL));
        server.createContext("/tsp", exchange -> serve(exchange, Service.TSP));
        server.createContext("/_faults", this::control);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** On a free port, by the machine's clock. */
    public static PkiSimulator start() {
        return start(0, Clock.systemUTC());
    }

    /** @param port 0: a free one */
    public static PkiSimulator start(int port, Clock clock) {
        try {
            return new PkiSimulator(port, clock);
        } catch (IOException e) {
            throw new UncheckedIOException("the PKI simulator did not start", e);
        }
    }

    /** Points the gateway here and lets it trust the test root. */
    public Map<String, String> properties() {
        return Map.of(
                "arna.partners.pki.ocsp-url", url() + "/ocsp",
                "arna.partners.pki.crl-url", url() + "/nca.crl",
                "arna.signature.anchors", TestPki.ANCHORS);
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public void set(Service service, Mode mode) {
        modes.put(service, mode);
    }

    /** All servers well, nothing revoked. */
    public void heal() {
        modes.clear();
        revoked.clear();
    }

    /** How long every answer takes. */
    public void latency(Duration duration) {
        latency = duration;
    }

    /** Revokes the person's certificate for a compromised key. */
    public void revoke(TestPerson person, Instant at) {
        revoked.revoke(person.certificate(), at, 1);
    }

    /** How many requests a server has had. */
    public int requests(Service service) {
        return requests.computeIfAbsent(service, s -> new AtomicInteger()).get();
    }

    private void serve(HttpExchange exchange, Service service) throws IOException {
        try (exchange) {
            byte[] request = exchange.getRequestBody().readAllBytes();
            requests.computeIfAbsent(service, s -> new AtomicInteger()).incrementAndGet();
            boolean nameless = exchange.getRequestHeaders()
                    .getOrDefault("User-Agent", List.of(""))
                    .getFirst()
                    .isEmpty();
            Mode mode = nameless ? Mode.REDIRECT : modes.getOrDefault(service, Mode.WELL);
            hold(mode == Mode.SILENT ? Duration.ofMinutes(10) : latency);
            switch (mode) {
                case ERROR, SILENT -> exchange.sendResponseHeaders(500, -1);
                case REDIRECT -> {
                    exchange.getResponseHeaders().add("Location", url() + "/page");
                    exchange.sendResponseHeaders(303, -1);
                }
                default -> answer(exchange, mode, PkiAnswers.of(service, mode, request, revoked, clock.instant()));
            }
        }
    }

    private void hold(Duration duration) {
        try {
            if (duration.isPositive() && closed.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
                Thread.yield();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, Mode mode, byte[] whole) throws IOException {
        int length = mode == Mode.MALFORMED ? whole.length / 2 : whole.length;
        exchange.sendResponseHeaders(200, length);
        exchange.getResponseBody().write(whole, 0, length);
    }

    private void control(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] path =
                    exchange.getRequestURI().getPath().toUpperCase(Locale.ROOT).split("/");
            set(Service.valueOf(path[2]), Mode.valueOf(path[3]));
            exchange.sendResponseHeaders(204, -1);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
