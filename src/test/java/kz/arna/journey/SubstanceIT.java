package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kz.arna.simulator.pki.TestPerson;
import kz.arna.simulator.pki.TestSigner;
import kz.arna.support.GatewayClient.Answer;
import kz.arna.support.SampleApplication;
import kz.arna.support.SampleSigner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be read but is wrong in substance is registered, and goes the order's way to its refusal (¶35, A6 r9). */
@ExtendWith(AtRest.class)
class SubstanceIT {

    private static final String STRANGER = "050640004568";
    private static final AtomicInteger FILED = new AtomicInteger();

    private final Desk desk = Stand.desk();

    private static String filed(SampleApplication application, TestPerson signer) {
        Answer filed = Stand.gateway()
                .as("egov")
                .file(
                        "substance-" + FILED.incrementAndGet(),
                        application,
                        TestSigner.sign(application.bytes(), signer));
        assertThat(filed.status()).as(String.valueOf(filed.body())).isEqualTo(201);
        assertThat(filed.at("/registrationMoment")).isNotEmpty();
        return filed.at("/number");
    }

    private static TestPerson head(SampleApplication application) {
        return SampleSigner.head(application.root().at("/applicant/bin").asText());
    }

    private static Arguments signed(String what, UnaryOperator<TestPerson> by) {
        return Arguments.of(what, "DPR-REF-02-16", (BiConsumer<SampleApplication, List<TestPerson>>)
                (application, signer) -> signer.set(0, by.apply(signer.getFirst())));
    }

    private static Arguments written(String what, String code, Consumer<ObjectNode> change) {
        return Arguments.of(what, code, (BiConsumer<SampleApplication, List<TestPerson>>)
                (application, signer) -> change.accept(application.root()));
    }

    private static ObjectNode in(ObjectNode root, String pointer) {
        return (ObjectNode) root.at(pointer);
    }

    static Stream<Arguments> grounds() {
        return Stream.of(
                signed("an expired certificate", TestPerson::withExpiredCertificate),
                signed("a key for authentication", TestPerson::withAuthenticationCertificate),
                signed("the head of another company", head -> SampleSigner.head(STRANGER)),
                written(
                        "no power of attorney",
                        "DPR-REF-02-16",
                        root -> in(root, "/signatory").put("role", "AUTHORISED")),
                written(
                        "a document in a foreign language",
                        "DPR-REF-02-12",
                        root -> in(root, "/attachments/1").put("language", "en")),
                written(
                        "an act of the future",
                        "DPR-REF-01",
                        root -> in(root, "/costs/0/acts/0").put("date", "2027-01-11")),
                written("a cost type outside the list", "DPR-REF-02-08", root -> {
                    root.putArray("costTypes").add("C9");
                    in(root, "/costs/0").put("type", "C9");
                }));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @MethodSource("grounds")
    void a_ground_leads_over_the_hearing_to_the_refusal_within_the_term(
            String what, String code, BiConsumer<SampleApplication, List<TestPerson>> spoil) {
        SampleApplication application = Stand.application(Stand.newCompany());
        List<TestPerson> signer = new ArrayList<>(List.of(head(application)));
        spoil.accept(application, signer);
        refusedFor(filed(application, signer.getFirst()), code);
    }

    @Test
    void a_certificate_that_was_revoked_does_so_too() {
        SampleApplication application = Stand.application(Stand.newCompany());
        TestPerson head = head(application);
        Stand.gateway().pki().revoke(head, Stand.CLOCK.instant().minus(Duration.ofDays(1)));
        refusedFor(filed(application, head), "DPR-REF-02-16");
    }

    private void refusedFor(String number, String code) {
        desk.task(number, "DECIDE");
        JsonNode assessment = desk.assessment(number);
        assertThat(assessment.path("outcome").asText())
                .as(assessment.toPrettyString())
                .isEqualTo("REFUSE");
        assertThat(assessment.at("/result/rules").findValuesAsText("code")).contains(code);
        desk.decided(
                number,
                "preliminarily-refused",
                desk.hearing(Stand.CLOCK.instant().plus(Duration.ofDays(1))));
        desk.decided(number, "hearing-held", desk.record(Stand.CLOCK.instant()));
        assertThat(desk.decided(number, "refused", desk.body()).at("/state")).isEqualTo("REFUSED");
        assertThat(desk.event(number, "Refused").at("/payload/text/kk").asText())
                .containsPattern("тарма[ққғ]");
        for (JsonNode deadline : desk.of(number).node("/deadlines")) {
            assertThat(deadline.has("breachedAt")).as(deadline.toString()).isFalse();
        }
    }

    @Test
    void a_field_of_the_form_that_is_missing_ends_the_consideration() {
        SampleApplication application = Stand.application(Stand.newCompany());
        application.root().remove("bank");
        String number = filed(application, head(application));
        desk.task(number, "DECIDE_COMPLETENESS");
        assertThat(desk.decided(number, "refused-incomplete", desk.body()).at("/state"))
                .isEqualTo("REFUSED_INCOMPLETE");
    }

    @Test
    void a_latin_letter_in_a_kazakh_name_is_put_before_a_person() {
        SampleApplication application = Stand.application(Stand.newCompany());
        in(application.root(), "/applicant").put("name", "«Yлгі» ЖШС");
        String number = filed(application, head(application));
        JsonNode task = desk.task(number, "FIND:DPR-R-019");
        assertThat(task.at("/details/code").asText()).isEqualTo("LATIN_LETTERS");
    }
}
