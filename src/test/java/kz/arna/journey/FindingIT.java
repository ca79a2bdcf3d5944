package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import kz.arna.base.Sha256;
import kz.arna.support.GatewayClient.Answer;
import kz.arna.support.SamplePdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What officials enter: a fact that the rules know, a value they can read, and a document that anybody can look up. */
@ExtendWith(AtRest.class)
class FindingIT {

    private final Desk desk = Stand.desk();

    private String inCompliance() {
        String number = Stand.file(Stand.application(Stand.newCompany()));
        desk.reaches(number, "COMPLIANCE_CHECK");
        return number;
    }

    @Test
    void a_finding_needs_a_known_fact_a_ground_and_a_value_that_the_form_allows() {
        String number = inCompliance();
        ObjectNode groundless = desk.body();
        groundless.put("fact", "category").put("value", "SMALL").put("document", "application");
        Answer refused = desk.client().post("/api/v1/cases/" + number + "/findings", groundless);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/errors/0/field")).isEqualTo("/ground");
        Answer blank = desk.client().post("/api/v1/cases/" + number + "/findings", groundless.put("ground", " "));
        assertThat(blank.status()).isEqualTo(422);
        assertThat(blank.at("/errors/0/field")).isEqualTo("/ground");
        assertThat(desk.find(number, "signature.unheardOf", BooleanNode.TRUE).at("/code"))
                .isEqualTo("FACT_UNKNOWN");
        Answer malformed = desk.find(number, "application.costs", TextNode.valueOf("бәрі"));
        assertThat(malformed.status()).isEqualTo(422);
        assertThat(malformed.at("/code")).isEqualTo("WRONG_TYPE");
        assertThat(malformed.at("/errors/0/field")).isEqualTo("/value");
        assertThat(desk.find(number, "application.wat", TextNode.valueOf("бәрі"))
                        .at("/code"))
                .isEqualTo("FACT_UNKNOWN");
        Answer negative = desk.find(number, "application.declaredTotal", declared("-5.001"));
        assertThat(negative.at("/code")).isEqualTo("AMOUNT_NEGATIVE");
        assertThat(negative.at("/errors/0/field")).isEqualTo("/value/amount");
        assertThat(desk.find(number, "ownership.stateShare", TextNode.valueOf("150"))
                        .at("/code"))
                .isEqualTo("NUMBER_OUT_OF_RANGE");
        assertThat(desk.find(number, "category", TextNode.valueOf("ҮЛКЕН")).at("/code"))
                .isEqualTo("CHOICE_UNKNOWN");
        assertThat(desk.find(number, "support.prior", JsonNodeFactory.instance.arrayNode())
                        .at("/code"))
                .isEqualTo("FACT_UNKNOWN");
    }

    private static JsonNode declared(String amount) {
        return JsonNodeFactory.instance.objectNode().put("amount", amount);
    }

    @Test
    void a_finding_rests_only_on_a_document_that_was_sent() {
        String number = inCompliance();
        ObjectNode finding = desk.body();
        finding.put("fact", "category").put("value", "SMALL").put("ground", "Анықтама");
        Answer unknown =
                desk.client().post("/api/v1/cases/" + number + "/findings", finding.put("document", "0".repeat(64)));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.at("/code")).isEqualTo("ATTACHMENT_UNKNOWN");
        assertThat(unknown.at("/errors/0/field")).isEqualTo("/document");
        String attached =
                desk.of(number).node("/application/attachments/0/sha256").asText();
        Answer known = desk.client().post("/api/v1/cases/" + number + "/findings", finding.put("document", attached));
        assertThat(known.status()).isEqualTo(200);
    }

    @Test
    void a_finding_names_the_document_it_rests_on_and_the_explanation_shows_it() {
        String number = inCompliance();
        ObjectNode finding = desk.body().put("fact", "category").put("value", "SMALL");
        finding.put("ground", "Анықтама");
        String path = "/api/v1/cases/" + number + "/findings";
        Answer none = desk.client().post(path, finding);
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.at("/code")).isEqualTo("FINDING_WITHOUT_DOCUMENT");
        assertThat(none.at("/errors/0/text/kk")).contains("құжатқа сүйенеді");
        ObjectNode reference = finding.putObject("reference")
                .put("kind", "CERTIFICATE")
                .put("number", " ")
                .put("date", "2026-11-25")
                .put("issuer", "Еңбек және халықты әлеуметтік қорғау министрлігі");
        assertThat(desk.client().post(path, finding).at("/errors/0/field")).isEqualTo("/reference/number");
        reference.put("number", "АБ-42");
        Answer tomorrow = desk.client().post(path, finding);
        assertThat(tomorrow.at("/code")).isEqualTo("DOCUMENT_OF_THE_FUTURE");
        assertThat(tomorrow.at("/errors/0/field")).isEqualTo("/reference/date");
        reference.put("kind", "HEARSAY");
        assertThat(desk.client().post(path, finding).at("/code")).isEqualTo("CHOICE_UNKNOWN");
        reference.put("kind", "CERTIFICATE").put("date", "2026-11-24");
        assertThat(desk.client().post(path, finding).status()).isEqualTo(200);
        assertThat(desk.event(number, "FindingRecorded").at("/payload/reference"))
                .isEqualTo(reference);
        JsonNode shown = desk.assessment(number).at("/findings/0");
        assertThat(shown.path("fact").asText()).isEqualTo("category");
        assertThat(shown.path("reference")).isEqualTo(reference);
        assertThat(shown.path("name").asText()).isEqualTo("Ахметова Айгүл");
    }

    @Test
    void an_official_reads_the_document_of_a_finding_and_the_channel_does_not() {
        String number = inCompliance();
        byte[] pdf = SamplePdf.page("anyqtama " + number);
        String sha256 = Sha256.hex(pdf);
        String path = "/api/v1/cases/" + number + "/documents/" + sha256;
        assertThat(desk.client()
                        .put("/api/v1/attachments/" + sha256, "application/pdf", pdf)
                        .status())
                .isEqualTo(201);
        assertThat(desk.client().get(path).status()).isEqualTo(404);
        ObjectNode finding = desk.body();
        finding.put("fact", "category")
                .put("value", "SMALL")
                .put("ground", "Анықтама")
                .put("document", sha256);
        assertThat(desk.client()
                        .post("/api/v1/cases/" + number + "/findings", finding)
                        .status())
                .isEqualTo(200);
        assertThat(desk.client().get(path).status()).isEqualTo(200);
        assertThat(Stand.gateway().as("egov").get(path).status()).isEqualTo(404);
    }
}
