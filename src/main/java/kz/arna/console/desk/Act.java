package kz.arna.console.desk;

import kz.arna.base.Localized;
import kz.arna.base.Problem;
import kz.arna.base.Rejected;
import org.jspecify.annotations.Nullable;

/** Who acts, and why. */
record Act(@Nullable Person actor, @Nullable String reason) {

    /**
     * Why it is done.
     *
     * @throws Rejected when no reason is given
     */
    String reasonGiven() {
        if (reason == null || reason.isBlank()) {
            throw new Rejected(new Problem(
                    "FIELD_MISSING",
                    422,
                    "/reason",
                    new Localized("Себебі міндетті.", "Причина обязательна.", "A reason is required.")));
        }
        return reason.strip();
    }
}
