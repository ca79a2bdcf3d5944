package kz.arna.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kz.arna.exchange.OutboundMessage;
import kz.arna.exchange.Outbox;
import kz.arna.exchange.RepeatClass;
import kz.arna.exchange.Reply;
import kz.arna.exchange.ReplyHandler;
import kz.arna.exchange.Silence;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.support.TransactionTemplate;

/** A partner that answers a question of the tests days later, by the door. */
@TestConfiguration(proxyBeanMethods = false)
class LatePartner {

    static final String MESSAGE = "door-test";

    @Bean
    RouteBuilder latePartnerRoutes() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:src-door-test").routeId("src-door-test").setHeader("ArnaAnswer", constant("later"));
                from("direct:src-door-test-answer")
                        .routeId("src-door-test-answer")
                        .process(e -> new ObjectMapper().readTree(e.getMessage().getBody(byte[].class)));
            }
        };
    }

    @Bean
    Owner latePartnerOwner(Outbox outbox, TransactionTemplate transaction) {
        return new Owner(outbox, transaction, new CopyOnWriteArrayList<>());
    }

    record Owner(Outbox outbox, TransactionTemplate transaction, List<String> answers) implements ReplyHandler {

        void ask(String correlation) {
            Instant now = Instant.now();
            transaction.executeWithoutResult(status -> outbox.enqueue(new OutboundMessage(
                    "src",
                    MESSAGE,
                    correlation,
                    correlation,
                    "TST",
                    new byte[] {'{', '}'},
                    RepeatClass.R,
                    now,
                    now.plus(Duration.ofDays(1)),
                    null)));
        }

        @Override
        public boolean handles(String partner, String message) {
            return message.equals(MESSAGE);
        }

        @Override
        public void onReply(Reply reply) {
            answers.add(
                    reply.correlation() + "=" + reply.canonical().path("value").asText());
        }

        @Override
        public void onSilence(Silence silence) {
            answers.add(silence.correlation() + "!" + silence.reason());
        }
    }
}
