package kz.arna.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.arna.simulator.Simulators;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.FluentProducerTemplate;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/** The real partner routes with real simulators and without the rest of the gateway; started once per test run. */
final class PartnerRoutes {

    private static final String PARTNERS = "src,category,gfc,producers,nbk,cabinet,monitoring,first-level,edms,mail";
    private static final List<String> SETTINGS = List.of(
            "arna.http.response-timeout=700ms",
            "arna.partners.mail.timeout=700ms",
            "management.endpoint.health.validate-group-membership=false",
            "camel.main.routes-include-pattern=file:routes/_shared/*.camel.yaml,"
                    + Stream.of(PARTNERS.split(","))
                            .map(partner -> "file:routes/outbound/" + partner + "/*.camel.yaml")
                            .collect(Collectors.joining(",")));

    static final Simulators SIMULATORS = Simulators.start();
    private static final ConfigurableApplicationContext CONTEXT = start(SIMULATORS.properties());
    private static final ObjectMapper JSON = new ObjectMapper();

    private PartnerRoutes() {}

    /** What the dispatcher does: calls the route with the canonical request. */
    static Exchange send(String route, String canonical) {
        return call(route, canonical.getBytes(StandardCharsets.UTF_8));
    }

    /** What {@code exchange.receive} does: maps the raw answer. */
    static Exchange map(String route, Object raw) {
        return call(route + "-answer", raw);
    }

    /** A text of a mapping folder, e.g. {@code src/debt-query}, {@code 01-request-bin.in.json}. */
    static String example(String message, String file) {
        try {
            return Files.readString(Path.of("mappings", message, "v1", "examples", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(Exchange exchange) throws IOException {
        return JSON.readTree(exchange.getMessage().getBody(byte[].class));
    }

    static CamelContext camel() {
        return CONTEXT.getBean(CamelContext.class);
    }

    private static Exchange call(String route, Object body) {
        FluentProducerTemplate template = camel().createFluentProducerTemplate();
        return template.to("direct:" + route)
                .withBody(body)
                .withHeader("ArnaMessageId", UUID.randomUUID().toString())
                .withHeader("ArnaCorrelation", "test-correlation")
                .withHeader("ArnaSubject", "DPR-2026-000001")
                .withHeader("ArnaAttempt", 1)
                .send();
    }

    /** A context of its own, for tests of addresses and time limits. */
    static ConfigurableApplicationContext start(Map<String, String> properties) {
        return new SpringApplicationBuilder(RoutesAlone.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(Stream.concat(
                                SETTINGS.stream(),
                                properties.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()))
                        .map(setting -> "--" + setting)
                        .toArray(String[]::new));
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    @ComponentScan("kz.arna.partner")
    static class RoutesAlone {}
}
