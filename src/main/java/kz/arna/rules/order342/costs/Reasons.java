package kz.arna.rules.order342.costs;

/** Why a person must decide about costs; the words stand in the rulebook. */
public final class Reasons {

    public static final String FACT_UNKNOWN = "FACT_UNKNOWN";
    /** The list of ¶8(1) is open and the cost is none of those it names. */
    public static final String OPEN_COST_LIST = "OPEN_COST_LIST";
    /** Some goods of the applicant are on the priority list, others not, and nobody said which were carried. */
    public static final String CARRIED_GOODS_UNKNOWN = "CARRIED_GOODS_UNKNOWN";
    /** AMB-DPR-15. */
    public static final String SOFTWARE_NOT_FOR_FOOTWEAR = "SOFTWARE_NOT_FOR_FOOTWEAR";
    /** VAT of an invoice does not follow from the rate of its day. */
    public static final String VAT_NOT_AT_RATE = "VAT_NOT_AT_RATE";
    /** A document is attached or likely, but its sum or day is not in the application. */
    public static final String PROOF_NOT_KEYED_IN = "PROOF_NOT_KEYED_IN";
    /** AMB-DPR-08. */
    public static final String BOTH_SIDES_OF_WINDOW = "BOTH_SIDES_OF_WINDOW";
    /** AMB-DPR-39. */
    public static final String DATES_DIFFER = "DATES_DIFFER";
    /** AMB-DPR-09. */
    public static final String PROOFS_DIFFER = "PROOFS_DIFFER";
    /** One document stands beside several lines with different sums. */
    public static final String DOCUMENT_IN_PARTS = "DOCUMENT_IN_PARTS";
    /** A document without a number, or of a contractor without one, may be one that is used already. */
    public static final String DOCUMENT_IDENTITY_UNKNOWN = "DOCUMENT_IDENTITY_UNKNOWN";
    /** A proof is in another currency than its contract. */
    public static final String CURRENCIES_DIFFER = "CURRENCIES_DIFFER";
    /** XC-R-062. */
    public static final String RATE_UNKNOWN = "RATE_UNKNOWN";
    /** No act gives the index of the day. */
    public static final String MCI_UNKNOWN = "MCI_UNKNOWN";
    /** AMB-DPR-44. */
    public static final String CAP_BASES_DIFFER = "CAP_BASES_DIFFER";
    /** AMB-DPR-45. */
    public static final String DECLARED_TOTAL_UNCLEAR = "DECLARED_TOTAL_UNCLEAR";

    private Reasons() {}
}
