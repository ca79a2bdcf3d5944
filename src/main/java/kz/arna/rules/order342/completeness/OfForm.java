package kz.arna.rules.order342.completeness;

import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.filing.Condition;
import kz.arna.rules.order342.filing.Filing;
import kz.arna.rules.order342.form.Application;

/** A condition about the application alone; without one a person decides. */
abstract class OfForm extends Condition {

    OfForm(String id, String clause, String question) {
        super(id, clause, question);
    }

    @Override
    public final Verdict decide(Filing filing) {
        return filing.form()
                .map(form -> decide(form, filing))
                .orElseGet(() -> Grounds.none().needsPerson("FACT_UNKNOWN"));
    }

    abstract Verdict decide(Application form, Filing filing);
}
