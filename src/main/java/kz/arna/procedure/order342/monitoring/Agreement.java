package kz.arna.procedure.order342.monitoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agreement whose counter-obligation is watched.
 *
 * @param subject BIN or IIN of the applicant
 * @param number the agreement's own number
 * @param on the day of the agreement (¶22)
 * @param support KZT that the state paid
 * @param paidOn the day of the payment
 * @param category category of entrepreneurship when it was granted, where known
 * @param endedOn the day on which the agreement ended
 * @param importId the import that brought it in; none for a case that went its whole way here
 */
public record Agreement(
        UUID caseId,
        String subject,
        String number,
        LocalDate on,
        BigDecimal support,
        LocalDate paidOn,
        @Nullable String category,
        @Nullable LocalDate endedOn,
        @Nullable UUID importId)
        implements AgreementReference {

    /** Whether it was brought in with the history of before the gateway. */
    public boolean imported() {
        return importId != null;
    }
}
