package kz.arna.reference;

import java.util.List;

/**
 * Whether goods stand in the priority list (DPR-R-008).
 *
 * @param verdict the answer
 * @param rows the rows that it rests on; for UNKNOWN those that a person should look at
 */
public record PriorityMatch(Verdict verdict, List<PriorityGood> rows) {

    /** The answer. */
    public enum Verdict {
        /** At least one of the goods is in the list. */
        MATCH,
        /** The list is known for the day, codes were given, and none is in it. */
        NO_MATCH,
        /** No list for the day, no code given, or a code too short to tell: needs a person. */
        UNKNOWN
    }

    public PriorityMatch {
        rows = List.copyOf(rows);
    }
}
