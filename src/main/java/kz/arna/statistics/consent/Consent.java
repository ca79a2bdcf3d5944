package kz.arna.statistics.consent;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import kz.arna.calendar.Quarter;
import kz.arna.statistics.StatLine;
import org.jspecify.annotations.Nullable;

/**
 * A signed consent to disclose primary statistics (DPR-D-13).
 *
 * @param subject BIN or IIN of the company
 * @param caseId the reimbursement it was given for; null if it was imported
 * @param agreementOn date of the agreement, from which the period is counted
 * @param first first quarter disclosed
 * @param last last quarter disclosed
 * @param signedOn when it was signed
 * @param withdrawnOn from when it is withdrawn
 * @param endedOn from when it is ended
 * @param imported whether it comes from the history import
 */
public record Consent(
        UUID id,
        String subject,
        @Nullable UUID caseId,
        LocalDate agreementOn,
        Quarter first,
        Quarter last,
        LocalDate signedOn,
        @Nullable LocalDate withdrawnOn,
        @Nullable LocalDate endedOn,
        boolean imported,
        Set<StatLine> lines) {

    /** Whether new values may come. */
    public boolean isRunning() {
        return withdrawnOn == null && endedOn == null;
    }

    /** How many quarters it covers, both ends included; 17 by the law's period (DPR-R-116). */
    public int quarters() {
        return (last.year() - first.year()) * 4 + last.number() - first.number() + 1;
    }
}
