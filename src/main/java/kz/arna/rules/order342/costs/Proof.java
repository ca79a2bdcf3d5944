package kz.arna.rules.order342.costs;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A payment document, an act or an invoice of a cost line.
 *
 * @param number as it is written; empty where it has none
 * @param contractor as the application names it, by BIN, tax number or name; empty where it does not
 * @param net sum without VAT in {@code currency}; none where it is not known
 * @param vat VAT beside it, in the same currency; none where the document does not state it
 * @param currency ISO 4217; that of the contract where the document names none
 * @param bankCertified of a payment: does it bear the bank's certification (A6 r8(4))
 */
public record Proof(
        ProofKey key,
        String number,
        String contractor,
        @Nullable BigDecimal net,
        @Nullable BigDecimal vat,
        String currency,
        @Nullable Boolean bankCertified) {

    /** Day of the document; for a payment the day on which the applicant paid. */
    public @Nullable LocalDate date() {
        return key.date();
    }

    /** Has the sum and the day without which it proves nothing that can be counted. */
    public boolean readable() {
        return net != null && net.signum() > 0 && key.date() != null;
    }

    /** False only for a payment that is known to lack the bank's certification. */
    public boolean countable() {
        return !Boolean.FALSE.equals(bankCertified);
    }
}
