package kz.arna.rules.order342.eligibility;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.filing.Condition;
import kz.arna.rules.order342.filing.Filing;
import kz.arna.rules.order342.form.Attachment.OriginKind;

/** DPR-R-017, A6 r8(2): evidence of origin that is valid in the period whose costs are reimbursed. */
final class OriginProvenForPeriod extends Condition {

    private static final Set<OriginKind> ANY = EnumSet.complementOf(EnumSet.of(OriginKind.OTHER));

    OriginProvenForPeriod() {
        super("DPR-R-017", "A6 r8(2)", "Is origin proven by a document that was valid when the costs arose?");
    }

    @Override
    public Verdict decide(Filing filing) {
        return filing.form()
                .map(form -> proven(Origins.of(form), Grounds.of(Origins.stated(form))))
                .orElseGet(() -> Grounds.none().needsPerson("FACT_UNKNOWN"));
    }

    private static Verdict proven(Origins origins, Grounds grounds) {
        List<LocalDate> unproven =
                origins.days().stream().filter(day -> !origins.proven(day, ANY)).toList();
        if (origins.documents().isEmpty() || origins.days().isEmpty()) {
            return grounds.needsPerson("FACT_UNKNOWN");
        }
        if (unproven.isEmpty()) {
            return grounds.met();
        }
        if (origins.undated()) {
            return grounds.needsPerson("FACT_UNKNOWN");
        }
        Grounds noted = grounds.noting(Figures.unproven(unproven));
        if (unproven.stream().anyMatch(origins::extractedLater)) {
            return noted.needsPerson("ORIGIN_ISSUED_LATER");
        }
        return unproven.size() == origins.days().size()
                ? noted.notMet("DPR-REF-02-17")
                : noted.needsPerson("ORIGIN_PARTLY");
    }
}
