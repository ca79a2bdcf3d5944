package kz.arna.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.component.http.HttpComponent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** Nothing left this machine: the partner surely did nothing, so a repeat is safe whatever the message. */
@SuppressWarnings("NullAway.Init")
class UnreachableRouteIT {

    private static final List<AutoCloseable> OPEN = new ArrayList<>();
    private static ConfigurableApplicationContext context;

    @BeforeAll
    static void start() throws IOException {
        context = PartnerRoutes.start(Map.of(
                "arna.http.connect-timeout", "300ms",
                "arna.partners.gfc.url", "http://localhost:" + closedPort(),
                "arna.partners.producers.url", "http://localhost:" + portThatNeverAccepts()));
    }

    @AfterAll
    static void stop() throws Exception {
        context.close();
        for (AutoCloseable open : OPEN) {
            open.close();
        }
    }

    @Test
    void nothing_is_sent_when_the_connection_is_refused() {
        assertNotSent(
                "gfc-registration", "{\"subject\":\"190340001015\",\"kind\":\"BIN\"}", "HttpHostConnectException");
    }

    @Test
    void nothing_is_sent_when_nobody_takes_the_connection_in_time() {
        assertNotSent(
                "producers-extract", "{\"bin\":\"190340001015\",\"onDate\":\"2026-11-20\"}", "ConnectTimeoutException");
    }

    @Test
    void nothing_is_sent_to_a_name_that_does_not_exist() {
        assertNotSent(
                "category-query",
                "{\"subject\":\"190340001015\",\"kind\":\"BIN\",\"onDate\":\"2026-11-20\"}",
                "UnknownHostException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void our_limits_win_over_the_starters_defaults(String scheme) {
        HttpComponent http = context.getBean(CamelContext.class).getComponent(scheme, HttpComponent.class);
        assertEquals(300, http.getConnectTimeout());
        assertEquals(300, http.getConnectionRequestTimeout());
        assertEquals(700, http.getResponseTimeout());
        assertFalse(http.isFollowRedirects());
        assertEquals(
                "kz.arna.partner.PartnerHeaders",
                http.getHeaderFilterStrategy().getClass().getName());
    }

    private static void assertNotSent(String route, String canonical, String detail) {
        Exchange sent = context.getBean(CamelContext.class)
                .createFluentProducerTemplate()
                .to("direct:" + route)
                .withBody(canonical)
                .send();
        assertEquals("NOT_SENT", sent.getMessage().getHeader("ArnaFault"));
        assertEquals(detail, sent.getMessage().getHeader("ArnaFaultDetail"));
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** A listener whose queue is full: the system lets further connections wait without an answer. */
    private static int portThatNeverAccepts() throws IOException {
        ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        OPEN.add(server);
        boolean full = false;
        while (!full) {
            Socket client = new Socket();
            OPEN.add(client);
            try {
                client.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort()), 200);
            } catch (SocketTimeoutException e) {
                full = true;
            }
        }
        return server.getLocalPort();
    }
}
