package kz.arna.funds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sum granted, paid or given back under a cap of the order.
 *
 * @param applicantId BIN or IIN
 * @param capGroup {@code C1} or {@code C2C3}
 * @param amount KZT, positive, two decimals
 * @param on the day that counts for the caps; of a refund, the day of the payment that it gives back
 */
public record LedgerEntry(
        @Nullable UUID caseId, String applicantId, String capGroup, Kind kind, BigDecimal amount, LocalDate on) {

    /** What an entry does to the used part of a cap. */
    public enum Kind {
        RESERVED,
        RELEASED,
        PAID,
        REFUNDED,
        IMPORTED
    }
}
