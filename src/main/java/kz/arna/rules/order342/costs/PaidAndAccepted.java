package kz.arna.rules.order342.costs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;

/** DPR-R-026: a cost is proved by both a payment document that the bank certified and a primary document. */
final class PaidAndAccepted extends LineRule {

    private static final String INSUFFICIENT = "DPR-REF-02-18";

    @Override
    public String id() {
        return "DPR-R-026";
    }

    @Override
    public String clause() {
        return "¶10";
    }

    @Override
    public String question() {
        return "Is the cost proved by payment documents and by primary documents?";
    }

    @Override
    LineAnswer answer(PresentedCost line, CostTable table) {
        Presence paid = line.presence(ProofKind.PAYMENT);
        Presence accepted = line.presence(ProofKind.ACT);
        List<Proof> payments = line.proofs(ProofKind.PAYMENT);
        boolean uncertified = !payments.isEmpty() && payments.stream().noneMatch(Proof::countable);
        if (uncertified || paid == Presence.ABSENT) {
            return LineAnswer.excluded(INSUFFICIENT);
        }
        // A resident proves it by an act, a non-resident otherwise: what is missing hangs on who is one (A6 r8(4) p.2).
        if (accepted == Presence.ABSENT && line.residence() != null) {
            return LineAnswer.excluded(INSUFFICIENT);
        }
        if (paid == Presence.UNKNOWN || accepted == Presence.UNKNOWN || accepted == Presence.ABSENT) {
            return LineAnswer.unknown();
        }
        return paid == Presence.LISTED && accepted == Presence.LISTED
                ? LineAnswer.MET
                : LineAnswer.open(Reasons.PROOF_NOT_KEYED_IN);
    }

    @Override
    String reads() {
        return "costs.proofs";
    }

    @Override
    JsonNode read(PresentedCost line) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("payments", line.presence(ProofKind.PAYMENT).name())
                .put("acts", line.presence(ProofKind.ACT).name());
    }
}
