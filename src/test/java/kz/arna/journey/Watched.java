package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.arna.calendar.Quarter;
import kz.arna.statistics.Activity;
import kz.arna.statistics.StatForm;
import kz.arna.statistics.StatKey;
import kz.arna.statistics.StatLine;
import kz.arna.statistics.StatLines;
import kz.arna.statistics.StatSource;
import kz.arna.statistics.StatValues;
import kz.arna.statistics.StatisticsEvents;
import kz.arna.support.GatewayClient;
import kz.arna.support.GatewayClient.Answer;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A watched agreement of a company of its own, of 12 December 2025 over twenty million, and what comes to it.
 *
 * @param bin the company
 * @param number the case
 */
record Watched(Desk desk, String bin, String number) {

    private static final Quarter OWN = Quarter.parse("2025-Q4");
    private static final StatLine INCOME = new StatLine(StatForm.ENTERPRISE_FINANCE, "3", "1");

    static Watched imported(Desk desk) {
        String bin = Stand.newCompany();
        return new Watched(desk, bin, new History().agreement(bin));
    }

    /** The Bureau's incomes: one for every quarter up to the agreement's own, then those after it; as a file would apply them. */
    void bureau(String before, String... after) {
        List<StatValues.Entry> entries = new ArrayList<>();
        Quarter quarter = OWN;
        for (int i = 0; i < 8; i++) {
            quarter = quarter.previous();
            entries.add(entry(quarter, before, entries.size() + 1));
        }
        quarter = OWN;
        entries.add(entry(quarter, before, entries.size() + 1));
        for (String value : after) {
            quarter = quarter.next();
            entries.add(entry(quarter, value, entries.size() + 1));
        }
        apply(entries);
    }

    /** The Bureau's value of another line of 1-ПФ. */
    void bureauLine(String quarter, String section, String line, String value) {
        bureauLine(StatForm.ENTERPRISE_FINANCE, quarter, section, line, value);
    }

    /** The Bureau's value of a line. */
    void bureauLine(StatForm form, String quarter, String section, String line, String value) {
        StatLine of = new StatLine(form, section, line);
        StatKey key = new StatKey(bin, of, Quarter.parse(quarter), Activity.TOTAL_CODE);
        apply(List.of(new StatValues.Entry(key, Activity.Kind.TOTAL, new BigDecimal(value), 1)));
    }

    private void apply(List<StatValues.Entry> entries) {
        Stand.gateway().bean(TransactionTemplate.class).executeWithoutResult(status -> {
            Stand.gateway().bean(StatValues.class).put(StatSource.BUREAU, UUID.randomUUID(), entries);
            Stand.gateway().bean(StatisticsEvents.class).valuesApplied(Set.of(bin), Set.of(OWN));
        });
    }

    private StatValues.Entry entry(Quarter quarter, String value, int row) {
        return new StatValues.Entry(
                new StatKey(bin, INCOME, quarter, Activity.TOTAL_CODE),
                Activity.Kind.TOTAL,
                new BigDecimal(value),
                row);
    }

    void ours(String quarter, String value) {
        Answer answer = report(Stand.gateway().as("egov"), quarter, value);
        assertThat(answer.status()).as(String.valueOf(answer.body())).isEqualTo(200);
    }

    Answer report(GatewayClient channel, String quarter, String value) {
        return send(channel, figures(quarter, value));
    }

    Answer send(GatewayClient channel, ObjectNode body) {
        return channel.post("/api/v1/cases/" + number + "/figures-supplied", body);
    }

    ObjectNode figures(String quarter, String value) {
        ObjectNode body = desk.body().put("quarter", quarter);
        body.putArray("figures")
                .addObject()
                .put("form", "0051102")
                .put("section", "3")
                .put("line", "1")
                .put("value", value);
        return body;
    }

    /** Every line of 1-ПФ and 1-Т: ten each, and this income. */
    ObjectNode whole(String quarter, String income) {
        ObjectNode body = desk.body().put("quarter", quarter);
        for (StatForm form : List.of(StatForm.ENTERPRISE_FINANCE, StatForm.LABOUR)) {
            StatLines.monitored()
                    .of(form)
                    .forEach(entry -> body.withArray("/figures")
                            .addObject()
                            .put("form", form.index())
                            .put("section", entry.line().section())
                            .put("line", entry.line().line())
                            .put("value", entry.line().equals(INCOME) ? income : "10"));
        }
        return body;
    }

    static void refused(Answer answer, String code) {
        assertThat(answer.at("/errors/0/code"))
                .as(String.valueOf(answer.body()))
                .isEqualTo(code);
    }

    void outcome(String outcome) {
        Stand.eventually(() -> assertThat(obligation().path("outcome").asText()).isEqualTo(outcome));
    }

    JsonNode obligation() {
        return desk.client()
                .get("/api/v1/cases/" + number + "/assessment?stage=OBLIGATION")
                .node("");
    }

    /** What a rule answered last. */
    JsonNode rule(String id) {
        return obligation()
                .at("/result/rules")
                .valueStream()
                .filter(rule -> rule.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    List<JsonNode> notices() {
        return Stand.told("cabinet", number).stream()
                .filter(body -> body.path("kind").asText().equals("OBLIGATION_NOTICE"))
                .toList();
    }
}
