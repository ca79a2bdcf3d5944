package kz.arna.procedure.order342.monitoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A running agreement of before the gateway, as its file says and as it is kept between preview and confirmation.
 *
 * @param number the agreement's own number; one number is one agreement
 * @param id BIN or IIN
 * @param support KZT that the state paid
 * @param category none where unknown
 * @param consentOn the day on which agr-A2 was signed; none where there is no consent
 * @param channel name of the channel whose client may supply figures and reads the cabinet
 * @param externalId the channel's own id of the application
 * @param receivedOn the day of the application (П342, column 4); none where the register does not tell
 * @param decidedOn the day of the decision (П342, column 5); none where the register does not tell
 * @param costTypes codes of ¶8 with commas (П342, column 3)
 * @param acceptedBase KZT of accepted costs (П342, column 6); none where unknown
 */
record HistoricAgreement(
        String number,
        String id,
        String name,
        LocalDate on,
        BigDecimal support,
        LocalDate paidOn,
        @Nullable String category,
        @Nullable LocalDate consentOn,
        String channel,
        String externalId,
        String language,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate decidedOn,
        @Nullable String costTypes,
        @Nullable BigDecimal acceptedBase) {}
