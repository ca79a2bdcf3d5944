package kz.arna.rules.order342.report;

import java.time.LocalDate;
import java.util.Optional;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Facts;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Parameters;
import kz.arna.rules.kernel.Settings;

/**
 * One quarter's report as its rules see it.
 *
 * @param assessedOn the day of the question
 */
public record QuarterReport(LocalDate assessedOn, Facts facts, Settings settings, Parameters parameters) {

    Optional<Fact> fact(String name) {
        return facts.find(name);
    }

    Grounds grounds(String first, String second) {
        return Grounds.of(fact(first)).and(fact(second));
    }
}
