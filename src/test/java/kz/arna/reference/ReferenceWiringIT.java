package kz.arna.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import kz.arna.calendar.CalendarChanged;
import kz.arna.calendar.CalendarFile;
import kz.arna.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The room as Spring wires it: transactions of its own, and listeners inside them. */
class ReferenceWiringIT {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Room.class);
    private final CalendarStore store = context.getBean(CalendarStore.class);
    private final Listener listener = context.getBean(Listener.class);

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void a_listener_works_inside_the_publishing_transaction() throws IOException {
        store.publish(CalendarFile.first(), "officer-1", "again");
        assertThat(listener.inTransaction.get()).isTrue();
        assertThat(store.current().version().number()).isEqualTo(2);
        assertThat(store.forDeadlines().version().number()).isEqualTo(2);
    }

    @Test
    void a_listener_that_fails_stops_the_publication() throws IOException {
        CalendarFile file = CalendarFile.first();
        listener.failure.set(new IllegalStateException("deadlines cannot be recomputed"));
        assertThatThrownBy(() -> store.publish(file, "officer-1", "again"))
                .hasMessage("deadlines cannot be recomputed");
        assertThat(store.current().version().number()).isEqualTo(1);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    @ComponentScan(basePackageClasses = CalendarStore.class)
    static class Room {

        @Bean
        DataSource dataSource() {
            return TestDatabase.fresh().asApplication();
        }

        @Bean
        PlatformTransactionManager transactions(DataSource source) {
            return new DataSourceTransactionManager(source);
        }

        @Bean
        JdbcClient jdbc(DataSource source) {
            return JdbcClient.create(source);
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        Listener listener() {
            return new Listener();
        }
    }

    static class Listener {
        final AtomicReference<Boolean> inTransaction = new AtomicReference<>(false);
        final AtomicReference<RuntimeException> failure = new AtomicReference<>();

        @EventListener
        void on(CalendarChanged change) {
            inTransaction.set(TransactionSynchronizationManager.isActualTransactionActive());
            if (failure.get() != null) {
                throw failure.get();
            }
        }
    }
}
