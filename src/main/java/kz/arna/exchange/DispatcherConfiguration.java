package kz.arna.exchange;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.UUID;
import kz.arna.base.DoorTraffic;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires what sends. */
@Configuration(proxyBeanMethods = false)
class DispatcherConfiguration {

    @Bean
    Breakers breakers(ExchangeSettings settings) {
        return new Breakers(settings);
    }

    @Bean
    ExchangeMetrics exchangeMetrics(
            MeterRegistry registry, Deliveries deliveries, PartnerControl control, Breakers breakers) {
        return new ExchangeMetrics(registry, deliveries, control, breakers);
    }

    @Bean
    Postman postman(
            PartnerRoutes routes,
            AnswerDesk answers,
            JdbcClient jdbc,
            Silences silences,
            PartnerControl control,
            PlatformTransactionManager transactions,
            Breakers breakers,
            ExchangeSettings settings,
            ExchangeMetrics metrics,
            ApplicationEventPublisher events) {
        return new Postman(
                routes,
                answers,
                new Settlements(jdbc),
                silences,
                control,
                new TransactionTemplate(transactions),
                breakers,
                new Backoff(settings.firstRetry(), settings.maxRetry()),
                metrics,
                events);
    }

    @Bean
    Dispatcher dispatcher(
            ExchangeSettings settings,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock,
            PartnerRoutes routes,
            Breakers breakers,
            Silences silences,
            Lanes lanes,
            SecondChances chances,
            ExchangeMetrics metrics,
            Nudges nudges,
            ObjectProvider<DoorTraffic> doors,
            Postman postman) {
        UUID id = UUID.randomUUID();
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        NodeLife node = new NodeLife(id, jdbc, settings);
        ReplayRunner replays = new ReplayRunner(jdbc, transaction, chances, clock);
        return new Dispatcher(
                settings,
                new LeaseStore(jdbc, transaction, clock, id, settings),
                routes,
                breakers,
                node,
                new Scout(jdbc),
                new Housekeeping(node, silences, lanes, replays, metrics, jdbc),
                nudges,
                doors.getIfAvailable(() -> DoorTraffic.NONE),
                postman::deliver);
    }
}
