package kz.arna.procedure.order342.agreement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.arna.procedure.order342.monitoring.AgreementReference;

/**
 * An agreement that was signed here.
 *
 * @param on its day (¶22)
 * @param amount KZT that it grants
 * @param account where its terms have the money transferred
 * @param document SHA-256 of what both parties signed
 * @param concludedAt when it was recorded, which tells two of one day apart
 */
record SignedAgreement(
        UUID caseId,
        String number,
        LocalDate on,
        BigDecimal amount,
        Account account,
        String document,
        Instant concludedAt)
        implements AgreementReference {}
