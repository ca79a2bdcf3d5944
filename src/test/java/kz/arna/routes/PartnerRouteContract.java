package kz.arna.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import kz.arna.simulator.Deliveries;
import kz.arna.simulator.Fault;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What every route to a partner must do, whatever it says: one small subclass per message. */
abstract class PartnerRouteContract {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String partner;
    private final String message;

    PartnerRouteContract(String partner, String message) {
        this.partner = partner;
        this.message = message;
    }

    /** Canonical request about somebody with everything in order. */
    abstract String request();

    /** Canonical answer to {@link #request()}; {@code null} where it carries the id of the message. */
    abstract @Nullable String canonical();

    /** Canonical request that the partner says "no" to: every partner can. */
    abstract String refusedRequest();

    /** The "no" in canonical form: an answer, not a fault. */
    abstract String refusal();

    @AfterEach
    void heal() {
        PartnerRoutes.SIMULATORS.faults().heal();
    }

    @Test
    void brings_the_good_answer_to_canonical_form() throws IOException {
        Exchange sent = send(request());
        assertNull(fault(sent));
        assertInstanceOfBytes(sent);
        Exchange mapped = PartnerRoutes.map(route(), sent.getMessage().getBody());
        assertNull(fault(mapped), () -> String.valueOf(mapped.getMessage().getHeader("ArnaFaultDetail")));
        String expected = canonical();
        if (expected != null) {
            assertEquals(JSON.readTree(expected), PartnerRoutes.json(mapped));
        }
    }

    @Test
    void takes_a_no_as_an_answer() throws IOException {
        Exchange mapped =
                PartnerRoutes.map(route(), send(refusedRequest()).getMessage().getBody());
        assertNull(fault(mapped), () -> String.valueOf(mapped.getMessage().getHeader("ArnaFaultDetail")));
        assertEquals(JSON.readTree(refusal()), PartnerRoutes.json(mapped));
    }

    @Test
    void sends_once_and_carries_the_message_id() {
        Deliveries deliveries = PartnerRoutes.SIMULATORS.deliveries(partner);
        long before = deliveries.total();
        Exchange sent = send(request());
        assertEquals(before + 1, deliveries.total());
        assertEquals(1, deliveries.of(sent.getMessage().getHeader("ArnaMessageId", String.class)));
    }

    @Test
    void keeps_its_own_headers_to_itself_and_its_keys_out_of_the_answer() {
        Exchange sent = send(request());
        var received =
                PartnerRoutes.SIMULATORS.deliveries(partner).last().getLast().headers();
        assertTrue(received.keySet().stream()
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("arna")));
        assertTrue(sent.getMessage().getHeaders().keySet().stream()
                .allMatch(name -> name.startsWith("Arna") || name.equals("Content-Type")));
    }

    @Test
    void is_uncertain_after_an_error_of_the_server_and_does_not_repeat() {
        assertFault(Fault.ERROR, "UNCERTAIN", "HTTP 500");
    }

    @Test
    void is_uncertain_after_a_time_out_and_does_not_repeat() {
        assertFault(Fault.SILENT, "UNCERTAIN", "SocketTimeoutException");
    }

    @RepeatedTest(5)
    void is_uncertain_after_a_dropped_connection_and_does_not_repeat() {
        assertFault(Fault.RESET, "UNCERTAIN", null);
    }

    @Test
    void is_busy_when_the_partner_says_so() {
        assertEquals(
                "7", assertFault(Fault.BUSY, "BUSY", "HTTP 503").getMessage().getHeader("ArnaRetryAfter"));
        assertEquals(
                "7",
                assertFault(Fault.THROTTLED, "BUSY", "HTTP 429").getMessage().getHeader("ArnaRetryAfter"));
    }

    @Test
    void is_denied_when_the_key_is_refused() {
        assertFault(Fault.DENIED, "DENIED", null);
    }

    @Test
    void is_broken_after_half_an_answer() {
        assertUnreadable(Fault.MALFORMED);
    }

    @Test
    void is_broken_after_an_empty_answer() {
        assertUnreadable(Fault.EMPTY);
    }

    @Test
    void is_broken_before_sending_when_the_request_is_not_canonical() {
        long before = PartnerRoutes.SIMULATORS.deliveries(partner).total();
        Exchange sent = send("{\"surprise\":1}");
        assertEquals("BROKEN", fault(sent));
        assertEquals(before, PartnerRoutes.SIMULATORS.deliveries(partner).total());
    }

    @Test
    void waits_for_a_slow_partner() {
        PartnerRoutes.SIMULATORS.faults().set(partner, Fault.SLOW, Duration.ofMillis(150));
        assertNull(fault(send(request())));
    }

    private void assertUnreadable(Fault fault) {
        PartnerRoutes.SIMULATORS.faults().set(partner, fault);
        Exchange sent = send(request());
        assertNull(fault(sent));
        Exchange mapped = PartnerRoutes.map(route(), sent.getMessage().getBody());
        assertEquals("BROKEN", fault(mapped));
        assertNotNull(mapped.getMessage().getHeader("ArnaFaultDetail"));
    }

    private Exchange assertFault(Fault fault, String name, @Nullable String detail) {
        Deliveries deliveries = PartnerRoutes.SIMULATORS.deliveries(partner);
        PartnerRoutes.SIMULATORS.faults().set(partner, fault);
        long before = deliveries.total();
        Exchange sent = send(request());
        assertEquals(name, fault(sent));
        assertFalse(sent.isFailed());
        assertNull(sent.getProperty(Exchange.EXCEPTION_CAUGHT));
        assertEquals(before + 1, deliveries.total());
        if (detail != null) {
            assertEquals(detail, sent.getMessage().getHeader("ArnaFaultDetail"));
        }
        return sent;
    }

    private static void assertInstanceOfBytes(Exchange sent) {
        assertTrue(sent.getMessage().getBody() instanceof byte[]);
    }

    private Exchange send(String canonical) {
        return PartnerRoutes.send(route(), canonical);
    }

    private String route() {
        return partner + "-" + message;
    }

    private static @Nullable String fault(Exchange exchange) {
        return exchange.getMessage().getHeader("ArnaFault", String.class);
    }
}
