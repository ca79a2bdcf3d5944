package kz.arna.exchange;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.Route;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Calls the routes of the partners. By contract a route {@code direct:<partner>-<message>} takes canonical JSON and ends
 * with the partner's raw answer; {@code …-answer} takes that and ends with canonical JSON; {@code …-look}, where there
 * is one, asks the partner what became of an earlier attempt and says {@code ArnaFound=false} if it knows nothing.
 */
final class PartnerRoutes {

    private final CamelContext camel;
    private final ProducerTemplate template;
    private final Clock clock;

    PartnerRoutes(CamelContext camel, Clock clock) {
        this.camel = camel;
        this.template = camel.createProducerTemplate();
        this.clock = clock;
    }

    /** Whether Camel runs and its routes can be called. */
    boolean ready() {
        return camel.getStatus().isStarted();
    }

    boolean exists(String route) {
        return camel.getRoute(route) != null;
    }

    /** Names of the messages of this partner that have a route. */
    Set<String> messages(String partner) {
        String prefix = partner + "-";
        return camel.getRoutes().stream()
                .map(Route::getRouteId)
                .filter(id -> id.startsWith(prefix))
                .map(id -> id.substring(prefix.length()))
                .collect(Collectors.toSet());
    }

    /** Sends the message. */
    PartnerCall send(Leased row) {
        return call(row, row.route());
    }

    /** Asks what became of an earlier attempt. */
    PartnerCall look(Leased row) {
        return call(row, row.route() + "-look");
    }

    boolean canLook(Leased row) {
        return exists(row.route() + "-look");
    }

    /** Brings a raw answer to canonical form: {@link PartnerCall.Answered} with JSON, or the fault. */
    PartnerCall canonical(String partner, String message, byte[] body, Map<String, String> headers) {
        String route = partner + "-" + message + "-answer";
        if (!exists(route)) {
            return new PartnerCall.Failed(Fault.BROKEN, null, null, "no route " + route, 0);
        }
        return run(route, exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, contentType(headers));
        });
    }

    private PartnerCall call(Leased row, String route) {
        return run(route, exchange -> {
            exchange.getMessage().setBody(row.body());
            exchange.getMessage().setHeader("ArnaMessageId", row.id().toString());
            exchange.getMessage().setHeader("ArnaCorrelation", row.correlation());
            exchange.getMessage().setHeader("ArnaSubject", row.subject());
            exchange.getMessage().setHeader("ArnaAttempt", row.attempt());
        });
    }

    private PartnerCall run(String route, org.apache.camel.Processor request) {
        long start = System.nanoTime();
        Exchange exchange = template.request("direct:" + route, request);
        int millis = (int) ((System.nanoTime() - start) / 1_000_000);
        Object fault = named(exchange);
        if (fault != null) {
            return failed(exchange, Fault.valueOf(fault.toString()), millis);
        }
        if (exchange.getException() != null) {
            return failed(exchange, Fault.UNCERTAIN, millis);
        }
        return answered(exchange, millis);
    }

    private static @Nullable Object named(Exchange exchange) {
        Object header = exchange.getMessage().getHeader("ArnaFault");
        return header != null ? header : exchange.getProperty("ArnaFault");
    }

    private static PartnerCall answered(Exchange exchange, int millis) {
        if ("false".equals(exchange.getMessage().getHeader("ArnaFound", String.class))) {
            return new PartnerCall.NotFound(millis);
        }
        byte[] body = exchange.getMessage().getBody(byte[].class);
        Map<String, String> headers = headers(exchange);
        boolean later = "later".equals(exchange.getMessage().getHeader("ArnaAnswer", String.class));
        byte[] bytes = body == null ? new byte[0] : body;
        return later
                ? new PartnerCall.Postponed(bytes, headers, millis)
                : new PartnerCall.Answered(bytes, headers, millis);
    }

    private static Map<String, String> headers(Exchange exchange) {
        Map<String, String> headers = new TreeMap<>();
        exchange.getMessage().getHeaders().forEach((name, value) -> {
            if (value instanceof String text) {
                headers.put(name, text);
            }
        });
        return HeaderAllowList.keep(headers);
    }

    private PartnerCall.Failed failed(Exchange exchange, Fault fault, int millis) {
        Throwable cause = exchange.getException() != null
                ? exchange.getException()
                : exchange.getProperty(ExchangePropertyKey.EXCEPTION_CAUGHT, Throwable.class);
        Integer status = exchange.getMessage().getHeader("ArnaHttpStatus", Integer.class);
        if (status == null && cause instanceof HttpOperationFailedException http) {
            status = http.getStatusCode();
        }
        // The exception's text may name an address with its query, so only its type goes on.
        String detail = exchange.getMessage().getHeader("ArnaFaultDetail", String.class);
        String retryAfter = exchange.getMessage().getHeader("ArnaRetryAfter", String.class);
        return new PartnerCall.Failed(
                fault,
                status,
                Backoff.patience(retryAfter, clock.instant()),
                detail != null ? detail : cause == null ? "" : cause.getClass().getSimpleName(),
                millis);
    }

    private static @Nullable String contentType(Map<String, String> headers) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("content-type"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
