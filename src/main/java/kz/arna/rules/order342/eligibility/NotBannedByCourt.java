package kz.arna.rules.order342.eligibility;

import java.util.Optional;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.filing.Condition;
import kz.arna.rules.order342.filing.Filing;
import kz.arna.rules.order342.form.Application;

/** DPR-R-013, A6 r9(4), r9(5): bans and verdicts in force; the declaration of item 16 stands until a finding (AMB-DPR-34). */
final class NotBannedByCourt extends Condition {

    NotBannedByCourt() {
        super("DPR-R-013", "A6 r9(4), r9(5)", "Is there no ban by a court and no verdict depriving a special right?");
    }

    @Override
    public Verdict decide(Filing filing) {
        Optional<Fact> declared =
                filing.form().map(Application::noCourtBan).map(none -> Statements.of("application.noCourtBan", none));
        Optional<Fact> ban = filing.fact("court.activityBan");
        Optional<Fact> deprived = filing.fact("court.specialRightDeprived");
        Grounds grounds = Grounds.of(declared).and(ban).and(deprived);
        if (ban.flatMap(Fact::flag).orElse(false)) {
            return grounds.notMet("DPR-REF-04");
        }
        if (deprived.flatMap(Fact::flag).orElse(false)) {
            return grounds.notMet("DPR-REF-05");
        }
        boolean looked = ban.isPresent() && deprived.isPresent();
        boolean believed =
                declared.flatMap(Fact::flag).orElse(false) && filing.settings().is("AMB-DPR-34", "DECLARATION");
        return looked || believed ? grounds.met() : grounds.needsPerson("FACT_UNKNOWN");
    }
}
