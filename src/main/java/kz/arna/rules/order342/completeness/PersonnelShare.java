package kz.arna.rules.order342.completeness;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import kz.arna.base.Localized;
import kz.arna.rules.order342.form.Application;
import kz.arna.rules.order342.form.Application.Employees;

/**
 * Items 6 and 7 of annex 1 side by side: is the declared share of in-country value in personnel the share of citizens among the
 * employees? No text gives the formula, so a difference is said and refuses nothing.
 */
final class PersonnelShare {

    private static final BigDecimal PER_CENT = BigDecimal.valueOf(100);

    private PersonnelShare() {}

    /** What to say of a difference; nothing where the two agree at the declared number's own decimals, or one is not known. */
    static Optional<Localized> difference(Application form) {
        Employees employees = form.employees();
        BigDecimal declared = form.personnelLocalContent();
        if (employees == null || declared == null) {
            return Optional.empty();
        }
        Integer total = employees.total();
        Integer citizens = employees.citizens();
        if (total == null || citizens == null || total <= 0) {
            return Optional.empty();
        }
        BigDecimal share = PER_CENT.multiply(BigDecimal.valueOf(citizens))
                .divide(BigDecimal.valueOf(total), Math.max(0, declared.scale()), RoundingMode.HALF_UP);
        return share.compareTo(declared) == 0
                ? Optional.empty()
                : Optional.of(words(declared.toPlainString(), share.toPlainString()));
    }

    private static Localized words(String declared, String share) {
        return new Localized(
                "ескерту: 7-тармақта %s %% көрсетілген, 6-тармақ бойынша азаматтардың үлесі %s %%"
                        .formatted(declared, share),
                "предупреждение: в пункте 7 указано %s %%, доля граждан по пункту 6 – %s %%".formatted(declared, share),
                "warning: item 7 says %s %%, the share of citizens by item 6 is %s %%".formatted(declared, share));
    }
}
