package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import kz.arna.support.GatewayClient;
import kz.arna.support.GatewayClient.Answer;
import kz.arna.support.SampleApplication;
import kz.arna.support.SampleSigner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The two consents of the order: to the registrar (item 17) and, in the envelope, to restricted data (DPR-R-014). */
@ExtendWith(AtRest.class)
class ConsentIT {

    private final Desk desk = Stand.desk();

    @Test
    void without_the_registrars_consent_the_package_is_incomplete_and_nothing_is_handed_on() {
        SampleApplication application = Stand.application(Stand.newCompany());
        application.root().put("registrarConsent", false);
        String number = Stand.file(application);
        desk.task(number, "DECIDE_COMPLETENESS");
        Answer refused = desk.decided(number, "refused-incomplete", desk.body());
        assertThat(refused.at("/state")).isEqualTo("REFUSED_INCOMPLETE");
        Stand.eventually(() -> assertThat(Stand.told("cabinet", number)).hasSize(2));
        assertThat(Stand.database()
                        .sql("SELECT count(*) FROM outbox WHERE partner = 'first-level' AND subject = ?")
                        .param(number)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_denied_consent_to_restricted_data_is_a_ground_of_refusal() {
        String number =
                filedWith("denied", JsonNodeFactory.instance.objectNode().put("restrictedData", "DENIED"));
        desk.task(number, "DECIDE");
        assertThat(desk.assessment(number).at("/result/rules").findValuesAsText("code"))
                .contains("DPR-REF-06");
        assertThat(desk.assessment(number).at("/outcome").asText()).isEqualTo("REFUSE");
    }

    @Test
    void a_consent_that_nobody_speaks_of_is_missed_in_the_completeness_check() {
        String number = filedWith("silent", JsonNodeFactory.instance.objectNode());
        JsonNode task = desk.task(number, "DECIDE_COMPLETENESS");
        assertThat(task.path("details").toString()).contains("DPR-R-014");
        assertThat(desk.state(number)).isEqualTo("COMPLETENESS_CHECK");
    }

    /** The rules still say that a person is needed; a person was asked, and answered by confirming the package. */
    @Test
    void nobody_is_asked_again_about_the_package_that_an_official_confirmed() {
        String number = filedWith("confirmed", JsonNodeFactory.instance.objectNode());
        desk.task(number, "DECIDE_COMPLETENESS");
        desk.decided(number, "completeness-confirmed", desk.body().put("reason", "Келісім порталда берілген"));
        desk.task(number, "DECIDE");
        assertThat(desk.assessment(number)
                        .at("/result/rules")
                        .valueStream()
                        .filter(rule -> rule.path("id").asText().equals("DPR-R-014"))
                        .map(rule -> rule.path("verdict").asText()))
                .containsExactly("NEEDS_PERSON");
        assertThat(desk.tasks(number)).contains("FIND:DPR-R-002").doesNotContain("FIND:DPR-R-014");
    }

    private static String filedWith(String externalId, ObjectNode consents) {
        SampleApplication application = Stand.application(Stand.newCompany());
        GatewayClient egov = Stand.gateway().as("egov");
        application
                .documents()
                .forEach((sha256, pdf) -> egov.put("/api/v1/attachments/" + sha256, "application/pdf", pdf));
        ObjectNode envelope =
                GatewayClient.envelope("consent-" + externalId, application.bytes(), SampleSigner.sign(application));
        envelope.set("consents", consents);
        Answer filed = egov.post("/api/v1/applications/order-342", envelope);
        assertThat(filed.status()).as(String.valueOf(filed.body())).isEqualTo(201);
        return filed.at("/number");
    }
}
