package kz.arna.rules.order342.costs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * DPR-R-039: every sum of item 12 stands beside its invoice. A contractor outside Kazakhstan proves the service otherwise
 * (A6 r8(4) p.2).
 */
final class ListedPerInvoice extends LineRule {

    @Override
    public String id() {
        return "DPR-R-039";
    }

    @Override
    public String clause() {
        return "annex 1 item 12";
    }

    @Override
    public String question() {
        return "Is each sum listed by its invoice?";
    }

    @Override
    boolean concerns(PresentedCost line) {
        return line.resident();
    }

    @Override
    LineAnswer answer(PresentedCost line, CostTable table) {
        boolean numbered = line.proofs(ProofKind.INVOICE).stream()
                .noneMatch(invoice -> invoice.number().isBlank());
        return switch (line.presence(ProofKind.INVOICE)) {
            case LISTED -> numbered ? LineAnswer.MET : LineAnswer.open(Reasons.PROOF_NOT_KEYED_IN);
            case ATTACHED -> LineAnswer.open(Reasons.PROOF_NOT_KEYED_IN);
            case UNKNOWN -> LineAnswer.unknown();
            // A non-resident need not have one.
            case ABSENT -> line.residence() == null ? LineAnswer.unknown() : LineAnswer.excluded("DPR-REF-02-18");
        };
    }

    @Override
    String reads() {
        return "costs.proofs";
    }

    @Override
    JsonNode read(PresentedCost line) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("invoices", line.presence(ProofKind.INVOICE).name());
    }
}
