package kz.arna.rules.order342.eligibility;

import java.util.Optional;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.filing.Condition;
import kz.arna.rules.order342.filing.Filing;
import kz.arna.rules.order342.form.Application;
import kz.arna.rules.order342.form.AttachmentKind;

/** DPR-R-004, ¶11(1): the applicant makes what is promoted; the register or a document of origin shows it. */
final class ProducesInKazakhstan extends Condition {

    ProducesInKazakhstan() {
        super("DPR-R-004", "¶11(1)", "Does the applicant produce processed goods, works or services in Kazakhstan?");
    }

    @Override
    public Verdict decide(Filing filing) {
        Optional<Fact> registered = filing.fact("producers.registered");
        Grounds grounds = Grounds.of(registered).and(filing.form().map(Origins::stated));
        if (registered.flatMap(Fact::flag).orElse(false) || evidenced(filing)) {
            return grounds.met();
        }
        if (registered.flatMap(Fact::flag).isEmpty() || filing.form().isEmpty()) {
            return grounds.needsPerson("FACT_UNKNOWN");
        }
        Grounds looked = grounds.and(filing.fact(WorksOnly.FACT));
        return WorksOnly.forPerson(filing) ? looked.needsPerson("WORKS_ONLY") : looked.notMet("DPR-REF-02-02");
    }

    private static boolean evidenced(Filing filing) {
        return filing.form().map(ProducesInKazakhstan::hasEvidence).orElse(false);
    }

    private static boolean hasEvidence(Application form) {
        return form.attached(AttachmentKind.ORIGIN_EVIDENCE).stream().anyMatch(Origins::ofKnownKind);
    }
}
