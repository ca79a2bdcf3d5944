package kz.arna.rules.order342.amount;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Parameters;
import kz.arna.rules.order342.costs.CostTable;
import kz.arna.rules.order342.costs.Law;
import kz.arna.rules.order342.costs.LineTaxes;
import kz.arna.rules.order342.costs.UsedProofs;
import kz.arna.rules.order342.filing.Filing;
import kz.arna.rules.order342.form.Application;
import org.jspecify.annotations.Nullable;

/** Gathers what the amount follows from out of the judged lines, the facts and the rulebook's numbers. */
final class Claims {

    static final String UNPUBLISHED = "fx.unpublished";
    static final String EXPECTED_PAYMENT = "payment.expectedOn";
    private static final String DAYS_TO_PAYMENT = "dpr.payment.days";

    private Claims() {}

    static Claim of(CostTable table) {
        Filing filing = table.filing();
        LawNumbers numbers = numbers(filing);
        return new Claim(
                table.lines(),
                table.excluded(),
                filing.submissionDate(),
                table.window(),
                filing.fact(EXPECTED_PAYMENT)
                        .flatMap(Fact::date)
                        .orElse(filing.receiptDate().plusDays(numbers.daysToPayment())),
                numbers,
                new ExchangeRates(
                        filing.rates(),
                        unpublished(filing),
                        filing::isWorking,
                        filing.settings().is("AMB-DPR-10", "LAST_PUBLISHED")),
                filing.prior(),
                UsedProofs.of(filing).orElse(Map.of()),
                LineTaxes.of(filing).orElse(Map.of()),
                filing.form()
                        .map(Application::declaredTotal)
                        .map(Application.DeclaredTotal::amount)
                        .orElse(null));
    }

    private static LawNumbers numbers(Filing filing) {
        Parameters.OnDay law = filing.law();
        return new LawNumbers(
                mci(filing, mciDay(filing)),
                decimal(law, Law.CERTIFICATION_CAP),
                decimal(law, Law.MARKING_AND_RAIL_CAP),
                decimal(law, Law.SHARE),
                law.whole(Law.CAP_WINDOW),
                filing.settings().decimal(DAYS_TO_PAYMENT).intValue());
    }

    /** The day whose MCI counts (AMB-DPR-07). */
    static LocalDate mciDay(Filing filing) {
        return filing.settings().is("AMB-DPR-07", "RECEIPT_DATE") ? filing.receiptDate() : filing.submissionDate();
    }

    static @Nullable BigDecimal mci(Filing filing, LocalDate day) {
        return filing.parameters().on(day).decimal(Law.MCI).orElse(null);
    }

    private static BigDecimal decimal(Parameters.OnDay law, String id) {
        return law.decimal(id)
                .orElseThrow(() -> new IllegalArgumentException("the rulebook has no " + id + " on " + law.day()));
    }

    /** Days of which the National Bank said that it published no rates. */
    private static Set<LocalDate> unpublished(Filing filing) {
        Set<LocalDate> days = new HashSet<>();
        filing.fact(UNPUBLISHED)
                .filter(Fact::vouched)
                .ifPresent(fact -> fact.value().forEach(day -> add(days, day)));
        return days;
    }

    private static void add(Set<LocalDate> days, JsonNode day) {
        try {
            days.add(LocalDate.parse(day.asText()));
        } catch (DateTimeParseException notADay) {
            // A day that cannot be read is no day on which the bank is known to have been silent.
            return;
        }
    }
}
