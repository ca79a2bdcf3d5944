package kz.arna.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import kz.arna.app.ArnaApplication;
import kz.arna.intake.client.Client;
import kz.arna.intake.client.ClientRegistry;
import kz.arna.simulator.Simulators;
import kz.arna.simulator.pki.PkiSimulator;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The whole gateway on free ports, with a database of its own and simulated partners, for tests through its doors. Keys:
 * {@code test-egov}, {@code test-qazindustry}, {@code test-officer}, {@code test-operator}.
 */
public final class RunningGateway implements AutoCloseable {

    private final TestDatabase database = TestDatabase.fresh();
    private final Simulators partners = Simulators.start();
    private final PkiSimulator pki;
    private final ConfigurableApplicationContext context;

    private RunningGateway(Clock clock, Map<String, String> settings) {
        pki = PkiSimulator.start(0, clock);
        Map<String, Object> properties = new HashMap<>(partners.properties());
        properties.putAll(pki.properties());
        for (String property : database.properties()) {
            int equals = property.indexOf('=');
            properties.put(property.substring(0, equals), property.substring(equals + 1));
        }
        properties.put("server.port", "0");
        properties.put("management.server.port", "0");
        properties.put("arna.clients.pepper", "a pepper of the tests alone");
        properties.putAll(settings);
        context = new SpringApplicationBuilder(ArnaApplication.class)
                .initializers(started -> {
                    started.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
                    started.getBeanFactory().registerSingleton("gatewayOnly", new GatewayOnly());
                    ((GenericApplicationContext) started)
                            .registerBean("testClock", Clock.class, () -> clock, bean -> bean.setPrimary(true));
                })
                .run();
        client("egov", "channel");
        client("qazindustry", "channel");
        client("officer", "officer");
        client("operator", "operator");
    }

    /** Starts a gateway whose business time is this clock's. */
    public static RunningGateway at(Clock clock) {
        return new RunningGateway(clock, Map.of());
    }

    /** The same with further settings. */
    public static RunningGateway at(Clock clock, Map<String, String> settings) {
        return new RunningGateway(clock, settings);
    }

    private void client(String name, String scope) {
        ClientRegistry registry = context.getBean(ClientRegistry.class);
        registry.put(new Client(name, name, Set.of(scope), 10_000));
        registry.acceptKey(name, "test-" + name, Instant.now().minus(Duration.ofDays(1)), Duration.ofDays(30));
    }

    /** A caller with the key {@code test-<name>}. */
    public GatewayClient as(String name) {
        return new GatewayClient(url(), "test-" + name);
    }

    public String url() {
        return "http://localhost:"
                + ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    public Simulators partners() {
        return partners;
    }

    public PkiSimulator pki() {
        return pki;
    }

    public TestDatabase database() {
        return database;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** One of several beans of a type. */
    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    @Override
    public void close() {
        context.close();
        pki.close();
        partners.close();
    }
}
