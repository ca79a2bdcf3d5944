package kz.arna.procedure.order342.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The agreement that the applicant signed, with its two annexes: without them it is not concluded (DPR-R-016).
 *
 * @param number the agreement's own number
 * @param on the day on which it reached the operator, which is its date (¶22)
 * @param sum KZT that it grants
 * @param document SHA-256 of what both parties signed
 * @param account where its terms have the money transferred (¶21); to a bank where nothing is said
 * @param obligation annex 1: the counter-obligation is accepted
 * @param consent annex 2: primary statistics may be disclosed
 */
record AgreementCommand(
        String number,
        LocalDate on,
        BigDecimal sum,
        String document,
        @Nullable Account account,
        Annex obligation,
        Annex consent) {

    Account accountOrBank() {
        return account == null ? Account.BANK : account;
    }

    /**
     * An annex with the applicant's signature.
     *
     * @param document SHA-256; the agreement's own where one document holds all
     */
    record Annex(LocalDate signedOn, String document) {}
}
