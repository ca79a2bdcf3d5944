package kz.arna.procedure.order342;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.Findings;
import kz.arna.funds.UsedDocument;
import kz.arna.funds.UsedDocuments;
import org.springframework.stereotype.Component;

/** Marks the documents of an approved case as used, each by what of it was accepted (DPR-R-144). */
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

    /** Lays the accepted base of each paid line over its documents, in the order of the application. */
    void record(CaseFile c, Proposal proposal) {
        JsonNode application = Overlay.over(new CaseDocument(c.application()).application(), findings.latest(c.id()));
        for (JsonNode accepted : proposal.result().path("lines")) {
            String base = accepted.path("base").asText("");
            for (JsonNode line : application.path("costs")) {
                if (!base.isEmpty()
                        && line.path("no").asInt() == accepted.path("no").asInt()) {
                    record(
                            c,
                            line,
                            new BigDecimal(base),
                            accepted.path("currency").asText());
                }
            }
        }
    }

    private void record(CaseFile c, JsonNode line, BigDecimal base, String currency) {
        KINDS.forEach((element, kind) -> {
            BigDecimal left = base;
            for (JsonNode document : line.path(element)) {
                BigDecimal taken = new BigDecimal(document.path("net").asText("0")).min(left);
                if (taken.signum() > 0) {
                    left = left.subtract(taken);
                    documents.add(
                            c.id(),
                            new UsedDocument(
                                    ContractorKey.of(line),
                                    kind,
                                    document.path("number").asText(),
                                    LocalDate.parse(document.path("date").asText()),
                                    currency,
                                    taken));
                }
            }
        });
    }
}
