package kz.arna.procedure.order342.monitoring;

import java.time.LocalDate;
import kz.arna.statistics.StatSource;
import org.jspecify.annotations.Nullable;

/**
 * One form of one quarter of one agreement: what should come, and what came.
 *
 * @param caseNumber the case
 * @param subject BIN or IIN
 * @param form index of the form; {@code ANY} where the category is unknown and either income form will do; where the
 *     Bureau sent the other one, that (AMB-DPR-22)
 * @param due by when; of quarters before the agreement its own day
 * @param consented whether a running consent lets the Bureau disclose it
 * @param asked whether the applicant owes it too (¶24)
 * @param linesExpected lines that annex 2 of the agreement has of the form; one of {@code ANY}
 * @param bureauLines lines of which the Bureau sent at least one value
 * @param applicantLines lines that the applicant supplied
 */
public record Expectation(
        String caseNumber,
        String subject,
        String name,
        String quarter,
        String form,
        LocalDate due,
        boolean consented,
        boolean asked,
        int linesExpected,
        int bureauLines,
        int applicantLines,
        State state,
        boolean imported) {

    /** How an expectation stands. */
    public enum State {
        /** All its lines came, from the source that is asked about or from both together. */
        RECEIVED,
        /** Some of them came; those whose day is over are found with the overdue ones too. */
        PARTLY,
        /** Nothing came, and its day is not over. */
        EXPECTED,
        /** Nothing came, and its day is over. */
        OVERDUE
    }

    /**
     * Which to list.
     *
     * @param source only what is expected of this source, judged by what it sent: of the Bureau where a consent runs, of the applicant
     *     where the quarter is watched; none: both together
     * @param state {@code OVERDUE} finds all that is not whole though its day is over, also what came in part
     * @param limit page size, 1…200
     * @param after key of the last row of the page before
     */
    public record Filter(
            @Nullable String form,
            @Nullable String quarter,
            @Nullable String subject,
            @Nullable StatSource source,
            @Nullable State state,
            int limit,
            @Nullable String after) {

        public Filter {
            limit = Math.clamp(limit, 1, 200);
        }
    }

    /** The key of its row, which sorts as the list does. */
    public String key() {
        return caseNumber + "|" + quarter + "|" + form;
    }
}
