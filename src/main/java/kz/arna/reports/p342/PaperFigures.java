package kz.arna.reports.p342;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import kz.arna.base.Written;
import org.jspecify.annotations.Nullable;

/** Figures and days as they are printed in the Republic: {@code 1 234 567,8} with unbreakable spaces, {@code 25.10.2026}. */
final class PaperFigures {

    private static final char UNBREAKABLE = '\u00a0';

    private PaperFigures() {}

    /** A dash where there is no sum. */
    static String sum(@Nullable BigDecimal value) {
        if (value == null) {
            return "–";
        }
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(UNBREAKABLE);
        symbols.setDecimalSeparator(',');
        symbols.setMinusSign('−');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(value.scale());
        format.setMaximumFractionDigits(value.scale());
        return format.format(value);
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : Written.day(day);
    }

    /** By the clock of the Republic. */
    static String moment(Instant moment) {
        return Written.moment(moment);
    }
}
