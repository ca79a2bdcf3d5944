package kz.arna.procedure.order342;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.Findings;
import kz.arna.funds.UsedDocument;
import kz.arna.funds.UsedDocuments;
import kz.arna.rules.order342.costs.ContractorIdentity;
import org.springframework.stereotype.Component;

/** Marks the documents of an approved case as used, each by what was taken of it (DPR-R-144). */
@Component
class UsedByCase {

    private static final Map<String, String> KINDS =
            Map.of("acts", "ACT", "invoices", "INVOICE", "payments", "PAYMENT");

    private final UsedDocuments documents;
    private final Findings findings;

    UsedByCase(UsedDocuments documents, Findings findings) {
        this.documents = documents;
        this.findings = findings;
    }

    /** Keeps other decisions away from the documents of the case's contractors until this one ends. */
    void hold(CaseFile c) {
        Set<String> contractors = new TreeSet<>();
        for (JsonNode line : costs(c)) {
            contractors.add(ContractorIdentity.stored(ContractorKey.of(line)).key());
        }
        documents.hold(contractors);
    }

    private JsonNode costs(CaseFile c) {
        return Overlay.of(c, findings.latest(c.id())).path("costs");
    }

    /**
     * Marks what the rules took of each document. Where an official pays a line whose base the rules could not tell, its
     * documents serve whole and no second time.
     *
     * @param accepted lines that the official accepts by name, also against the rules
     */
    void record(CaseFile c, Proposal proposal, Collection<Integer> accepted) {
        JsonNode costs = costs(c);
        for (JsonNode line : proposal.result().path("lines")) {
            boolean excluded = line.path("verdict").asText().equals("EXCLUDED")
                    && !accepted.contains(line.path("no").asInt());
            if (!line.path("documents").isEmpty()) {
                line.path("documents")
                        .forEach(taken -> documents.add(
                                c.id(), taken(taken, line.path("currency").asText())));
            } else if (!excluded) {
                whole(c, costs, line.path("no").asInt());
            }
        }
    }

    private static UsedDocument taken(JsonNode taken, String currency) {
        return new UsedDocument(
                taken.path("contractor").asText(),
                taken.path("kind").asText(),
                taken.path("number").asText(),
                LocalDate.parse(taken.path("date").asText()),
                currency,
                new BigDecimal(taken.path("amount").asText()));
    }

    private void whole(CaseFile c, JsonNode costs, int no) {
        for (JsonNode line : costs) {
            if (line.path("no").asInt() == no) {
                KINDS.forEach(
                        (element, kind) -> line.path(element).forEach(document -> whole(c, line, kind, document)));
            }
        }
    }

    private void whole(CaseFile c, JsonNode line, String kind, JsonNode document) {
        if (document.hasNonNull("date") && document.hasNonNull("net")) {
            documents.add(
                    c.id(),
                    new UsedDocument(
                            ContractorKey.of(line),
                            kind,
                            document.path("number").asText(""),
                            LocalDate.parse(document.path("date").asText()),
                            document.path("currency")
                                    .asText(line.path("currency").asText("KZT")),
                            new BigDecimal(document.path("net").asText())));
        }
    }
}
