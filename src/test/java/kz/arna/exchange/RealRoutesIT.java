package kz.arna.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import kz.arna.app.ArnaApplication;
import kz.arna.simulator.Simulators;
import kz.arna.support.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole gateway with the real routes: a question leaves over a socket and its answer comes back to its owner. */
@SpringBootTest(
        classes = {ArnaApplication.class, RealRoutesIT.Questioner.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "management.endpoint.health.validate-group-membership=false",
            "camel.main.routes-include-pattern=file:routes/_shared/*.camel.yaml,file:routes/outbound/**/*.camel.yaml"
        })
class RealRoutesIT {

    private static final Simulators SIMULATORS = Simulators.start();
    private static final List<Reply> REPLIES = new CopyOnWriteArrayList<>();

    @Autowired
    private Outbox outbox;

    @Autowired
    private Journal journal;

    @Autowired
    private PlatformTransactionManager transactions;

    @TestConfiguration(proxyBeanMethods = false)
    static class Questioner {

        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        ReplyHandler questioner() {
            return new ReplyHandler() {
                @Override
                public boolean handles(String partner, String message) {
                    return true;
                }

                @Override
                public void onReply(Reply reply) {
                    REPLIES.add(reply);
                }

                @Override
                public void onSilence(Silence silence) {
                    throw new AssertionError(silence.reason());
                }
            };
        }
    }

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        TestDatabase database = TestDatabase.fresh();
        for (String property : database.properties()) {
            String[] pair = property.split("=", 2);
            registry.add(pair[0], () -> pair[1]);
        }
        SIMULATORS.properties().forEach((name, value) -> registry.add(name, () -> value));
    }

    @AfterAll
    static void stop() {
        SIMULATORS.close();
    }

    @Test
    void asks_for_a_days_rates_and_gets_them_in_canonical_form() {
        byte[] body = "{\"date\":\"2025-11-24\"}".getBytes(UTF_8);
        Instant now = Instant.now();
        OutboundMessage question = new OutboundMessage(
                "nbk",
                "daily-rates",
                "rates-2025-11-24",
                "rates-2025-11-24",
                "rates",
                body,
                RepeatClass.R,
                now.minusSeconds(1),
                now.plusSeconds(3600),
                null);
        UUID id = new TransactionTemplate(transactions).execute(status -> outbox.enqueue(question));
        await().atMost(Duration.ofSeconds(20)).until(() -> !REPLIES.isEmpty());
        Reply reply = REPLIES.getFirst();
        assertThat(reply.canonical().get("date").asText()).isEqualTo("2025-11-24");
        assertThat(reply.mapping()).matches("nbk/daily-rates/v1@[0-9a-f]{12}");
        assertThat(journal.get(reply.rawMessage()).orElseThrow().cause()).isEqualTo(id);
    }
}
