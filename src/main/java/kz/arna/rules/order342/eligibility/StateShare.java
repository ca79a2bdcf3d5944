package kz.arna.rules.order342.eligibility;

import java.math.BigDecimal;
import java.util.Optional;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Probe;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.filing.Filing;

/** The share of the state and its holdings, and who is excepted from its limit (¶2); three rules ask about it. */
record StateShare(Optional<Fact> share, Optional<Fact> exception, BigDecimal limit) {

    private static final String REFUSED = "DPR-REF-02-01";

    static StateShare of(Filing filing) {
        return new StateShare(
                filing.fact("ownership.stateShare"),
                filing.fact("ownership.exception"),
                BigDecimal.valueOf(filing.law().whole("share.state")));
    }

    /** Below the limit, or excepted from it. "Fifty per cent and more" includes the limit itself. */
    Verdict decide() {
        Optional<BigDecimal> percent = share.flatMap(Fact::decimal);
        Grounds grounds = percent.map(actual -> Grounds.of(share)
                        .probed(new Probe.Against("share.state", actual, limit))
                        .noting(Figures.limit(limit)))
                .orElseGet(() -> Grounds.of(share));
        if (percent.isPresent() && percent.get().compareTo(limit) < 0) {
            return grounds.met();
        }
        return exempted(grounds.and(exception), percent.isPresent());
    }

    /** What an exception makes of it; with an exception nobody needs to know the share. */
    private Verdict exempted(Grounds grounds, boolean shareKnown) {
        Optional<String> code = exception.flatMap(Fact::code);
        if (code.filter(OwnershipException::names).isPresent()) {
            return grounds.met();
        }
        boolean none = code.filter("NONE"::equals).isPresent();
        return none && shareKnown ? grounds.notMet(REFUSED) : grounds.needsPerson("FACT_UNKNOWN");
    }
}
