package kz.arna.rules.order342.eligibility;

import java.util.Optional;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.filing.Condition;
import kz.arna.rules.order342.filing.Filing;
import kz.arna.rules.order342.form.Application;

/** DPR-R-012, ¶12(2): what another measure of support pays from a budget is not paid twice. */
final class NotFinancedOtherwise extends Condition {

    NotFinancedOtherwise() {
        super("DPR-R-012", "¶12(2)", "Are the costs free of other support from a budget?");
    }

    @Override
    public Verdict decide(Filing filing) {
        Optional<Fact> declared = filing.form()
                .map(Application::noOtherFinancing)
                .map(free -> Statements.of("application.noOtherFinancing", free));
        Optional<Fact> measure = filing.fact("budget.otherMeasure");
        Grounds grounds = Grounds.of(declared).and(measure);
        boolean admitted = declared.flatMap(Fact::flag).filter(free -> !free).isPresent();
        if (admitted || measure.flatMap(Fact::flag).orElse(false)) {
            return grounds.notMet("DPR-REF-02-10");
        }
        return measure.flatMap(Fact::flag).isPresent() ? grounds.met() : grounds.needsPerson("FACT_UNKNOWN");
    }
}
