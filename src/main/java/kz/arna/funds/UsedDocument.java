package kz.arna.funds;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A primary document whose cost was accepted in some case (DPR-R-144).
 *
 * @param contractor BIN or foreign tax number of who issued it
 * @param kind {@code ACT}, {@code INVOICE} or {@code PAYMENT}
 * @param currency ISO 4217 code of the base
 * @param acceptedBase net amount already accepted, in that currency
 * @param imported whether it was brought in with the history of before the gateway
 */
public record UsedDocument(
        String contractor,
        String kind,
        String number,
        LocalDate date,
        String currency,
        BigDecimal acceptedBase,
        boolean imported) {

    /** A document that a case of the gateway uses. */
    public UsedDocument(
            String contractor, String kind, String number, LocalDate date, String currency, BigDecimal acceptedBase) {
        this(contractor, kind, number, date, currency, acceptedBase, false);
    }
}
