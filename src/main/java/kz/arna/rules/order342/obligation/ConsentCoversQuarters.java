package kz.arna.rules.order342.obligation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import kz.arna.calendar.Quarter;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Probe;
import kz.arna.rules.kernel.Verdict;

/**
 * DPR-R-116, agr.5(1), agr-A2: the consent to disclose primary statistics reaches from the quarter two years before the
 * agreement to the quarter two years after it, seventeen in all, and is not withdrawn.
 */
final class ConsentCoversQuarters extends ObligationRule {

    private static final String CONSENT = "consent.statistics";
    private static final String YEARS = "consent.years";
    private static final int OF_YEAR = 4;

    ConsentCoversQuarters() {
        super("DPR-R-116", "agr.5(1)", "Does the consent cover two years before and after the agreement?");
    }

    @Override
    public Verdict decide(Undertaking undertaking) {
        Grounds grounds = undertaking.grounds(CONSENT, Undertaking.AGREEMENT);
        Optional<Quarter> from = quarter(undertaking, "from");
        Optional<Quarter> to = quarter(undertaking, "to");
        Optional<LocalDate> agreement = undertaking.agreement();
        if (from.isEmpty() || to.isEmpty() || agreement.isEmpty()) {
            return grounds.needsPerson(FACT_UNKNOWN);
        }
        int years = undertaking.law().whole(YEARS);
        Quarter first = Quarter.of(agreement.get().minusYears(years));
        Quarter last = Quarter.of(agreement.get().plusYears(years));
        Grounds compared = grounds.probed(new Probe.Against(YEARS, index(from.get()), index(first)))
                .probed(new Probe.Against(YEARS, index(to.get()), index(last)));
        boolean covers = from.get().compareTo(first) <= 0 && to.get().compareTo(last) >= 0;
        return covers && !withdrawn(undertaking) ? compared.met() : compared.notMet("DPR-OBL-09");
    }

    private static boolean withdrawn(Undertaking undertaking) {
        return undertaking
                .fact(CONSENT)
                .map(fact -> fact.value().path("withdrawnOn").asText(""))
                .filter(day -> !day.isEmpty() && !day.equals("null"))
                .isPresent();
    }

    private static Optional<Quarter> quarter(Undertaking undertaking, String end) {
        return undertaking
                .fact(CONSENT)
                .map(Fact::value)
                .map(value -> value.path(end).asText(""))
                .filter(text -> text.matches("\\d{4}-Q[1-4]"))
                .map(Quarter::parse);
    }

    private static BigDecimal index(Quarter quarter) {
        return BigDecimal.valueOf((long) quarter.year() * OF_YEAR + quarter.number());
    }
}
