package kz.arna.procedure.order342.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an official says with a step between the notification and the payment; which elements a step needs stands in
 * {@code desk-v1.yaml}.
 *
 * @param number of the payment order or of the bank's document
 * @param on the day on which it happened; today where nothing is said
 * @param sum KZT that was paid
 * @param document SHA-256 of what proves it
 * @param reason why
 */
record AgreementStep(
        @Nullable String number,
        @Nullable LocalDate on,
        @Nullable BigDecimal sum,
        @Nullable String document,
        @Nullable String reason) {

    LocalDate onOr(LocalDate today) {
        return on == null ? today : on;
    }

    boolean isReasoned() {
        return reason != null && !reason.isBlank();
    }
}
