package kz.arna.procedure.order342.monitoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an official (or the applicant) says with an event after the payment; which elements an event needs stands in
 * {@code desk-v1.yaml}.
 *
 * @param reason why; needed where the event departs from what the rules propose
 * @param sum KZT demanded or credited
 * @param on the day of receipt or of the credit
 * @param kind which notice was received or answered
 * @param quarters which quarters data are asked for, or which a receipt or answer is about; none named: all that are open
 * @param text what the applicant says, or what is added to the notice
 * @param document SHA-256 of the letter or statement
 */
public record ObligationCommand(
        @Nullable String reason,
        @Nullable BigDecimal sum,
        @Nullable LocalDate on,
        Notice.@Nullable Kind kind,
        @Nullable List<String> quarters,
        @Nullable String text,
        @Nullable String document) {

    /** The reason without blanks around it. */
    public String reasonOrEmpty() {
        return reason == null ? "" : reason.strip();
    }

    public String textOrEmpty() {
        return text == null ? "" : text.strip();
    }
}
