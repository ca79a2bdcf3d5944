package kz.arna.rules.order342;

import java.time.LocalDate;
import java.util.List;
import kz.arna.rules.kernel.RuleSet;
import kz.arna.rules.kernel.Stage;
import kz.arna.rules.kernel.Versions;
import kz.arna.rules.order342.completeness.Completeness;
import kz.arna.rules.order342.eligibility.Eligibility;
import kz.arna.rules.order342.eligibility.PaymentsCertified;
import kz.arna.rules.order342.filing.Filing;

/**
 * The rules of one version of the order that look at the application as a whole; costs and amount have their own table.
 *
 * @param payments what is asked of the costs beside the rules for lines
 */
public record RuleSets(RuleSet<Filing> completeness, RuleSet<Filing> eligibility, RuleSet<Filing> payments) {

    /**
     * The versions by date. The first is the text of order No. 448 of 2025-10-23 (XC-R-073). The day of its first publication
     * is not in the texts (E-36), so it stands for every day since the order itself was adopted; the sunset of 2026-01-01
     * needs no version of its own, it is a dated row of the rulebook.
     */
    public static Versions<RuleSets> versions() {
        return new Versions<>(
                List.of(new Versions.Version<>("order-342/448", LocalDate.of(2022, 6, 15), null, present())));
    }

    static RuleSets present() {
        return new RuleSets(
                new RuleSet<>(Stage.COMPLETENESS, Completeness.rules()),
                new RuleSet<>(Stage.ELIGIBILITY, Eligibility.rules()),
                new RuleSet<>(Stage.COSTS, List.of(new PaymentsCertified())));
    }
}
