package kz.arna.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;

/**
 * Switches the simulators over HTTP:
 *
 * <ul>
 *   <li>{@code GET /_faults}: every partner with its fault; {@code PUT /_faults/{partner}} with
 *       {@code {"fault":"SLOW","millis":500}}
 *   <li>{@code PUT /_latency} with {@code {"millis":50}}
 *   <li>{@code GET /_received/{partner}}: {@code {"total","distinct","repeated":{id: count}}};
 *       {@code GET /_received/{partner}/{id}}: {@code {"count"}}; {@code DELETE /_received/{partner}}
 * </ul>
 */
final class ControlServer implements AutoCloseable {

    private final Simulators simulators;
    private final HttpServer server;

    ControlServer(Simulators simulators, int port) throws IOException {
        this.simulators = simulators;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
        server.createContext("/_faults", exchange -> serve(exchange, this::faults));
        server.createContext("/_latency", exchange -> serve(exchange, this::latency));
        server.createContext("/_received", exchange -> serve(exchange, this::received));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private interface Call {
        JsonNode answer(String method, String[] path, JsonNode body);
    }

    private JsonNode faults(String method, String[] path, JsonNode body) {
        if (method.equals("PUT")) {
            Fault fault = Fault.valueOf(body.path("fault").asText("NONE").toUpperCase(Locale.ROOT));
            simulators.deliveries(path[2]);
            simulators
                    .faults()
                    .set(path[2], fault, Duration.ofMillis(body.path("millis").asLong(2_000)));
        }
        ObjectNode all = Json.object();
        simulators.names().forEach(partner -> all.put(partner, Fault.NONE.name()));
        simulators
                .faults()
                .all()
                .forEach((partner, setting) -> all.put(partner, setting.fault().name()));
        return all;
    }

    private JsonNode latency(String method, String[] path, JsonNode body) {
        if (method.equals("PUT")) {
            simulators.faults().latency(Duration.ofMillis(body.path("millis").asLong()));
        }
        return Json.object().put("millis", simulators.faults().latency().toMillis());
    }

    private JsonNode received(String method, String[] path, JsonNode body) {
        Deliveries deliveries = simulators.deliveries(path[2]);
        if (method.equals("DELETE")) {
            deliveries.clear();
        }
        if (path.length > 3) {
            return Json.object().put("count", deliveries.of(path[3]));
        }
        ObjectNode answer = Json.object().put("total", deliveries.total()).put("distinct", deliveries.distinct());
        ObjectNode repeated = answer.putObject("repeated");
        deliveries.repeated().forEach(repeated::put);
        return answer;
    }

    private static void serve(HttpExchange exchange, Call call) throws IOException {
        try (exchange) {
            byte[] answer;
            int status = 200;
            try {
                byte[] body = exchange.getRequestBody().readAllBytes();
                answer = call.answer(
                                exchange.getRequestMethod(),
                                exchange.getRequestURI().getPath().split("/", -1),
                                body.length == 0 ? Json.object() : Json.read(body))
                        .toString()
                        .getBytes(StandardCharsets.UTF_8);
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                status = 404;
                answer = "{}".getBytes(StandardCharsets.UTF_8);
            }
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }
}
