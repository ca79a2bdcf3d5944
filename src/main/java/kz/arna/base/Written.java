package kz.arna.base;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Figures and days as they stand in texts for people, the same in every language. */
public final class Written {

    private static final int TIYN = 2;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy\u00a0HH:mm", Locale.ROOT);

    private Written() {}

    /** A sum in tenge: groups of three with no-break spaces, two decimals after a comma: {@code 5 000 000,00}. */
    public static String sum(BigDecimal tenge) {
        String plain = tenge.setScale(TIYN, RoundingMode.HALF_UP).toPlainString();
        return plain.replace('.', ',').replaceAll("(?<=\\d)(?=(\\d{3})+,)", "\u00a0");
    }

    /** A day, e.g. {@code 21.11.2026}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The day of the instant in the Republic. */
    public static String day(Instant instant) {
        return day(Kazakhstan.dayOf(instant));
    }

    /** Day and minute in the Republic, e.g. {@code 21.11.2026 09:30}. */
    public static String moment(Instant instant) {
        return MOMENT.format(Kazakhstan.at(instant));
    }
}
