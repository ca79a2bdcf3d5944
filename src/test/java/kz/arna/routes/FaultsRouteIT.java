package kz.arna.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.stream.Collectors;
import kz.arna.simulator.Fault;
import kz.arna.simulator.Partner;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** How faults are named that the contract of all routes does not cover, and what must never be told with them. */
class FaultsRouteIT {

    private static final String BIN = "170640004047";
    private static final String DEBT = "{\"taxpayer\":\"" + BIN + "\",\"kind\":\"BIN\",\"onDate\":\"2026-11-20\"}";
    private static final String CATEGORY = "{\"subject\":\"" + BIN + "\",\"kind\":\"BIN\",\"onDate\":\"2026-11-20\"}";

    @AfterEach
    void heal() {
        PartnerRoutes.SIMULATORS.faults().heal();
    }

    @ParameterizedTest
    @CsvSource({"FORBIDDEN,DENIED,HTTP 403", "REJECTED,BROKEN,HTTP 400", "REDIRECTED,BROKEN,HTTP 303"})
    void names_the_fault_by_status(Fault fault, String name, String detail) {
        PartnerRoutes.SIMULATORS.faults().set("category", fault);
        long before = PartnerRoutes.SIMULATORS.deliveries("category").total();
        Exchange sent = PartnerRoutes.send("category-query", CATEGORY);
        assertEquals(name, sent.getMessage().getHeader("ArnaFault"));
        assertEquals(detail, sent.getMessage().getHeader("ArnaFaultDetail"));
        assertEquals(before + 1, PartnerRoutes.SIMULATORS.deliveries("category").total(), "redirects are not followed");
    }

    @Test
    void takes_404_for_denied_only_where_the_route_says_so() {
        PartnerRoutes.SIMULATORS.faults().set("src", Fault.DENIED);
        Exchange portal = PartnerRoutes.send("src-debt-query", DEBT);
        assertEquals("DENIED", portal.getMessage().getHeader("ArnaFault"));
        assertEquals(404, portal.getMessage().getHeader("ArnaHttpStatus"));
    }

    @Test
    void keeps_the_headers_by_which_the_dispatcher_knows_the_message() {
        PartnerRoutes.SIMULATORS.faults().set("src", Fault.ERROR);
        Exchange sent = PartnerRoutes.send("src-debt-query", DEBT);
        assertEquals("test-correlation", sent.getMessage().getHeader("ArnaCorrelation"));
        assertEquals("DPR-2026-000001", sent.getMessage().getHeader("ArnaSubject"));
        assertEquals(0, sent.getMessage().getBody(byte[].class).length);
    }

    @Test
    void refuses_xml_that_fetches_files() {
        String xml = """
                <!DOCTYPE rates [<!ENTITY x SYSTEM "file:///etc/hostname">]>
                <rates><date>24.11.2025</date><info>&x;</info></rates>""";
        Exchange mapped = PartnerRoutes.map("nbk-daily-rates", xml.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertEquals("BROKEN", mapped.getMessage().getHeader("ArnaFault"));
    }

    @Test
    void tells_no_key_and_no_identifier_in_log_header_or_endpoint_name() {
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        StringBuilder told = new StringBuilder();
        for (Fault fault : Fault.values()) {
            PartnerRoutes.SIMULATORS.faults().set("src", fault, java.time.Duration.ofMillis(10));
            Exchange sent = PartnerRoutes.send("src-debt-query", DEBT);
            told.append(sent.getMessage().getHeaders()).append(sent.getProperties());
            if (sent.getMessage().getHeader("ArnaFault") == null) {
                Exchange mapped =
                        PartnerRoutes.map("src-debt-query", sent.getMessage().getBody());
                told.append(mapped.getMessage().getHeaders()).append(mapped.getProperties());
            }
        }
        root.detachAppender(log);
        told.append(log.list.stream()
                .map(e -> e.getFormattedMessage() + ThrowableProxyUtil.asString(e.getThrowableProxy()))
                .collect(Collectors.joining("\n")));
        PartnerRoutes.camel().getEndpoints().forEach(endpoint -> told.append(endpoint.getEndpointUri()));
        assertFalse(told.toString().contains(BIN));
        assertFalse(told.toString().contains(Partner.KEY));
        assertTrue(told.toString().contains("tax-debt-info"));
    }
}
