package kz.arna.reports.p342;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A report in one language, ready for paper and table.
 *
 * @param signatures none on a draft
 * @param digest SHA-256 of the signed content; none while it is a draft, which is then marked as one
 */
record PrintedReport(
        ReportContent content,
        Language language,
        List<ReportSignature> signatures,
        @Nullable String digest) {

    Wording wording() {
        return Wording.of(language);
    }

    boolean isDraft() {
        return digest == null;
    }

    Optional<ReportSignature> signature(SigningRole role) {
        return signatures.stream().filter(each -> each.role() == role).findFirst();
    }
}
