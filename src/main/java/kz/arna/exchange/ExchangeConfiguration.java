package kz.arna.exchange;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires journal, outbox, answers and replays; the dispatcher has {@link DispatcherConfiguration}. */
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
    JournalStore journal(JdbcClient jdbc, Clock clock, SecretMask mask) {
        return new JournalStore(jdbc, clock, mask);
    }

    @Bean
    Nudges nudges() {
        return new Nudges();
    }

    @Bean
    Lanes lanes(JdbcClient jdbc) {
        return new Lanes(jdbc);
    }

    @Bean
    Outbox outbox(JdbcClient jdbc, JournalStore journal, Lanes lanes, Nudges nudges, Clock clock) {
        return new OutboxStore(jdbc, journal, lanes, nudges, clock);
    }

    @Bean
    Deliveries deliveries(JdbcClient jdbc) {
        return new DeliveryStore(jdbc);
    }

    @Bean
    PartnerControl partnerControl(JdbcClient jdbc, Breakers breakers, Nudges nudges) {
        return new PartnerControlStore(jdbc, breakers, nudges);
    }

    @Bean
    PartnerRoutes partnerRoutes(CamelContext camel, Clock clock) {
        return new PartnerRoutes(camel, clock);
    }

    // As text: Spring would read a path as a resource of the web application.
    @Bean
    AnswerMapping answerMapping(PartnerRoutes routes, @Value("${arna.home:.}") String home) {
        return new AnswerMapping(routes, new MappingVersions(Path.of(home)));
    }

    @Bean
    Owners owners(ObjectProvider<ReplyHandler> handlers) {
        return new Owners(handlers::orderedStream);
    }

    @Bean
    Silences silences(
            JdbcClient jdbc, PlatformTransactionManager transactions, Lanes lanes, Owners owners, Clock clock) {
        return new Silences(jdbc, new TransactionTemplate(transactions), lanes, owners, clock);
    }

    @Bean
    AnswerDesk partnerAnswers(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Journal journal,
            Lanes lanes,
            Silences silences,
            Owners owners,
            AnswerMapping mapping,
            Nudges nudges,
            Clock clock) {
        return new AnswerDesk(
                jdbc,
                new TransactionTemplate(transactions),
                journal,
                new Settlements(jdbc),
                lanes,
                silences,
                owners,
                mapping,
                nudges,
                clock);
    }

    @Bean
    SecondChances secondChances(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Journal journal,
            AnswerDesk answers,
            Lanes lanes,
            Nudges nudges,
            Clock clock) {
        return new SecondChances(jdbc, new TransactionTemplate(transactions), journal, answers, lanes, nudges, clock);
    }

    @Bean
    Replays replays(JdbcClient jdbc, PlatformTransactionManager transactions, SecondChances chances) {
        return new ReplayStore(jdbc, new TransactionTemplate(transactions), chances);
    }
}
