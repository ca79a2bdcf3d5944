package kz.arna.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import kz.arna.support.MovableClock;
import kz.arna.support.TestDatabase;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One node: the room as it is wired in production, on a database that other nodes may share. */
final class ExchangeNode implements AutoCloseable {

    static final Instant MORNING = Instant.parse("2026-11-20T04:00:00Z");

    final ScriptedPartners partners = new ScriptedPartners("alpha", "beta");
    final Owner owner = new Owner();
    final MovableClock clock = new MovableClock(MORNING);
    final HikariDataSource source;
    final JdbcClient jdbc;
    final TransactionTemplate transaction;
    final UnsureTransactions transactions;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final DefaultCamelContext camel = new DefaultCamelContext();

    ExchangeNode(TestDatabase database, String... properties) {
        source = new HikariDataSource();
        source.setDataSource(database.asApplication());
        source.setMaximumPoolSize(12);
        source.setConnectionTimeout(2000);
        jdbc = JdbcClient.create(source);
        transactions = new UnsureTransactions(source);
        transaction = new TransactionTemplate(transactions);
        start(properties);
    }

    private void start(String... properties) {
        TestPropertyValues.of(
                        "arna.partners.alpha.token=secret-of-alpha",
                        "arna.exchange.poll=20ms",
                        "arna.exchange.housekeeping=50ms",
                        "arna.exchange.first-retry=10ms",
                        "arna.exchange.max-retry=40ms",
                        "arna.exchange.breaker-calls=1000")
                .and(properties)
                .applyTo(context);
        context.registerBean(JdbcClient.class, () -> jdbc);
        context.registerBean(PlatformTransactionManager.class, () -> transactions);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(CamelContext.class, () -> camel);
        context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        context.registerBean(Owner.class, () -> owner);
        context.register(ExchangeConfiguration.class, DispatcherConfiguration.class);
        try {
            camel.addRoutes(partners);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        camel.start();
        context.refresh();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Sends a message of its own lane; the correlation is also the subject. */
    UUID send(String partner, String message, String correlation) {
        return send(partner, message, correlation, correlation);
    }

    UUID send(String partner, String message, String lane, String correlation) {
        RepeatClass repeat = message.equals("ask") ? RepeatClass.D : RepeatClass.Q;
        return enqueue(new OutboundMessage(
                partner,
                message,
                lane,
                correlation,
                correlation,
                ("{\"q\":\"" + correlation + "\"}").getBytes(UTF_8),
                repeat,
                MORNING.minusSeconds(60),
                MORNING.plus(Duration.ofHours(8)),
                null));
    }

    UUID enqueue(OutboundMessage message) {
        UUID id = transaction.execute(status -> bean(Outbox.class).enqueue(message));
        if (id == null) {
            throw new AssertionError("enqueue gives an id");
        }
        return id;
    }

    DeliveryState state(UUID id) {
        return bean(Deliveries.class).get(id).orElseThrow().state();
    }

    List<DeliveryState> states(UUID... ids) {
        return Arrays.stream(ids).map(this::state).toList();
    }

    /** As if the machine lost its network: no statement passes any more, calls under way go on. */
    void cutOff() {
        source.close();
    }

    @Override
    public void close() {
        context.close();
        camel.stop();
        source.close();
    }

    /** The room above: remembers what it was told. */
    static final class Owner implements ReplyHandler {
        final List<Reply> replies = new CopyOnWriteArrayList<>();
        final List<Silence> silences = new CopyOnWriteArrayList<>();
        final AtomicInteger failures = new AtomicInteger();
        final AtomicInteger deafness = new AtomicInteger();

        @Override
        public boolean handles(String partner, String message) {
            return true;
        }

        @Override
        public void onReply(Reply reply) {
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IllegalStateException("the case was changed by somebody else");
            }
            replies.add(reply);
        }

        @Override
        public void onSilence(Silence silence) {
            if (deafness.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IllegalStateException("not now");
            }
            silences.add(silence);
        }
    }
}
