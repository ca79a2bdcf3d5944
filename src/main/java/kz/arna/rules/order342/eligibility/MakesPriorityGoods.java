package kz.arna.rules.order342.eligibility;

import java.util.Optional;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.filing.Condition;
import kz.arna.rules.order342.filing.Filing;

/** DPR-R-008, ¶11(5): the list of priority goods of order 306. */
final class MakesPriorityGoods extends Condition {

    MakesPriorityGoods() {
        super("DPR-R-008", "¶11(5)", "Does the applicant make goods of the list of priority goods?");
    }

    @Override
    public Verdict decide(Filing filing) {
        Optional<Fact> listed = filing.fact("goods.onPriorityList");
        Grounds grounds = Grounds.of(listed);
        return listed.flatMap(Fact::flag)
                .map(yes -> yes ? grounds.met() : grounds.notMet("DPR-REF-02-05"))
                .orElseGet(() -> grounds.needsPerson("FACT_UNKNOWN"));
    }
}
