package kz.arna.rules.kernel;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.arna.base.Kazakhstan;

/** Days and moments as people write them in JSON, read as the wall clock of the Republic (XC-R-001). */
public final class Moments {

    private static final Pattern DAY = Pattern.compile("(19|20|21)\\d\\d-\\d\\d-\\d\\d");
    private static final Pattern ZONED = Pattern.compile(".*T.*(Z|[+-]\\d\\d(:?\\d\\d)?)");
    private static final int DAY_LENGTH = 10;

    private Moments() {}

    /**
     * A day (its beginning), a moment with an offset, or a moment of the wall clock of the Republic; of the past, this or the
     * next century.
     */
    public static Optional<LocalDateTime> read(String given) {
        String text = given.strip();
        if (text.length() < DAY_LENGTH
                || !DAY.matcher(text.substring(0, DAY_LENGTH)).matches()) {
            return Optional.empty();
        }
        try {
            if (text.length() == DAY_LENGTH) {
                return Optional.of(LocalDate.parse(text).atStartOfDay());
            }
            return Optional.of(
                    ZONED.matcher(text).matches()
                            ? OffsetDateTime.parse(text)
                                    .atZoneSameInstant(Kazakhstan.ZONE)
                                    .toLocalDateTime()
                            : LocalDateTime.parse(text));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    /** The calendar day of what {@link #read} reads. */
    public static Optional<LocalDate> day(String text) {
        return read(text).map(LocalDateTime::toLocalDate);
    }
}
