package kz.arna.intake.door;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kz.arna.base.Kazakhstan;
import org.jspecify.annotations.Nullable;

/** Moments as the doors write them: legal time of the Republic with its offset, to the second. */
public final class Moments {

    private Moments() {}

    /** E.g. {@code 2026-11-23T08:30:00+05:00}. */
    public static String text(Instant moment) {
        return Kazakhstan.text(moment.truncatedTo(ChronoUnit.SECONDS));
    }

    /** {@link #text} of what there is. */
    public static @Nullable String textOrNull(@Nullable Instant moment) {
        return moment == null ? null : text(moment);
    }
}
