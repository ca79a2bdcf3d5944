package kz.arna.rules.order342;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import kz.arna.base.Problem;
import kz.arna.base.Rejected;
import kz.arna.rules.kernel.Rule;
import kz.arna.rules.kernel.RuleSet;
import kz.arna.rules.kernel.Versions;
import kz.arna.rules.order342.AssessmentResult.Outcome;
import kz.arna.rules.order342.filing.Filing;
import org.junit.jupiter.api.Test;

class Order342Test {

    private static final Order342 ORDER = new Order342();

    @Test
    void approves_what_is_in_order_with_half_of_the_base() {
        AssessmentResult result = assess(Examples.inOrder());

        assertThat(result.outcome()).isEqualTo(Outcome.APPROVE);
        assertThat(result.amounts()).isEqualTo(new AssessmentResult.Amounts("6000000.00", "0.00", "6000000.00"));
        assertThat(result.rules()).allMatch(rule -> rule.verdict().equals("MET"));
    }

    @Test
    void answers_in_the_published_shape() {
        JsonNode json =
                Examples.JSON.copy().registerModule(new JavaTimeModule()).valueToTree(assess(Examples.inOrder()));

        assertThat(json.at("/amounts/C2C3").asText()).isEqualTo("0.00");
        JsonNode debt = json.path("rules")
                .valueStream()
                .filter(rule -> rule.path("id").asText().equals("DPR-R-005"))
                .findFirst()
                .orElseThrow();
        assertThat(debt.at("/facts/debt.total/source").asText()).isEqualTo("src debt-query");
        assertThat(debt.path("clause").asText()).isEqualTo("¶11(2)");
        assertThat(debt.at("/text/kk").asText()).contains("берешек");
    }

    @Test
    void needs_a_person_for_every_rule_that_misses_its_facts() {
        ObjectNode bare = Examples.JSON.createObjectNode().put("submittedAt", "2025-11-24T10:00:00+05:00");

        AssessmentResult result = assess(bare);

        assertThat(result.outcome()).isEqualTo(Outcome.NEEDS_PERSON);
        assertThat(result.amounts().payable()).isNull();
        assertThat(result.rules()).noneMatch(rule -> rule.verdict().equals("NOT_MET"));
    }

    @Test
    void answers_from_a_single_fact_while_others_wait() {
        ObjectNode bare = Examples.JSON.createObjectNode().put("submittedAt", "2025-11-24");
        bare.putObject("facts").putObject("category").put("value", "LARGE").put("source", "category query");

        AssessmentResult result = assess(bare);

        assertThat(result.outcome()).isEqualTo(Outcome.REFUSE);
        assertThat(result.rule("DPR-R-009")).hasValueSatisfying(rule -> {
            assertThat(rule.code()).isEqualTo("DPR-REF-02-06");
            assertThat(rule.text().kk()).contains("11-тармағының 6) тармақшасы");
            assertThat(rule.text().ru()).contains("подпункт 6) пункта 11");
        });
        assertThat(result.rule("DPR-R-008"))
                .hasValueSatisfying(rule -> assertThat(rule.verdict()).isEqualTo("NEEDS_PERSON"));
    }

    @Test
    void knows_completeness_alone() {
        ObjectNode request = Examples.inOrder();
        assertThat(ORDER.completeness(AssessmentJson.read(request)).outcome()).isEqualTo(Outcome.APPROVE);

        ((ObjectNode) request.at("/application/bank")).remove("iban");
        AssessmentResult result = ORDER.completeness(AssessmentJson.read(request));

        assertThat(result.outcome()).isEqualTo(Outcome.REFUSE_INCOMPLETE);
        assertThat(result.rule("DPR-R-050"))
                .hasValueSatisfying(rule -> assertThat(rule.text().kk())
                        .contains("35-тармағының бірінші бөлігі")
                        .contains("банк деректемелері"));
    }

    @Test
    void leaves_a_denied_consent_to_the_compliance_check() {
        ObjectNode request = Examples.inOrder();
        ((ObjectNode) request.at("/facts/consent.restrictedData")).put("value", "DENIED");

        assertThat(ORDER.completeness(AssessmentJson.read(request)).outcome()).isEqualTo(Outcome.APPROVE);
        assertThat(assess(request).outcome()).isEqualTo(Outcome.REFUSE);
    }

    @Test
    void prefers_incompleteness_to_a_refusal_and_a_refusal_to_an_open_question() {
        ObjectNode request = Examples.inOrder();
        ((ObjectNode) request.at("/facts/category")).put("value", "LARGE");
        ((ObjectNode) request.path("facts")).remove("goods.onPriorityList");
        assertThat(assess(request).outcome()).isEqualTo(Outcome.REFUSE);

        ((ObjectNode) request.path("application")).remove("filledOn");
        assertThat(assess(request).outcome()).isEqualTo(Outcome.REFUSE_INCOMPLETE);
    }

    @Test
    void refuses_names_that_the_rulebook_does_not_know() {
        ObjectNode request = Examples.inOrder();
        request.putObject("settings").put("AMB-DPR-99", "X").put("AMB-DPR-13", "LARGE");
        request.withObject("/facts").putObject("debt.totl").put("value", "0").put("source", "x");
        request.withObject("/facts")
                .putObject("application.days")
                .put("value", "x")
                .put("source", "x");

        Rejected rejected = catchThrowableOfType(Rejected.class, () -> assess(request));

        assertThat(rejected.problems())
                .extracting(Problem::code, Problem::field)
                .containsExactlyInAnyOrder(
                        tuple("UNKNOWN_SETTING", "/settings/AMB-DPR-99"),
                        tuple("CHOICE_UNKNOWN", "/settings/AMB-DPR-13"),
                        tuple("UNKNOWN_FACT", "/facts/debt.totl"),
                        tuple("UNKNOWN_FACT", "/facts/application.days"));
    }

    @Test
    void takes_a_setting_by_its_operational_key() {
        ObjectNode request = Examples.inOrder();
        request.putObject("settings").put("dpr.cap24.basis", "c").put("dpr.debt.tolerance", "5.00");

        assertThat(assess(request).settings())
                .containsEntry("AMB-DPR-44", "c")
                .containsEntry("dpr.debt.tolerance", "5.00");
    }

    @Test
    void names_the_field_of_a_wrong_type() {
        ObjectNode request = Examples.inOrder();
        ((ObjectNode) request.at("/application/employees")).put("total", "many");

        Rejected rejected = catchThrowableOfType(Rejected.class, () -> assess(request));

        assertThat(rejected.problems()).extracting(Problem::field).containsExactly("/application/employees/total");
    }

    @Test
    void has_exactly_one_version_on_any_day_and_none_before_the_order() {
        LocalDate first = ORDER.versions().inOrder().getFirst().validFrom();
        for (LocalDate day = first; day.isBefore(LocalDate.of(2031, 1, 1)); day = day.plusDays(1)) {
            assertThat(ORDER.versions().on(day)).as("%s", day).isPresent();
        }
        assertThat(ORDER.versions().on(first.minusDays(1))).isEmpty();
    }

    @Test
    void keeps_the_version_of_the_day_of_registration() {
        Versions<RuleSets> two = new Versions<>(List.of(
                new Versions.Version<>(
                        "old", LocalDate.of(2022, 6, 15), LocalDate.of(2025, 11, 23), RuleSets.present()),
                new Versions.Version<>("new", LocalDate.of(2025, 11, 24), null, RuleSets.present())));
        Order342 order = new Order342(ORDER.rulebook(), two, judgement -> {});
        ObjectNode request = Examples.inOrder().put("submittedAt", "2025-11-21T18:30:00+05:00");

        assertThat(order.assess(AssessmentJson.read(request)).ruleVersion()).isEqualTo("new");
        request.put("registeredAt", "2025-11-23T10:00:00+05:00");
        assertThat(order.assess(AssessmentJson.read(request)).ruleVersion()).isEqualTo("old");
    }

    @Test
    void refuses_a_day_without_a_version() {
        ObjectNode request = Examples.inOrder().put("submittedAt", "2022-06-14").put("registeredAt", "2022-06-14");

        Rejected rejected = catchThrowableOfType(Rejected.class, () -> assess(request));

        assertThat(rejected.problems()).extracting(Problem::code).containsExactly("NO_RULE_VERSION");
    }

    @Test
    void a_rule_taken_out_of_the_set_is_no_longer_asked() {
        RuleSets present = RuleSets.present();
        List<? extends Rule<Filing>> without = present.eligibility().rules().stream()
                .filter(rule -> !rule.id().equals("DPR-R-005"))
                .toList();
        RuleSets fewer = new RuleSets(
                present.completeness(), new RuleSet<>(present.eligibility().stage(), without), present.payments());

        assertThat(RulebookTest.defects(ORDER.rulebook(), fewer))
                .containsExactly("DPR-R-005: in the rulebook, but no rule");
    }

    private static AssessmentResult assess(JsonNode request) {
        return ORDER.assess(AssessmentJson.read(request));
    }
}
