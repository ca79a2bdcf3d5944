package kz.arna.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import kz.arna.simulator.Deliveries;
import kz.arna.simulator.Fault;
import kz.arna.simulator.Request;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report П342 by e-mail, over real SMTP: what counts as accepted, and what nobody knows. */
class MailP342RouteIT {

    private static final String ROUTE = "mail-p342";

    @AfterEach
    void heal() {
        PartnerRoutes.SIMULATORS.faults().heal();
    }

    private static String request() {
        return PartnerRoutes.example("mail/p342", "01-request-both-languages.in.json");
    }

    private static Deliveries deliveries() {
        return PartnerRoutes.SIMULATORS.deliveries("mail");
    }

    @Test
    void is_accepted_by_the_servers_reply_to_the_data() throws IOException {
        Exchange sent = PartnerRoutes.send(ROUTE, request());
        assertThat(fault(sent)).isNull();
        JsonNode answer =
                PartnerRoutes.json(PartnerRoutes.map(ROUTE, sent.getMessage().getBody()));
        String id = sent.getMessage().getHeader("ArnaMessageId", String.class);
        assertThat(answer.path("accepted").asBoolean()).isTrue();
        assertThat(answer.path("reference").asText())
                .startsWith("250 2.0.0 Ok: queued as " + id)
                .endsWith("<" + id + "@qazindustry.example>");
        assertThat(deliveries().of(id)).isEqualTo(1);
    }

    @Test
    void arrives_with_kazakh_letters_both_recipients_and_the_files_as_they_were() throws Exception {
        PartnerRoutes.send(ROUTE, request());
        MimeMessage mail = received();
        assertThat(mail.getSubject())
                .isEqualTo("П342 есебі, 2026 жылғы III тоқсан / Отчёт П342, III квартал 2026 года");
        assertThat(mail.getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("kense@mps.example", "p342@mps.example");
        assertThat(mail.getFrom()[0]).hasToString("p342@qazindustry.example");
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getBodyPart(0).getContent().toString()).contains("әіңғүұқөһ", "Направляем отчёт");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("P342-2026-Q3-kk.pdf");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("application/pdf");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo("%PDF-1.7".getBytes("US-ASCII"));
    }

    @ParameterizedTest
    @CsvSource({
        "BUSY, BUSY, SMTP 451",
        "THROTTLED, BUSY, SMTP 421",
        "EMPTY, BUSY, SMTP 421",
        "REJECTED, BROKEN, SMTP 554",
        "SILENT, UNCERTAIN, SMTP no reply to the data",
        "DENIED, DENIED, AuthenticationFailedException"
    })
    void names_what_went_wrong_by_its_moment(Fault fault, String named, String detail) {
        PartnerRoutes.SIMULATORS.faults().set("mail", fault);
        Exchange sent = PartnerRoutes.send(ROUTE, request());
        assertThat(fault(sent)).isEqualTo(named);
        assertThat(sent.getMessage().getHeader("ArnaFaultDetail")).isEqualTo(detail);
        assertThat(sent.getMessage().getBody(byte[].class)).isEmpty();
    }

    @Test
    void is_uncertain_when_the_connection_breaks_after_the_data() {
        PartnerRoutes.SIMULATORS.faults().set("mail", Fault.RESET);
        long before = deliveries().total();
        assertThat(fault(PartnerRoutes.send(ROUTE, request()))).isEqualTo("UNCERTAIN");
        assertThat(deliveries().total()).isEqualTo(before + 1);
    }

    @Test
    void is_refused_whole_when_one_recipient_is_unknown() {
        long before = deliveries().total();
        Exchange sent = PartnerRoutes.send(ROUTE, request().replace("p342@mps.example", "p342@nobody.example"));
        assertThat(fault(sent)).isEqualTo("BROKEN");
        assertThat(sent.getMessage().getHeader("ArnaFaultDetail")).isEqualTo("SMTP 550");
        assertThat(deliveries().total()).isEqualTo(before);
    }

    @Test
    void is_not_sent_where_no_server_listens() {
        try (var alone = PartnerRoutes.start(Map.of(
                "arna.partners.mail.host", "localhost",
                "arna.partners.mail.port", "1",
                "arna.partners.mail.starttls", "false"))) {
            Exchange sent = alone.getBean(org.apache.camel.CamelContext.class)
                    .createFluentProducerTemplate()
                    .to("direct:" + ROUTE)
                    .withBody(request().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .withHeader("ArnaMessageId", "0192f0c1-0000-7000-8000-000000000001")
                    .send();
            assertThat(fault(sent)).isEqualTo("NOT_SENT");
        }
    }

    @Test
    void is_broken_before_sending_when_the_request_is_not_canonical() {
        long before = deliveries().total();
        assertThat(fault(PartnerRoutes.send(ROUTE, "{\"surprise\":1}"))).isEqualTo("BROKEN");
        assertThat(deliveries().total()).isEqualTo(before);
    }

    @Test
    void waits_for_a_slow_server() {
        PartnerRoutes.SIMULATORS.faults().set("mail", Fault.SLOW, Duration.ofMillis(150));
        assertThat(fault(PartnerRoutes.send(ROUTE, request()))).isNull();
    }

    @Test
    void leaves_neither_password_nor_addresses_in_headers() {
        Exchange sent = PartnerRoutes.send(ROUTE, request());
        assertThat(sent.getMessage().getHeaders().keySet())
                .allMatch(name -> name.startsWith("Arna") || name.equals("Content-Type"));
    }

    private static MimeMessage received() throws MessagingException {
        Request last = deliveries().last().getLast();
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(last.body()));
    }

    private static @Nullable String fault(Exchange exchange) {
        return exchange.getMessage().getHeader("ArnaFault", String.class);
    }
}
