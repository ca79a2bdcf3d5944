package kz.arna.statistics.consent;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import kz.arna.statistics.StatLine;
import org.jspecify.annotations.Nullable;

/**
 * A consent to record.
 *
 * @param caseId null for an imported one
 * @param lines what it discloses; a line that it does not name is never taken
 * @param actor who recorded it, e.g. {@code desk:860101300123} or {@code gateway}
 * @param ground what it rests on: the agreement's number, the import's token
 */
public record NewConsent(
        String subject,
        @Nullable UUID caseId,
        LocalDate agreementOn,
        LocalDate signedOn,
        boolean imported,
        Set<StatLine> lines,
        String actor,
        String ground) {}
