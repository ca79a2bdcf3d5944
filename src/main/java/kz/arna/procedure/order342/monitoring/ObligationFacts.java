package kz.arna.procedure.order342.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.arna.base.Kazakhstan;
import kz.arna.calendar.Quarter;
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
    private final SuppliedLines supplied;
    private final Settings settings;
    private final Order342 rules;
    private final ObjectMapper json;

    ObligationFacts(
            StatValues values,
            Consents consents,
            Notices notices,
            Findings findings,
            ObligationTerms terms,
            SuppliedLines supplied,
            Settings settings,
            Order342 rules,
            ObjectMapper json) {
        this.values = values;
        this.consents = consents;
        this.notices = notices;
        this.findings = findings;
        this.terms = terms;
        this.supplied = supplied;
        this.settings = settings;
        this.rules = rules;
        this.json = json;
    }

    /** {@code {assessedOn, settings, facts, figures}}. */
    ObjectNode of(CaseFile c, Agreement agreement, LocalDate day) {
        ObjectNode request = json.createObjectNode().put("assessedOn", day.toString());
        request.set("settings", json.valueToTree(settingsOfRules()));
        List<StatValue> known = values.current(agreement.subject(), terms.first(agreement), terms.last(agreement));
        ObjectNode facts = facts(c, agreement);
        partial(facts, agreement, known);
        request.set("facts", facts);
        request.set("figures", figures(known));
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

    /** Watched quarters of which the applicant supplied something, and not every line. */
    private void partial(ObjectNode facts, Agreement agreement, List<StatValue> known) {
        ArrayNode quarters = json.createArrayNode();
        terms.watched(agreement).stream()
                .filter(quarter -> supplied.isPartial(known, quarter))
                .forEach(quarter -> quarters.add(quarter.toString()));
        if (!quarters.isEmpty()) {
            put(facts, "figures.partial", quarters, "OWN_STORE");
        }
    }

    private Optional<Consent> consent(Agreement agreement) {
        return consents.ofCase(agreement.caseId());
    }

    private void notices(ObjectNode facts, Agreement agreement) {
        ArrayNode risks = json.createArrayNode();
        List<Notice> all = notices.of(agreement.caseId());
        for (Notice notice : all) {
            switch (notice.kind()) {
                case RISK -> risks.add(notice.sentOn().toString());
                case REFUND_DEMAND -> put(facts, "refund.demand", term(notice), "OWN_STORE");
                case DATA_REQUEST, PROGRESS_REQUEST -> {
                    // Told as lists.
                }
            }
        }
        put(facts, "risk.notices", risks, "OWN_STORE");
        requests(facts, "request.data", all, Notice.Kind.DATA_REQUEST);
        requests(facts, "request.progress", all, Notice.Kind.PROGRESS_REQUEST);
    }

    /** The latest of a quarter stands for it; those without a quarter stand each for themselves. */
    private void requests(ObjectNode facts, String name, List<Notice> all, Notice.Kind kind) {
        Map<String, Notice> latest = new LinkedHashMap<>();
        for (Notice notice : all) {
            if (notice.kind() == kind) {
                Quarter quarter = notice.quarter();
                latest.put(quarter == null ? notice.id().toString() : quarter.toString(), notice);
            }
        }
        if (!latest.isEmpty()) {
            ArrayNode rows = json.createArrayNode();
            latest.values().forEach(notice -> rows.add(term(notice)));
            put(facts, name, rows, "OWN_STORE");
        }
    }

    /** One whose receipt is not known yet is shown with the day it was sent. */
    private ObjectNode term(Notice notice) {
        ObjectNode term = json.createObjectNode();
        if (notice.quarter() != null) {
            term.put("quarter", notice.quarter().toString());
        }
        return term.put("receivedOn", text(notice.receivedOn() == null ? notice.sentOn() : notice.receivedOn()))
                .put("effectiveDue", text(notice.effectiveDue()))
                .put("answeredOn", text(notice.answeredOn()))
                .put("extendedBy", notice.extendedBy());
    }

    private ArrayNode figures(List<StatValue> known) {
        ArrayNode figures = json.createArrayNode();
        for (StatValue value : known) {
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
