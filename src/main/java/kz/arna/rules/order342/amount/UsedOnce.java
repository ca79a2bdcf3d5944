package kz.arna.rules.order342.amount;

import java.util.List;
import java.util.SequencedSet;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.costs.Notes;
import kz.arna.rules.order342.costs.Reasons;
import kz.arna.rules.order342.costs.UsedProofs;

/**
 * DPR-R-144: a payment document serves once, an act or invoice up to its net sum, over all cases and all lines. What lies
 * beyond is not reimbursed.
 */
final class UsedOnce extends AmountRule {

    static final String ID = "DPR-R-144";
    static final String CODE = "DPR-REF-02-21";

    UsedOnce() {
        super(ID, "¶9, ¶10", "Is every document used once, and no further than its net sum?");
    }

    @Override
    public Verdict decide(AmountTable table) {
        Grounds grounds = Grounds.of(table.filing().fact(UsedProofs.FACT));
        List<Integer> beyond = table.result().lines().stream()
                .filter(line -> line.usedElsewhere().signum() > 0)
                .map(LineAmount::no)
                .toList();
        if (!beyond.isEmpty()) {
            return grounds.noting(Notes.refused(beyond)).notMet(CODE);
        }
        if (StatedDocuments.of(table.costs().lines()).anyInParts()) {
            return grounds.needsPerson(Reasons.DOCUMENT_IN_PARTS);
        }
        SequencedSet<Integer> doubtful = DoubtfulDocuments.lines(table.claim());
        if (!doubtful.isEmpty()) {
            return grounds.noting(Notes.open(doubtful)).needsPerson(Reasons.DOCUMENT_IDENTITY_UNKNOWN);
        }
        boolean known = UsedProofs.of(table.filing()).isPresent();
        return known ? grounds.met() : grounds.needsPerson(Reasons.FACT_UNKNOWN);
    }
}
