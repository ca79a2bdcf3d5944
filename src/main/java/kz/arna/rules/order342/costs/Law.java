package kz.arna.rules.order342.costs;

/** Names of the law's numbers in the rulebook that costs and amounts follow from. */
public final class Law {

    /** Monthly calculation index, tenge. */
    public static final String MCI = "mci";
    /** Rate of value added tax, per cent. */
    public static final String VAT = "vat";
    /** Months before receipt in which payments count (¶10(1)). */
    public static final String COST_WINDOW = "window.costs";
    /** Months before filing that the caps of ¶9 look back. */
    public static final String CAP_WINDOW = "window.cap";
    /** Cap of ¶9(1), MCI. */
    public static final String CERTIFICATION_CAP = "cap.c1";
    /** Cap of ¶9(2), MCI. */
    public static final String MARKING_AND_RAIL_CAP = "cap.c2c3";
    /** Share of the accepted base that is reimbursed (¶9), per cent. */
    public static final String SHARE = "reimbursement.share";

    private Law() {}
}
