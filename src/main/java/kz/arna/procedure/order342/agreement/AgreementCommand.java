package kz.arna.procedure.order342.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The agreement that the applicant signed, with its two annexes: without them it is not concluded (DPR-R-016).
 *
 * @param number the agreement's own number
 * @param on the day on which it reached the operator, which is its date (¶22)
 * @param sum KZT that it grants
 * @param document SHA-256 of what both parties signed
 * @param obligation annex 1: the counter-obligation is accepted
 * @param consent annex 2: primary statistics may be disclosed
 */
record AgreementCommand(String number, LocalDate on, BigDecimal sum, String document, Annex obligation, Annex consent) {

    /**
     * An annex with the applicant's signature.
     *
     * @param document SHA-256; the agreement's own where one document holds all
     */
    record Annex(LocalDate signedOn, String document) {}
}
