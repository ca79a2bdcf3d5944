package kz.arna.procedure.order342;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.arna.base.Kazakhstan;
import kz.arna.casefile.Assessments;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.Finding;
import kz.arna.casefile.Findings;
import kz.arna.funds.CapUsage;
import kz.arna.funds.CapUsages;
import kz.arna.reference.Settings;
import kz.arna.rules.order342.AssessmentJson;
import kz.arna.rules.order342.AssessmentRequest;
import kz.arna.rules.order342.AssessmentResult;
import kz.arna.rules.order342.Order342;
import kz.arna.rules.order342.amount.PresentedShares;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Puts a case's facts before the rules of the order and keeps the receipt of what they said. */
@Component
class Assessor {

    private static final Logger LOG = LoggerFactory.getLogger(Assessor.class);

    static final String COMPLETENESS = "COMPLETENESS";
    static final String COMPLIANCE = "COMPLIANCE";

    private static final String EXPECTED_PAYMENT = "payment.expectedOn";

    private final Order342 rules;
    private final FactsOfCase facts;
    private final Findings findings;
    private final RatesOfCase rates;
    private final CapUsages usages;
    private final LoweredRequests lowered;
    private final Settings settings;
    private final Assessments assessments;
    private final ObjectMapper json;
    private final Clock clock;

    Assessor(
            Order342 rules,
            FactsOfCase facts,
            Findings findings,
            RatesOfCase rates,
            CapUsages usages,
            LoweredRequests lowered,
            Settings settings,
            Assessments assessments,
            ObjectMapper json,
            Clock clock) {
        this.rules = rules;
        this.facts = facts;
        this.findings = findings;
        this.rates = rates;
        this.usages = usages;
        this.lowered = lowered;
        this.settings = settings;
        this.assessments = assessments;
        this.json = json;
        this.clock = clock;
    }

    /** Whether the package is complete (¶35 p.1). */
    Proposal completeness(CaseFile c) {
        return assess(c, COMPLETENESS, List.of());
    }

    /** Whether, and how much, is to be reimbursed (¶35 p.2, ¶36). */
    Proposal compliance(CaseFile c) {
        return compliance(c, List.of());
    }

    /** The same without cost lines that an official leaves out. */
    Proposal compliance(CaseFile c, Collection<Integer> leftOut) {
        return assess(c, COMPLIANCE, notAsked(c, leftOut));
    }

    /** Numbers of the cost lines that the rules see, with those that an officer keyed in. */
    Set<Integer> costLines(CaseFile c) {
        return application(c, Set.of())
                .path("costs")
                .valueStream()
                .map(line -> line.path("no").asInt())
                .collect(Collectors.toSet());
    }

    /**
     * What the caps of ¶9 leave to the applicant, KZT by cap group, by the rules themselves. It hangs on nothing that the
     * applicant filed, so that it is known also where the rules cannot read the application.
     *
     * @param readings choices of settings in place of those in force
     */
    Map<String, BigDecimal> room(CaseFile c, Map<String, String> readings) {
        ObjectNode request = frame(c);
        request.withObject("/settings").setAll((ObjectNode) json.valueToTree(readings));
        Finding expected = findings.latest(c.id()).get(EXPECTED_PAYMENT);
        if (expected != null) {
            request.withObject("/facts/" + EXPECTED_PAYMENT)
                    .put("source", "OFFICER")
                    .set("value", expected.value());
        }
        return rules.room(AssessmentJson.read(request));
    }

    /** The law's share of what the applicant presents, line by line; without cost lines that an official leaves out. */
    PresentedShares shares(CaseFile c, Collection<Integer> leftOut) {
        ObjectNode request = frame(c);
        request.set("application", application(c, notAsked(c, leftOut)));
        return rules.presentedShares(AssessmentJson.read(request));
    }

    /** What an official leaves out, and what the applicant gave up. */
    private Set<Integer> notAsked(CaseFile c, Collection<Integer> leftOut) {
        Set<Integer> lines = new TreeSet<>(leftOut);
        lines.addAll(lowered.lines(c));
        return lines;
    }

    private JsonNode application(CaseFile c, Collection<Integer> without) {
        return Overlay.without(Overlay.of(c, findings.latest(c.id())), without);
    }

    private Proposal assess(CaseFile c, String stage, Collection<Integer> leftOut) {
        ObjectNode request = json.createObjectNode();
        Proposal proposal;
        try {
            request = request(c, leftOut);
            proposal = new Proposal(answer(stage, request));
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            // Data that nobody foresaw must neither stop the queue nor hang the case: a person gets it.
            LOG.error(
                    "case {}: the rules failed: {} at {}",
                    c.number(),
                    e.getClass().getName(),
                    where(e));
            proposal = Proposal.failed(Proposal.NEEDS_PERSON, e);
        }
        String version = c.ruleVersion() == null ? "" : c.ruleVersion();
        JsonNode result = proposal.result();
        assessments.record(
                c.id(), stage, version, request.path("settings"), request, result, proposal.outcome(), clock.instant());
        return proposal;
    }

    private JsonNode answer(String stage, ObjectNode request) {
        AssessmentRequest asked = AssessmentJson.read(request);
        AssessmentResult answered = stage.equals(COMPLETENESS) ? rules.completeness(asked) : rules.compliance(asked);
        return json.valueToTree(answered);
    }

    /** The place without the message, which may quote what nobody may read. */
    private static Object where(RuntimeException e) {
        StackTraceElement[] trace = e.getStackTrace();
        return trace.length == 0 ? "" : trace[0];
    }

    /** Only facts that the rulebook names: it refuses others, since a name that nobody reads decides nothing. */
    private ObjectNode known(ObjectNode gathered) {
        return gathered.retain(rules.rulebook().facts().entrySet().stream()
                .filter(fact -> fact.getValue().stated())
                .map(Map.Entry::getKey)
                .toList());
    }

    /** What the ministry chose where the order leaves two readings; the rest is the rulebook's default. */
    private Map<String, String> settingsOfRules() {
        Map<String, String> chosen = new TreeMap<>(settings.now().values());
        chosen.keySet().retainAll(rules.rulebook().settings().keySet());
        return chosen;
    }

    private ObjectNode request(CaseFile c, Collection<Integer> leftOut) {
        ObjectNode request = frame(c);
        JsonNode application = application(c, leftOut);
        request.set("application", application);
        ObjectNode known = known(facts.of(c));
        request.set("facts", known);
        RatesOfCase.Known official = rates.of(application);
        request.set("fx", official.rates());
        known.putObject("fx.unpublished").put("source", "PARTNER").set("value", official.unpublished());
        return request;
    }

    /** What the gateway itself knows of the case: its moments, the settings in force, what the applicant was paid or promised. */
    private ObjectNode frame(CaseFile c) {
        ObjectNode request = json.createObjectNode().put("submittedAt", Kazakhstan.text(c.submittedAt()));
        if (c.registeredAt() != null) {
            request.put("registeredAt", Kazakhstan.text(c.registeredAt()));
        }
        request.set("settings", json.valueToTree(settingsOfRules()));
        ArrayNode prior = request.putArray("prior");
        for (CapUsage usage : usages.before(c.applicantId(), c.id())) {
            prior.addObject()
                    .put("group", usage.capGroup())
                    .put("amount", usage.amount().toPlainString())
                    .put("on", usage.on().toString())
                    .put(usage.paid() ? "paid" : "reserved", true)
                    .put("imported", usage.imported());
        }
        return request;
    }
}
