package kz.arna.reference;

/**
 * A code of goods.
 *
 * @param kind which classifier
 * @param code digits only; dots and spaces are dropped
 */
public record GoodsCode(Kind kind, String code) {

    /** The classifiers that the list speaks. */
    public enum Kind {
        /** Commodity nomenclature of the Eurasian Economic Union (СЭҚ ТН): 4 to 10 digits. */
        TNVED,
        /** Economic activities (ЭҚЖЖ): 4 or 5 digits. */
        OKED
    }

    public GoodsCode {
        code = code.replaceAll("[.\\s]", "");
    }
}
