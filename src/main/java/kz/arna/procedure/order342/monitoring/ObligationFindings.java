package kz.arna.procedure.order342.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import kz.arna.casefile.Finding;
import kz.arna.casefile.Findings;
import kz.arna.rules.order342.Order342;
import kz.arna.statistics.StatValue;
import org.springframework.stereotype.Component;

/**
 * What officials found about a counter-obligation, as facts. A finding about quarters settles these and leaves what was found about
 * others; of one quarter the latest counts.
 */
@Component
class ObligationFindings {

    private static final String LOOKED_AT = "figures.lookedAt";

    private final Findings findings;
    private final FindingBases bases;
    private final ObligationFigures figures;
    private final Order342 rules;
    private final ObjectMapper json;

    ObligationFindings(
            Findings findings, FindingBases bases, ObligationFigures figures, Order342 rules, ObjectMapper json) {
        this.findings = findings;
        this.bases = bases;
        this.figures = figures;
        this.rules = rules;
        this.json = json;
    }

    /** The value of each fact that was found or that a finding rests on. */
    Map<String, JsonNode> of(UUID caseId, List<StatValue> known) {
        Map<String, JsonNode> facts = new TreeMap<>();
        for (Map.Entry<String, Finding> finding : findings.latest(caseId).entrySet()) {
            if (rules.rulebook().facts().containsKey(finding.getKey())) {
                facts.put(finding.getKey(), finding.getValue().value());
            }
        }
        Map<UUID, JsonNode> restsOn = bases.of(caseId);
        if (facts.containsKey(BasedFindings.INCOME)) {
            incomes(facts, findings.of(caseId, BasedFindings.INCOME), restsOn, known);
        }
        if (facts.containsKey(LOOKED_AT)) {
            facts.put(LOOKED_AT, lookedAt(findings.of(caseId, LOOKED_AT)));
        }
        Optional.ofNullable(findings.latest(caseId).get(BasedFindings.REFUND))
                .map(sum -> restsOn.get(sum.id()))
                .ifPresent(refund -> facts.put("refund.sumFor", refund));
        return facts;
    }

    private void incomes(
            Map<String, JsonNode> facts, List<Finding> found, Map<UUID, JsonNode> restsOn, List<StatValue> known) {
        ObjectNode settled = json.createObjectNode();
        Map<String, List<JsonNode>> stated = new TreeMap<>();
        JsonNode now =
                figures.rows(known.stream().filter(ObligationFigures::isIncome).toList());
        for (Finding finding : found) {
            finding.value().properties().forEach(quarter -> {
                settled.set(quarter.getKey(), quarter.getValue());
                stated.put(quarter.getKey(), ofQuarter(restsOn.getOrDefault(finding.id(), now), quarter.getKey()));
            });
        }
        ArrayNode rows = json.createArrayNode();
        stated.values().forEach(rows::addAll);
        facts.put(BasedFindings.INCOME, settled);
        facts.put("income.restsOn", rows);
    }

    private static List<JsonNode> ofQuarter(JsonNode rows, String quarter) {
        return rows.valueStream()
                .filter(row -> row.path("quarter").asText().equals(quarter))
                .toList();
    }

    /** Each row names the two values it is about, so that none takes another's place. */
    private ArrayNode lookedAt(List<Finding> found) {
        ArrayNode rows = json.createArrayNode();
        found.stream()
                .map(Finding::value)
                .flatMap(value -> value.isArray() ? value.valueStream() : Stream.<JsonNode>empty())
                .distinct()
                .forEach(rows::add);
        return rows;
    }
}
