package kz.arna.procedure.order342.monitoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import kz.arna.calendar.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * Something that the applicant was told or asked in writing.
 *
 * @param quarter what is asked about; none where it is everything
 * @param amount KZT demanded back
 * @param correlation of the message that carried it: the letter, which may ask about several quarters
 * @param term kind of the deadline that runs for the letter, which no other letter has
 * @param receivedOn the day of receipt, from which its term runs
 * @param effectiveDue last day of the term, moved off a day off where the setting says so
 * @param extendedBy calendar days of force majeure within the term
 * @param basis of a demand: the refund by the level alone when it was made, KZT
 * @param withdrawnOn the day on which a demand was not upheld, or another took its place
 */
public record Notice(
        UUID id,
        UUID caseId,
        Kind kind,
        @Nullable Quarter quarter,
        @Nullable BigDecimal amount,
        LocalDate sentOn,
        String correlation,
        String term,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate effectiveDue,
        @Nullable LocalDate answeredOn,
        int extendedBy,
        @Nullable BigDecimal basis,
        @Nullable LocalDate withdrawnOn) {

    boolean isOpen() {
        return answeredOn == null && withdrawnOn == null;
    }

    /** Kinds of notices, with what their term is called among the case's deadlines. */
    public enum Kind {
        /** DPR-N-13: no term. */
        RISK("agr.4(3)", "obligation.risk"),
        DATA_REQUEST("agr.5(2)", "obligation.data-request"),
        PROGRESS_REQUEST("agr.5(4)", "obligation.progress-request"),
        REFUND_DEMAND("agr.5(5)", "obligation.refund-demand");

        private final String clause;
        private final String text;

        Kind(String clause, String text) {
            this.clause = clause;
            this.text = text;
        }

        String clause() {
            return clause;
        }

        /** Key of the text that the applicant gets. */
        String text() {
            return text;
        }

        boolean hasTerm() {
            return this != RISK;
        }
    }
}
