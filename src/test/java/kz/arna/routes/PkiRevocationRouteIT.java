package kz.arna.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Stream;
import kz.arna.simulator.pki.PkiSimulator;
import kz.arna.simulator.pki.PkiSimulator.Mode;
import kz.arna.simulator.pki.PkiSimulator.Service;
import kz.arna.simulator.pki.TestPerson;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** Revocation: the responder first, then the list; what nobody proves stays open. */
class PkiRevocationRouteIT {

    private static final TestPerson HEAD =
            TestPerson.ceo("750314300121", "190340001015", "«Ақжол Өнеркәсіп» ЖШС", "ҮЛГІБАЕВ", "АСАН");
    private static final Instant AT =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(3600);

    private PkiSimulator pki;
    private ConfigurableApplicationContext context;

    @BeforeEach
    void start() {
        pki = PkiSimulator.start();
        context = new SpringApplicationBuilder(RouteAlone.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(Stream.concat(
                                Stream.of(
                                        "arna.http.response-timeout=700ms",
                                        "management.endpoint.health.validate-group-membership=false",
                                        "camel.main.routes-include-pattern=file:routes/_shared/*.camel.yaml,"
                                                + "file:routes/outbound/pki/*.camel.yaml"),
                                pki.properties().entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()))
                        .map(setting -> "--" + setting)
                        .toArray(String[]::new));
    }

    @AfterEach
    void stop() {
        context.close();
        pki.close();
    }

    @Test
    void good_by_the_responder_and_the_list_is_not_asked() throws Exception {
        JsonNode canonical = answered();
        assertThat(canonical.path("status").asText()).isEqualTo("GOOD");
        assertThat(canonical.path("by").asText()).isEqualTo("OCSP");
        assertThat(canonical.path("revokedAt").isNull()).isTrue();
        assertThat(pki.requests(Service.CRL)).isZero();
    }

    @Test
    void revoked_by_the_responder() throws Exception {
        pki.revoke(HEAD, AT.minusSeconds(60));
        JsonNode canonical = answered();
        assertThat(canonical.path("status").asText()).isEqualTo("REVOKED");
        assertThat(canonical.path("revokedAt").asText())
                .isEqualTo(AT.minusSeconds(60).toString());
        assertThat(canonical.path("reason").asText()).isEqualTo("keyCompromise");
    }

    @Test
    void revoked_after_signing_is_good_at_signing() throws Exception {
        pki.revoke(HEAD, AT.plusSeconds(60));
        JsonNode canonical = answered();
        assertThat(canonical.path("status").asText()).isEqualTo("GOOD");
        assertThat(canonical.path("revokedAt").isNull()).isFalse();
    }

    @Test
    void unknown_to_the_responder_is_an_answer_of_its_own() throws Exception {
        pki.set(Service.OCSP, Mode.UNKNOWN);
        assertThat(answered().path("status").asText()).isEqualTo("UNKNOWN");
    }

    @Test
    void a_responder_that_proves_nothing_is_followed_by_the_list() throws Exception {
        for (Mode mode :
                new Mode[] {Mode.ERROR, Mode.SILENT, Mode.MALFORMED, Mode.STALE, Mode.WRONG_SIGNER, Mode.REDIRECT}) {
            pki.set(Service.OCSP, mode);
            JsonNode canonical = answered();
            assertThat(canonical.path("by").asText()).as(mode.name()).isEqualTo("CRL");
            assertThat(canonical.path("status").asText()).as(mode.name()).isEqualTo("GOOD");
        }
        assertThat(pki.requests(Service.CRL)).as("the list is remembered").isEqualTo(1);
    }

    @Test
    void revoked_by_the_list() throws Exception {
        pki.set(Service.OCSP, Mode.ERROR);
        pki.revoke(HEAD, AT);
        JsonNode canonical = answered();
        assertThat(canonical.path("status").asText()).isEqualTo("REVOKED");
        assertThat(canonical.path("by").asText()).isEqualTo("CRL");
    }

    @Test
    void what_nobody_proves_is_a_fault_and_never_good() {
        pki.set(Service.OCSP, Mode.SILENT);
        assertFault(Mode.ERROR, "UNCERTAIN");
        assertFault(Mode.SILENT, "UNCERTAIN");
        assertFault(Mode.STALE, "UNCERTAIN");
        assertFault(Mode.MALFORMED, "BROKEN");
        assertFault(Mode.WRONG_SIGNER, "BROKEN");
        assertFault(Mode.REDIRECT, "BROKEN");
    }

    @Test
    void nothing_is_sent_while_the_authority_cannot_be_reached() {
        pki.close();
        Exchange sent = send(request());
        assertThat(fault(sent)).isEqualTo("NOT_SENT");
        assertThat(sent.isFailed()).isFalse();
    }

    @Test
    void a_request_that_is_not_canonical_is_broken_before_it_is_sent() {
        assertThat(fault(send("{\"surprise\":1}"))).isEqualTo("BROKEN");
        assertThat(pki.requests(Service.OCSP)).isZero();
        assertThat(pki.requests(Service.CRL)).isZero();
    }

    private void assertFault(Mode list, String name) {
        pki.set(Service.CRL, list);
        Exchange sent = send(request());
        assertThat(fault(sent)).as(list.name()).isEqualTo(name);
        assertThat(sent.isFailed()).isFalse();
    }

    private JsonNode answered() throws Exception {
        Exchange sent = send(request());
        assertThat(fault(sent))
                .as(String.valueOf(sent.getMessage().getHeader("ArnaFaultDetail")))
                .isNull();
        assertThat(sent.getMessage().getBody()).isInstanceOf(byte[].class);
        assertThat(sent.getMessage().getHeader("Content-Type")).isEqualTo("application/json");
        assertThat(sent.getMessage().getHeaders().keySet())
                .allMatch(name -> name.startsWith("Arna") || name.equals("Content-Type"));
        Exchange mapped = call("pki-revocation-answer", sent.getMessage().getBody());
        assertThat(fault(mapped)).isNull();
        return new ObjectMapper().readTree(mapped.getMessage().getBody(byte[].class));
    }

    private static String request() {
        Base64.Encoder base64 = Base64.getEncoder();
        try {
            return "{\"certificate\":\"%s\",\"issuer\":\"%s\",\"at\":\"%s\"}"
                    .formatted(
                            base64.encodeToString(HEAD.certificate().getEncoded()),
                            base64.encodeToString(HEAD.authority().certificate().getEncoded()),
                            AT);
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Exchange send(String canonical) {
        return call("pki-revocation", canonical.getBytes(StandardCharsets.UTF_8));
    }

    private Exchange call(String route, Object body) {
        return context.getBean(CamelContext.class)
                .createFluentProducerTemplate()
                .to("direct:" + route)
                .withBody(body)
                .withHeader("ArnaMessageId", UUID.randomUUID().toString())
                .withHeader("ArnaCorrelation", "test-correlation")
                .withHeader("ArnaSubject", "DPR-2026-000001")
                .withHeader("ArnaAttempt", 1)
                .send();
    }

    private static @Nullable String fault(Exchange exchange) {
        return exchange.getMessage().getHeader("ArnaFault", String.class);
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    @ComponentScan({"kz.arna.partner", "kz.arna.signature"})
    static class RouteAlone {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
