package kz.arna.rules.order342.amount;

import java.util.Objects;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.costs.Reasons;

/** DPR-R-029: 50 % of what is presented, substantiated and documented. */
final class PaysTheShare extends AmountRule {

    PaysTheShare() {
        super("DPR-R-029", "¶9", "Is the share of every line known?");
    }

    @Override
    public Verdict decide(AmountTable table) {
        Grounds grounds = Grounds.of(Looked.amounts(table)).noting(AmountNotes.shares(table.result()));
        boolean known = !table.costs().lines().isEmpty()
                && table.result().lines().stream().map(LineAmount::support).allMatch(Objects::nonNull);
        return known ? grounds.met() : grounds.needsPerson(Reasons.FACT_UNKNOWN);
    }
}
