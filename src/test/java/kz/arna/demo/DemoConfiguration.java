package kz.arna.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import kz.arna.intake.client.Client;
import kz.arna.intake.client.ClientRegistry;
import kz.arna.intake.client.Scope;
import kz.arna.simulator.Simulators;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** What the demo adds to the gateway: its keys, and that readiness waits for the simulators. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {

    /** The demo's keys; they are short and known, which only a demo may do. */
    @Bean
    ApplicationRunner demoClients(ClientRegistry registry) {
        return arguments -> {
            client(registry, "egov", "egov.kz", Scope.CHANNEL);
            client(registry, "qazindustry", "qazindustry.gov.kz", Scope.CHANNEL);
            client(registry, "officer", "Оператордың жұмыс орны", Scope.OFFICER);
            client(registry, "operator", "Министрліктің АТ қызметі", Scope.OPERATOR, Scope.BODIES);
        };
    }

    private static void client(ClientRegistry registry, String name, String title, Scope... scopes) {
        Set<String> codes = Arrays.stream(scopes).map(Scope::code).collect(Collectors.toSet());
        registry.put(new Client(name, title, codes, 500));
        registry.acceptKey(name, "demo-" + name, Instant.now().minus(Duration.ofDays(1)), Duration.ofDays(365));
    }

    @Bean("partners")
    HealthIndicator partnersHealth(Simulators simulators) {
        return () -> simulators.controlPort() > 0
                ? Health.up().build()
                : Health.outOfService().build();
    }
}
