package kz.arna.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import kz.arna.intake.client.Client;
import kz.arna.intake.client.ClientRegistry;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What stands around the doors in these tests: clients with known keys. */
@TestConfiguration(proxyBeanMethods = false)
@Import({StandIns.class, DeskProbe.class, LatePartner.class})
class Stand {

    static final String EGOV = "test-key-egov-0000000000000000000000000000";
    static final String QAZINDUSTRY = "test-key-qazindustry-000000000000000000000";
    static final String OFFICER = "test-key-officer-0000000000000000000000000";
    static final String OPERATOR = "test-key-operator-000000000000000000000000";
    static final String SLOW = "test-key-slow-00000000000000000000000000000";
    static final String PARTNER = "test-key-partner-0000000000000000000000000";

    @Bean
    Clients clients(ClientRegistry registry) {
        Clients clients = new Clients(registry);
        clients.put("egov", EGOV, 10_000, "channel");
        clients.put("qazindustry", QAZINDUSTRY, 10_000, "channel");
        clients.put("officer", OFFICER, 10_000, "officer");
        clients.put("operator", OPERATOR, 10_000, "operator");
        clients.put("slow", SLOW, 3, "channel");
        clients.put("src", PARTNER, 10_000, "partner:src");
        return clients;
    }

    record Clients(ClientRegistry registry) {

        void put(String name, String key, int rate, String... scopes) {
            registry.put(new Client(name, name, Set.of(scopes), rate));
            registry.acceptKey(name, key, Instant.now().minusSeconds(60), Duration.ofDays(1));
        }
    }
}
