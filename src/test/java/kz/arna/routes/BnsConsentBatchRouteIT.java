package kz.arna.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import kz.arna.partner.bns.FoldersOverSftp;
import kz.arna.simulator.bureau.BureauServer;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A list of consents is left once, whole, and looked for before it is left again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BnsConsentBatchRouteIT {

    private static final String TABLE = "CONSENT-000012.csv";
    private static final String MANIFEST = TABLE + ".manifest.json";
    private static final String ROUTE = "bns-consent-batch";

    private final BureauServer server = BureauServer.start();
    private final FoldersOverSftp gateway = FoldersOverSftp.with(server.properties());

    @AfterAll
    void stop() {
        gateway.close();
        server.close();
    }

    @BeforeEach
    void everything_in_order() throws IOException {
        server.trouble().full(false);
        server.refuseLogin(false);
        server.comeBack();
        try (Stream<Path> files = Files.list(server.folder("consents"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void leaves_the_list_and_its_manifest_and_waits_for_the_receipt() throws IOException {
        Exchange sent = call(ROUTE, batch());
        assertThat(fault(sent)).isNull();
        assertThat(sent.getMessage().getHeader("ArnaAnswer")).isEqualTo("later");
        assertThat(Files.readString(server.folder("consents").resolve(TABLE))).isEqualTo("тізім\n");
        assertThat(Files.readString(server.folder("consents").resolve(MANIFEST)))
                .isEqualTo("{}\n");
        assertThat(sent.getMessage().getHeaders().keySet()).allMatch(name -> name.startsWith("Arna"));
    }

    @Test
    void leaves_only_what_an_interrupted_attempt_did_not() throws IOException {
        Files.writeString(server.folder("consents").resolve(TABLE), "тізім\n");
        assertThat(call(ROUTE + "-look", batch()).getMessage().getHeader("ArnaFound"))
                .isEqualTo("false");
        assertThat(fault(call(ROUTE, batch()))).isNull();
        assertThat(server.folder("consents").resolve(MANIFEST)).exists();
        Exchange found = call(ROUTE + "-look", batch());
        assertThat(found.getMessage().getHeader("ArnaFound")).isNull();
        assertThat(found.getMessage().getHeader("ArnaAnswer")).isEqualTo("later");
    }

    @Test
    void looks_in_vain_when_nothing_was_left() {
        Exchange look = call(ROUTE + "-look", batch());
        assertThat(fault(look)).isNull();
        assertThat(look.getMessage().getHeader("ArnaFound")).isEqualTo("false");
    }

    @Test
    void a_broken_connection_is_uncertain_and_no_manifest_says_that_the_list_is_whole() {
        server.trouble().breakAfter(3);
        assertThat(fault(call(ROUTE, batch()))).isEqualTo("UNCERTAIN");
        assertThat(server.folder("consents").resolve(MANIFEST)).doesNotExist();
        assertThat(server.folder("consents").resolve(TABLE)).doesNotExist();
        assertThat(fault(call(ROUTE, batch()))).isNull();
    }

    @Test
    void another_file_of_that_name_is_never_touched() throws IOException {
        Files.writeString(server.folder("consents").resolve(TABLE), "another");
        assertThat(fault(call(ROUTE, batch()))).isEqualTo("BROKEN");
        assertThat(server.folder("consents").resolve(TABLE)).hasContent("another");
    }

    @Test
    void names_what_is_wrong_with_the_server() {
        server.trouble().full(true);
        assertThat(fault(call(ROUTE, batch()))).isEqualTo("UNCERTAIN");
        server.refuseLogin(true);
        assertThat(fault(call(ROUTE, batch()))).isEqualTo("DENIED");
        server.comeBackAsAnother();
        assertThat(fault(call(ROUTE, batch()))).isEqualTo("DENIED");
        server.goAway();
        assertThat(fault(call(ROUTE, batch()))).isEqualTo("NOT_SENT");
        assertThat(fault(call(ROUTE + "-look", batch()))).isEqualTo("NOT_SENT");
    }

    @Test
    void is_broken_before_sending_when_the_request_is_not_canonical() {
        assertThat(fault(call(ROUTE, "{\"surprise\":1}"))).isEqualTo("BROKEN");
    }

    @Test
    void brings_the_receipt_to_canonical_form() throws IOException {
        Path examples = Path.of("mappings/bns/consent-batch/v1/examples");
        Exchange mapped =
                call(ROUTE + "-answer", Files.readString(examples.resolve("02-answer-refused-with-problems.in.json")));
        assertThat(fault(mapped)).isNull();
        ObjectMapper json = new ObjectMapper();
        assertThat(json.readTree(mapped.getMessage().getBody(byte[].class)))
                .isEqualTo(json.readTree(examples.resolve("02-answer-refused-with-problems.expected.json")
                        .toFile()));
        assertThat(fault(call(ROUTE + "-answer", "{\"result\":"))).isEqualTo("BROKEN");
    }

    private static String batch() {
        ObjectNode batch = new ObjectMapper().createObjectNode();
        batch.put("batch", 12).put("kind", "CHANGES").put("previous", 11);
        batch.putObject("table").put("name", TABLE).put("text", "тізім\n");
        batch.putObject("manifest").put("name", MANIFEST).put("text", "{}\n");
        return batch.toString();
    }

    private Exchange call(String route, String body) {
        return gateway.bean(CamelContext.class)
                .createFluentProducerTemplate()
                .to("direct:" + route)
                .withBody(body.getBytes(StandardCharsets.UTF_8))
                .withHeader("ArnaMessageId", UUID.randomUUID().toString())
                .send();
    }

    private static @Nullable String fault(Exchange exchange) {
        return exchange.getMessage().getHeader("ArnaFault", String.class);
    }
}
