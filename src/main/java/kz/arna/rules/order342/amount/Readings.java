package kz.arna.rules.order342.amount;

import kz.arna.rules.kernel.Settings;

/** The reading that the settings in force ask for. */
final class Readings {

    private Readings() {}

    static Reading of(Settings settings) {
        return new Reading(
                settings.is(AmountTable.WINDOW, "EACH_PAYMENT"),
                CapBasis.of(settings.choice(AmountTable.BASIS)),
                YearBasis.valueOf(settings.choice("AMB-DPR-40")),
                settings.is("AMB-DPR-47", "JOINT"),
                DeclaredAs.valueOf(settings.choice(AmountTable.DECLARED)));
    }
}
