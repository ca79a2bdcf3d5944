package kz.arna.rules.order342.amount;

import java.util.List;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.costs.Exclusion;
import kz.arna.rules.order342.costs.Notes;
import kz.arna.rules.order342.costs.Reasons;

/**
 * DPR-R-145: lines that fail are left out and the rest is reimbursed; only where no line remains the application is refused,
 * with the ground of its first line.
 */
final class SomethingRemains extends AmountRule {

    SomethingRemains() {
        super("DPR-R-145", "agr.1; ¶37", "Does a line remain that can be reimbursed?");
    }

    @Override
    public Verdict decide(AmountTable table) {
        List<Exclusion> exclusions = table.exclusions();
        if (table.costs().lines().isEmpty()) {
            return Grounds.none().needsPerson(Reasons.FACT_UNKNOWN);
        }
        if (exclusions.isEmpty()) {
            return Grounds.none().met();
        }
        Grounds grounds = Grounds.none()
                .noting(Notes.refused(exclusions.stream()
                        .map(Exclusion::no)
                        .distinct()
                        .sorted()
                        .toList()));
        return table.somethingRemains()
                ? grounds.met()
                : grounds.notMet(exclusions.stream()
                        .filter(Exclusion::whole)
                        .findFirst()
                        .orElse(exclusions.getFirst())
                        .code());
    }
}
