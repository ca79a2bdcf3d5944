package kz.arna.rules.order342.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Numbers;
import kz.arna.rules.kernel.Probe;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.filing.Filing;

/**
 * Growth of tax payments over the full calendar years before the year of filing, and who is freed from it (¶11(7)).
 * Sums are tenge paid in the year (AMB-DPR-12).
 */
record TaxGrowth(Filing filing, Optional<Fact> paid, Optional<LocalDate> registered) {

    static TaxGrowth of(Filing filing) {
        return new TaxGrowth(
                filing,
                filing.fact("taxes.paidByYear"),
                filing.fact("registration.firstDate").flatMap(Fact::date));
    }

    Verdict decide() {
        Grounds grounds = Grounds.of(paid).and(filing.fact("taxes.exempt")).and(filing.fact("registration.firstDate"));
        Grounds compared = registered
                .map(first -> {
                    LocalDate day = first.plusYears(filing.law().whole("taxes.young"));
                    return grounds.probed(Probe.days("taxes.young", filing.receiptDate(), day))
                            .noting(Figures.term(first, day, filing.receiptDate()));
                })
                .orElse(grounds);
        if (freed()) {
            return compared.met();
        }
        List<BigDecimal> sums = fullYears();
        Grounds counted = paid.isEmpty()
                ? compared
                : compared.probed(
                        new Probe.Against("taxes.years", BigDecimal.valueOf(sums.size()), BigDecimal.valueOf(years())));
        Grounds noted = sums.isEmpty()
                ? counted
                : counted.noting(Figures.years(filing.submissionDate().getYear() - 1, compared(sums)));
        return sums.size() < years() ? tooFew(noted) : grown(compared(sums), noted);
    }

    private Verdict tooFew(Grounds grounds) {
        return grounds.needsPerson(paid.isEmpty() ? "FACT_UNKNOWN" : "TOO_FEW_YEARS");
    }

    /** Taxes that did not grow refuse only where it is known that nothing frees the applicant. */
    private Verdict grown(List<BigDecimal> sums, Grounds grounds) {
        for (int year = 1; year < sums.size(); year++) {
            if (!grew(sums.get(year - 1), sums.get(year))) {
                return notFreed() ? grounds.notMet("DPR-REF-02-07") : grounds.needsPerson("EXEMPTION_UNKNOWN");
            }
        }
        return grounds.met();
    }

    private List<BigDecimal> compared(List<BigDecimal> sums) {
        return sums.subList(Math.max(0, sums.size() - years()), sums.size());
    }

    private boolean grew(BigDecimal before, BigDecimal after) {
        int change = after.compareTo(before);
        return filing.settings().is("AMB-DPR-12", "STRICT") ? change > 0 : change >= 0;
    }

    private boolean freed() {
        return exempt().orElse(false)
                || young().filter(day -> day.isAfter(filing.receiptDate())).isPresent();
    }

    private boolean notFreed() {
        return exempt().isPresent() && registered.isPresent();
    }

    private Optional<Boolean> exempt() {
        return filing.fact("taxes.exempt").flatMap(Fact::flag);
    }

    /** The day from which the applicant is no longer young: date to date from registration. */
    private Optional<LocalDate> young() {
        return registered.map(day -> day.plusYears(filing.law().whole("taxes.young")));
    }

    private int years() {
        return filing.law().whole("taxes.years");
    }

    /** Sums of consecutive full years of activity up to the year before filing, oldest first. */
    private List<BigDecimal> fullYears() {
        List<BigDecimal> sums = new ArrayList<>();
        for (int year = filing.submissionDate().getYear() - 1; ; year--) {
            Optional<BigDecimal> sum = fullYear(year) ? sumOf(year) : Optional.empty();
            if (sum.isEmpty()) {
                return sums.reversed();
            }
            sums.add(sum.get());
        }
    }

    private boolean fullYear(int year) {
        return registered.filter(day -> day.isAfter(LocalDate.of(year, 1, 1))).isEmpty();
    }

    private Optional<BigDecimal> sumOf(int year) {
        return paid.map(fact -> fact.value().path(String.valueOf(year))).flatMap(Numbers::decimal);
    }
}
