package kz.arna.casefile.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import kz.arna.base.Uuid7;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import kz.arna.casefile.Maker;
import kz.arna.casefile.NewCase;
import kz.arna.casefile.NewWorkItem;
import kz.arna.casefile.StateGraph;
import kz.arna.reference.CalendarStore;
import kz.arna.support.MovableClock;
import kz.arna.support.TestDatabase;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** A node with nothing but the case room on it, under the application's role; its runner works only when started. */
final class CaseRoom implements AutoCloseable {

    static final String TYPE = "test-type";
    static final Instant MONDAY = Instant.parse("2025-11-24T05:00:00Z");
    static final Actor CHANNEL = new Actor(Actor.Kind.CHANNEL, "egov", null, null, null);
    static final Actor OFFICER = new Actor(Actor.Kind.OFFICER, "desk", "850101300123", "Ә. Қасымов", "сарапшы");
    static final StateGraph GRAPH = StateGraph.of(TYPE)
            .start("RECEIVED", "ApplicationReceived")
            .edge("RECEIVED", "ApplicationRegistered", "REGISTERED")
            .edge("REGISTERED", "CaseRefused", "REFUSED", Maker.OFFICER)
            .edge("REGISTERED", "CaseApproved", "APPROVED", Maker.OFFICER)
            .terminal("REFUSED", "APPROVED")
            .note("EvidenceReceived", Maker.GATEWAY)
            .note("FindingRecorded", Maker.OFFICER)
            .build();

    final MovableClock clock;
    final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    final TransactionTemplate transaction;
    final CaseFiles cases;
    private final HikariDataSource pool = new HikariDataSource();

    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}

    CaseRoom(TestDatabase database, Object... beans) {
        this(database, new MovableClock(MONDAY), settings(3), beans);
    }

    CaseRoom(TestDatabase database, MovableClock clock, RunnerSettings settings, Object... beans) {
        this.clock = clock;
        pool.setDataSource(database.asApplication());
        pool.setMaximumPoolSize(10);
        pool.setMinimumIdle(0);
        context.registerBean(DataSource.class, () -> pool);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(pool));
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(pool));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(SimpleMeterRegistry.class);
        context.registerBean(StateGraph.class, () -> GRAPH);
        context.registerBean(Transactions.class);
        context.registerBean(CalendarStore.class);
        context.scan("kz.arna.casefile.internal");
        context.removeBeanDefinition("runnerConfiguration");
        context.registerBean(RunnerSettings.class, () -> settings);
        for (Object bean : beans) {
            add(bean);
        }
        context.refresh();
        transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        cases = context.getBean(CaseFiles.class);
    }

    @SuppressWarnings("unchecked")
    private void add(Object bean) {
        context.registerBean("bean" + System.identityHashCode(bean), (Class<Object>) bean.getClass(), () -> bean);
    }

    static RunnerSettings settings(int tries) {
        return settings(tries, Duration.ofMillis(20));
    }

    static RunnerSettings settings(int tries, Duration look) {
        return new RunnerSettings(
                false,
                4,
                8,
                64,
                look,
                look,
                tries,
                Duration.ofMillis(1),
                Duration.ofHours(1),
                Duration.ofMinutes(1),
                null);
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** In a transaction. */
    <T> T in(Supplier<T> work) {
        T result = transaction.execute(status -> work.get());
        if (result == null) {
            throw new IllegalStateException("nothing came back");
        }
        return result;
    }

    void run(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    CaseFile open() {
        return open(application(Uuid7.next().toString(), clock.instant(), "register", clock.instant()));
    }

    CaseFile open(NewCase newCase) {
        return in(() -> cases.open(newCase));
    }

    static NewCase application(String externalId, Instant submitted, String work, Instant due) {
        return application(externalId, "050840002757", "ЖШС «Қазақ аяқкиімі»", submitted, work, due);
    }

    static NewCase application(
            String externalId, String bin, String name, Instant submitted, String work, Instant due) {
        return new NewCase(
                Uuid7.next(),
                TYPE,
                "DPR",
                "RECEIVED",
                "ApplicationReceived",
                CHANNEL,
                bin,
                name,
                "egov",
                externalId,
                "kk",
                submitted,
                submitted,
                json().put("form", "342-1").put("total", new BigDecimal("98300000.10")),
                1,
                json().put("externalId", externalId),
                UUID.randomUUID(),
                new NewWorkItem(work, due, null));
    }

    static ObjectNode json() {
        return JsonNodeFactory.withExactBigDecimals(true).objectNode();
    }

    static JsonNode nothing() {
        return json();
    }

    @Override
    public void close() {
        context.close();
        pool.close();
    }
}
