package kz.arna.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/**
 * Routes of partners that do as the test says. Each has {@code ask} (with an answer route), {@code order} (can be looked
 * up) and {@code wire} (cannot); an answer must be JSON.
 */
final class ScriptedPartners extends RouteBuilder {

    static final Script OK = exchange -> exchange.getMessage().setBody("{\"accepted\":true}");
    static final Script MALFORMED = exchange -> exchange.getMessage().setBody("<html>502</html>");
    static final Script LATER = exchange -> exchange.getMessage().setHeader("ArnaAnswer", "later");
    static final Script NOT_FOUND = exchange -> exchange.getMessage().setHeader("ArnaFound", "false");

    private final List<String> partners;
    private final Map<String, Function<Received, Script>> scripts = new ConcurrentHashMap<>();

    /** What arrived, in the order of arrival. */
    final List<Received> received = new CopyOnWriteArrayList<>();

    ScriptedPartners(String... partners) {
        this.partners = List.of(partners);
    }

    /** What a route does with a message. */
    interface Script {
        void run(Exchange exchange) throws Exception;
    }

    record Received(String route, String id, String correlation, int attempt, String body) {}

    static Script fault(Fault fault) {
        return exchange -> exchange.getMessage().setHeader("ArnaFault", fault.name());
    }

    static Script busy(String retryAfter) {
        return exchange -> {
            exchange.getMessage().setHeader("ArnaFault", "BUSY");
            exchange.getMessage().setHeader("ArnaHttpStatus", 429);
            exchange.getMessage().setHeader("ArnaRetryAfter", retryAfter);
        };
    }

    /** From now on the route answers so. */
    ScriptedPartners on(String route, Script script) {
        return on(route, received -> script);
    }

    ScriptedPartners on(String route, Function<Received, Script> script) {
        scripts.put(route, script);
        return this;
    }

    List<Received> of(String route) {
        return received.stream().filter(line -> line.route().equals(route)).toList();
    }

    @Override
    public void configure() {
        for (String partner : partners) {
            for (String message : List.of("ask", "order", "wire")) {
                route(partner + "-" + message);
                answer(partner + "-" + message + "-answer");
            }
            route(partner + "-order-look");
        }
    }

    private void route(String id) {
        from("direct:" + id).routeId(id).process(exchange -> {
            Received line = new Received(
                    id,
                    exchange.getMessage().getHeader("ArnaMessageId", String.class),
                    exchange.getMessage().getHeader("ArnaCorrelation", String.class),
                    exchange.getMessage().getHeader("ArnaAttempt", Integer.class),
                    exchange.getMessage().getBody(String.class));
            received.add(line);
            scripts.getOrDefault(id, any -> OK).apply(line).run(exchange);
        });
    }

    private void answer(String id) {
        from("direct:" + id).routeId(id).process(exchange -> {
            if (scripts.containsKey(id)) {
                scripts.get(id).apply(new Received(id, "", "", 0, "")).run(exchange);
                return;
            }
            String raw = new String(exchange.getMessage().getBody(byte[].class), UTF_8);
            if (!raw.startsWith("{")) {
                exchange.getMessage().setHeader("ArnaFault", "BROKEN");
            }
        });
    }
}
