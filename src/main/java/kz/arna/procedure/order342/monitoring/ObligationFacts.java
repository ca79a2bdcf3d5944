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
import java.util.Set;
import java.util.TreeMap;
import kz.arna.calendar.Quarter;
import kz.arna.casefile.CaseFile;
import kz.arna.reference.Settings;
import kz.arna.rules.order342.Order342;
import kz.arna.statistics.StatValue;
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

    private static final String OWN = "OWN_STORE";
    private static final Set<String> FROM_OWN_STORE = Set.of("income.restsOn", "refund.sumFor");

    private final ObligationFigures figures;
    private final Consents consents;
    private final Notices notices;
    private final ObligationFindings findings;
    private final RiskTerms risk;
    private final ObligationTerms terms;
    private final SuppliedLines supplied;
    private final Settings settings;
    private final Order342 rules;
    private final ObjectMapper json;

    ObligationFacts(
            ObligationFigures figures,
            Consents consents,
            Notices notices,
            ObligationFindings findings,
            RiskTerms risk,
            ObligationTerms terms,
            SuppliedLines supplied,
            Settings settings,
            Order342 rules,
            ObjectMapper json) {
        this.figures = figures;
        this.consents = consents;
        this.notices = notices;
        this.findings = findings;
        this.risk = risk;
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
        List<StatValue> known = figures.of(agreement);
        ObjectNode facts = facts(agreement);
        findings.of(c.id(), known)
                .forEach((name, value) -> put(facts, name, value, FROM_OWN_STORE.contains(name) ? OWN : "OFFICER"));
        risk.owed(agreement, day)
                .ifPresent(term -> put(
                        facts,
                        "risk.term",
                        json.createObjectNode()
                                .put("after", term.after().toString())
                                .put("due", term.due().toString()),
                        OWN));
        partial(facts, agreement, known);
        request.set("facts", facts);
        request.set("figures", figures.rows(known));
        return request;
    }

    private ObjectNode facts(Agreement agreement) {
        ObjectNode facts = json.createObjectNode();
        String source = agreement.imported() ? "IMPORTED" : OWN;
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
                        consent.imported() ? "IMPORTED" : OWN));
        notices(facts, agreement);
        return facts;
    }

    /** Watched quarters of which the applicant supplied something, and not every line. */
    private void partial(ObjectNode facts, Agreement agreement, List<StatValue> known) {
        ArrayNode quarters = json.createArrayNode();
        terms.watched(agreement).stream()
                .filter(quarter -> supplied.isPartial(known, quarter))
                .forEach(quarter -> quarters.add(quarter.toString()));
        if (!quarters.isEmpty()) {
            put(facts, "figures.partial", quarters, OWN);
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
                case REFUND_DEMAND -> {
                    if (notice.withdrawnOn() == null) {
                        put(facts, "refund.demand", term(notice), OWN);
                    }
                }
                case DATA_REQUEST, PROGRESS_REQUEST -> {
                    // Told as lists.
                }
            }
        }
        put(facts, "risk.notices", risks, OWN);
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
            put(facts, name, rows, OWN);
        }
    }

    /** Its term runs from the receipt, which may not be known yet. */
    private ObjectNode term(Notice notice) {
        ObjectNode term = json.createObjectNode();
        if (notice.quarter() != null) {
            term.put("quarter", notice.quarter().toString());
        }
        return term.put("sentOn", notice.sentOn().toString())
                .put("receivedOn", text(notice.receivedOn()))
                .put("effectiveDue", text(notice.effectiveDue()))
                .put("answeredOn", text(notice.answeredOn()))
                .put("extendedBy", notice.extendedBy());
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
