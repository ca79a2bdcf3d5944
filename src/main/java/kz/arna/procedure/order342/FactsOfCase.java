package kz.arna.procedure.order342;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Map;
import kz.arna.base.Kazakhstan;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.Evidence;
import kz.arna.casefile.EvidenceStore;
import kz.arna.casefile.Finding;
import kz.arna.casefile.Findings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gathers the named facts of a case from where the rulebook says they come: partners' answers, the own store, officers'
 * findings. What nobody said is left out; the rules then ask for a person.
 */
@Component
class FactsOfCase {

    private static final String[] DEBT_KINDS = {"total", "tax", "pension", "social", "health", "deferred", "penalties"};

    private final EvidenceStore evidence;
    private final Findings findings;
    private final OwnStoreFacts own;
    private final ObjectMapper json;

    FactsOfCase(EvidenceStore evidence, Findings findings, OwnStoreFacts own, ObjectMapper json) {
        this.evidence = evidence;
        this.findings = findings;
        this.own = own;
        this.json = json;
    }

    /** {@code name → {value, source, asOf}}; an officer's finding stands above what a system said. */
    ObjectNode of(CaseFile c) {
        ObjectNode facts = json.createObjectNode();
        CaseDocument document = new CaseDocument(c.application());
        signature(facts, document);
        LocalDate filed = Kazakhstan.dayOf(c.submittedAt());
        CountingEvidence.of(evidence.of(c.id()), filed).forEach(answer -> fromEvidence(facts, answer));
        Map<String, Finding> found = findings.latest(c.id());
        own.addTo(facts, c, Overlay.of(c, found));
        for (Map.Entry<String, Finding> finding : found.entrySet()) {
            if (!finding.getKey().startsWith(Overlay.PREFIX)) {
                // What an officer establishes is established for the day of filing: the order asks of no other.
                put(facts, finding.getKey(), finding.getValue().value(), "OFFICER", filed.toString());
            }
        }
        return facts;
    }

    private static void signature(ObjectNode facts, CaseDocument document) {
        Iterator<Map.Entry<String, JsonNode>> fields = document.signature().fields();
        while (fields.hasNext()) {
            Map.Entry<String, JsonNode> field = fields.next();
            put(facts, "signature." + field.getKey(), field.getValue(), "OWN_STORE", null);
        }
        JsonNode consent = document.envelope().at("/consents/restrictedData");
        if (consent.isTextual()) {
            put(facts, "consent.restrictedData", consent, "CHANNEL", null);
        }
    }

    private static void fromEvidence(ObjectNode facts, Evidence found) {
        JsonNode answer = found.canonical();
        String asOf = found.asOf() == null ? null : found.asOf().toString();
        switch (found.partner() + "/" + found.message()) {
            case "src/debt-query" -> debts(facts, answer, asOf);
            case "src/tax-payments" -> put(facts, "taxes.paidByYear", answer.path("paidByYear"), "PARTNER", asOf);
            case "category/query" -> put(facts, "category", answer.path("category"), "PARTNER", asOf);
            case "gfc/registration" ->
                put(facts, "registration.firstDate", answer.path("firstRegisteredOn"), "PARTNER", asOf);
            case "producers/extract" -> {
                put(facts, "producers.registered", answer.path("registered"), "PARTNER", asOf);
                put(facts, "producers.goods", answer.path("goods"), "PARTNER", asOf);
            }
            case "pki/revocation" -> put(facts, "signature.revocation", answer.path("status"), "PARTNER", asOf);
            default -> {
                // Evidence of other messages states no fact of this order.
            }
        }
    }

    /**
     * The portal merges both pension kinds into one figure, {@code debt.pension}, which the rules take for both
     * (DPR-R-005); said twice, the kinds would come to more than their total.
     */
    private static void debts(ObjectNode facts, JsonNode answer, @Nullable String asOf) {
        for (String kind : DEBT_KINDS) {
            put(facts, "debt." + kind, answer.path(kind), "PARTNER", asOf);
        }
    }

    private static void put(ObjectNode facts, String name, JsonNode value, String source, @Nullable String asOf) {
        if (value.isMissingNode() || value.isNull()) {
            return;
        }
        ObjectNode fact = facts.putObject(name);
        fact.set("value", value);
        fact.put("source", source);
        if (asOf != null) {
            fact.set("asOf", TextNode.valueOf(asOf));
        }
    }
}
