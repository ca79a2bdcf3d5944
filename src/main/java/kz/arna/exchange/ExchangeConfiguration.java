package kz.arna.exchange;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the room. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExchangeSettings.class)
class ExchangeConfiguration {

    @Bean
    SecretMask secretMask(Environment environment) {
        List<String> secrets = Binder.get(environment)
                .bind("arna.partners", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of())
                .entrySet()
                .stream()
                .filter(property -> property.getKey().matches(".*(token|secret|password|key)"))
                .map(Map.Entry::getValue)
                .toList();
        return new SecretMask(secrets);
    }

    @Bean
    Journal journal(JdbcClient jdbc, Clock clock, SecretMask mask) {
        return new JournalStore(jdbc, clock, mask);
    }

    @Bean
    Nudges nudges() {
        return new Nudges();
    }

    @Bean
    Outbox outbox(JdbcClient jdbc, Journal journal, Nudges nudges, Clock clock) {
        return new OutboxStore(jdbc, journal, nudges, clock);
    }
}
