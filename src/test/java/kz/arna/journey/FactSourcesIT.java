package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.arna.rules.kernel.Rulebook.Source;
import kz.arna.rules.order342.Order342;
import kz.arna.simulator.Companies;
import kz.arna.support.SampleApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A case's receipt names for each fact the source that the rulebook demands, or the officer who established it instead. */
@ExtendWith(AtRest.class)
class FactSourcesIT {

    private final Desk desk = Stand.desk();
    private final Order342 rules = new Order342();

    @Test
    void facts_come_from_where_the_rulebook_says() {
        SampleApplication dollars =
                Stand.application(Companies.FOREIGN_CURRENCY).costing("10000.00", "USD", "5000000.00");
        String number = Stand.file(dollars);
        desk.task(number, "DECIDE");
        JsonNode assessment = desk.assessment(number);
        Map<String, String> given = sources(assessment.at("/request/facts"));
        assertThat(given)
                .containsEntry("signature.valid", "OWN_STORE")
                .containsEntry("signature.revocation", "PARTNER")
                .containsEntry("consent.restrictedData", "CHANNEL");
        assertThat(otherThanDeclared(given)).isEmpty();
        Map<String, String> looked = new TreeMap<>();
        assessment.at("/result/rules").forEach(rule -> looked.putAll(sources(rule.path("facts"))));
        assertThat(looked).containsKeys("application.signatory", "costs.amount", "fx.rates", "support.prior");
        assertThat(otherThanDeclared(looked)).isEmpty();
    }

    @Test
    void what_an_officer_establishes_is_the_officers() {
        String number = Stand.file(Stand.application(Stand.newCompany()));
        desk.task(number, "DECIDE");
        desk.found(number, "producers.registered", BooleanNode.TRUE);
        assertThat(sources(desk.assessment(number).at("/request/facts")))
                .containsEntry("producers.registered", "OFFICER")
                .containsEntry("category", "PARTNER");
    }

    private static Map<String, String> sources(JsonNode facts) {
        Map<String, String> sources = new TreeMap<>();
        facts.properties()
                .forEach(fact -> sources.put(
                        fact.getKey(), fact.getValue().path("source").asText()));
        return sources;
    }

    /** Facts whose recorded source is not the declared one. */
    private Set<String> otherThanDeclared(Map<String, String> recorded) {
        Set<String> others = new TreeSet<>();
        recorded.forEach((name, source) -> {
            Source declared = Objects.requireNonNull(rules.rulebook().facts().get(name), name)
                    .source();
            if (!declared.name().equals(source)) {
                others.add(name + ": " + source + ", declared " + declared);
            }
        });
        return others;
    }
}
