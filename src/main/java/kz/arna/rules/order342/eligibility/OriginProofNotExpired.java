package kz.arna.rules.order342.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Probe;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.filing.Condition;
import kz.arna.rules.order342.filing.Filing;
import kz.arna.rules.order342.form.Attachment.OriginKind;

/** DPR-R-018, A6 r8(2), Law art. 68: the ST-KZ and the industrial certificate end with the year 2025 (AMB-DPR-16). */
final class OriginProofNotExpired extends Condition {

    private static final Set<OriginKind> ANY = EnumSet.complementOf(EnumSet.of(OriginKind.OTHER));

    OriginProofNotExpired() {
        super(
                "DPR-R-018",
                "A6 r8(2); S004 art. 68",
                "Did the kind of document still prove origin when the costs arose?");
    }

    @Override
    public Verdict decide(Filing filing) {
        return filing.form()
                .map(form -> inForce(filing, Origins.of(form), Grounds.of(Origins.stated(form))))
                .orElseGet(() -> Grounds.none().needsPerson("FACT_UNKNOWN"));
    }

    private static Verdict inForce(Filing filing, Origins origins, Grounds stated) {
        List<LocalDate> proven =
                origins.days().stream().filter(day -> origins.proven(day, ANY)).toList();
        if (proven.isEmpty()) {
            return stated.needsPerson("FACT_UNKNOWN");
        }
        Grounds grounds = stated;
        List<LocalDate> ended = new ArrayList<>();
        for (LocalDate day : proven) {
            LocalDate lawOf = filing.settings().is("AMB-DPR-16", "BY_COST_DATE") ? day : filing.submissionDate();
            grounds = grounds.probed(new Probe.OnDay("origin.kinds", lawOf));
            if (!origins.proven(day, kinds(filing, lawOf))) {
                ended.add(day);
            }
        }
        if (ended.isEmpty()) {
            return grounds.met();
        }
        Grounds noted = grounds.noting(Figures.unproven(ended));
        return ended.size() == proven.size() ? noted.notMet("DPR-REF-02-17") : noted.needsPerson("ORIGIN_PARTLY");
    }

    private static Set<OriginKind> kinds(Filing filing, LocalDate day) {
        return filing.parameters().on(day).codes("origin.kinds").stream()
                .map(OriginKind::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(OriginKind.class)));
    }
}
