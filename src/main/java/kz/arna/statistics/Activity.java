package kz.arna.statistics;

/**
 * The activity that a value belongs to: the forms give values by main and secondary activity.
 *
 * @param kind which of the two, or the enterprise as a whole
 * @param code OKED code without dots (four or five digits), or {@code TOTAL} for the whole
 */
public record Activity(Kind kind, String code) {

    /** The code of the whole. */
    public static final String TOTAL_CODE = "TOTAL";

    /** The enterprise as a whole. */
    public static final Activity TOTAL = new Activity(Kind.TOTAL, TOTAL_CODE);

    /** Main activity, a secondary one, or all together. */
    public enum Kind {
        MAIN,
        SECONDARY,
        TOTAL
    }

    /** @throws IllegalArgumentException when kind and code contradict each other */
    public Activity {
        if ((kind == Kind.TOTAL) != code.equals(TOTAL_CODE)) {
            throw new IllegalArgumentException("an activity is either the whole or has a code");
        }
    }
}
