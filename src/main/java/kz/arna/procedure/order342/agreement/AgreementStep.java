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
 * @param account to which the order transfers the money; the agreement's where nothing is said
 * @param reason why
 */
record AgreementStep(
        @Nullable String number,
        @Nullable LocalDate on,
        @Nullable BigDecimal sum,
        @Nullable String document,
        @Nullable Account account,
        @Nullable String reason) {

    LocalDate onOr(LocalDate today) {
        return on == null ? today : on;
    }

    /** The same step, with the account to which it transfers. */
    AgreementStep to(Account chosen) {
        return new AgreementStep(number, on, sum, document, chosen, reason);
    }

    boolean isReasoned() {
        return reason != null && !reason.isBlank();
    }
}
