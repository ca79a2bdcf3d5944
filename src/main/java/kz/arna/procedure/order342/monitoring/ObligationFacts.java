package kz.arna.procedure.order342.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.arna.base.Kazakhstan;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.Finding;
import kz.arna.casefile.Findings;
import kz.arna.reference.Settings;
import kz.arna.rules.order342.Order342;
import kz.arna.statistics.StatValue;
import kz.arna.statistics.StatValues;
import kz.arna.statistics.consent.Consent;
import kz.arna.statistics.consent.Consents;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gathers what is known of a counter-obligation, in the shape of the assessment call. What the history import brought carries
 * the source {@code IMPORTED}, so that every explanation shows it.
 */
@Component
class ObligationFacts {

    private final StatValues values;
    private final Consents consents;
    private final Notices notices;
    private final Findings findings;
    private final ObligationTerms terms;
    private final Settings settings;
    private final Order342 rules;
    private final ObjectMapper json;

    ObligationFacts(
            StatValues values,
            Consents consents,
            Notices notices,
            Findings findings,
            ObligationTerms terms,
            Settings settings,
            Order342 rules,
            ObjectMapper json) {
        this.values = values;
        this.consents = consents;
        this.notices = notices;
        this.findings = findings;
        this.terms = terms;
        this.settings = settings;
        this.rules = rules;
        this.json = json;
    }

    /** {@code {assessedOn, settings, facts, figures}}. */
    ObjectNode of(CaseFile c, Agreement agreement, LocalDate day) {
        ObjectNode request = json.createObjectNode().put("assessedOn", day.toString());
        request.set("settings", json.valueToTree(settingsOfRules()));
        request.set("facts", facts(c, agreement));
        request.set("figures", figures(agreement));
        return request;
    }

    private ObjectNode facts(CaseFile c, Agreement agreement) {
        ObjectNode facts = json.createObjectNode();
        String source = agreement.imported() ? "IMPORTED" : "OWN_STORE";
        text(facts, "agreement.date", agreement.on(), source);
        text(facts, "agreement.endedOn", agreement.endedOn(), source);
        text(facts, "support.paid", agreement.support().toPlainString(), source);
        text(facts, "support.paidOn", agreement.paidOn(), source);
        consent(agreement)
                .ifPresent(consent -> put(
                        facts,
                        "consent.statistics",
                        json.createObjectNode()
                                .put("from", consent.first().toString())
                                .put("to", consent.last().toString())
                                .put("withdrawnOn", text(consent.withdrawnOn())),
                        consent.imported() ? "IMPORTED" : "OWN_STORE"));
        notices(facts, agreement);
        for (Map.Entry<String, Finding> finding : findings.latest(c.id()).entrySet()) {
            if (rules.rulebook().facts().containsKey(finding.getKey())) {
                put(facts, finding.getKey(), finding.getValue().value(), "OFFICER");
            }
        }
        return facts;
    }

    private Optional<Consent> consent(Agreement agreement) {
        return consents.ofCase(agreement.caseId());
    }

    private void notices(ObjectNode facts, Agreement agreement) {
        ArrayNode risks = json.createArrayNode();
        for (Notice notice : notices.of(agreement.caseId())) {
            switch (notice.kind()) {
                case RISK -> risks.add(notice.sentOn().toString());
                case DATA_REQUEST -> term(facts, "request.data", notice);
                case PROGRESS_REQUEST -> term(facts, "request.progress", notice);
                case REFUND_DEMAND -> term(facts, "refund.demand", notice);
            }
        }
        put(facts, "risk.notices", risks, "OWN_STORE");
    }

    /** The latest of a kind stands for it; one whose receipt is not known yet is shown with the day it was sent. */
    private void term(ObjectNode facts, String name, Notice notice) {
        put(
                facts,
                name,
                json.createObjectNode()
                        .put("receivedOn", text(notice.receivedOn() == null ? notice.sentOn() : notice.receivedOn()))
                        .put("effectiveDue", text(notice.effectiveDue()))
                        .put("answeredOn", text(notice.answeredOn()))
                        .put("extendedBy", notice.extendedBy()),
                "OWN_STORE");
    }

    private ArrayNode figures(Agreement agreement) {
        ArrayNode figures = json.createArrayNode();
        for (StatValue value : values.current(agreement.subject(), terms.first(agreement), terms.last(agreement))) {
            figures.addObject()
                    .put("form", value.key().line().form().index())
                    .put("section", value.key().line().section())
                    .put("line", value.key().line().line())
                    .put("quarter", value.key().quarter().toString())
                    .put("activity", value.key().activity())
                    .put("value", value.value().toPlainString())
                    .put("source", value.source().name())
                    .put("receivedOn", Kazakhstan.dayOf(value.loadedAt()).toString());
        }
        return figures;
    }

    /** What the ministry chose where the texts leave two readings; the rest is the rulebook's default. */
    private Map<String, String> settingsOfRules() {
        Map<String, String> chosen = new TreeMap<>(settings.now().values());
        chosen.keySet().retainAll(rules.rulebook().settings().keySet());
        return chosen;
    }

    private void text(ObjectNode facts, String name, @Nullable Object value, String source) {
        if (value != null) {
            put(facts, name, json.getNodeFactory().textNode(value.toString()), source);
        }
    }

    private static void put(ObjectNode facts, String name, JsonNode value, String source) {
        facts.putObject(name).put("source", source).set("value", value);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
