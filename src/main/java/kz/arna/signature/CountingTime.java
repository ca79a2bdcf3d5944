package kz.arna.signature;

import java.time.Instant;

/**
 * The moment at which a signature is judged: that of a trusted timestamp over it, else that of its receipt.
 *
 * @param at the moment
 * @param timestamp what became of the timestamp
 */
public record CountingTime(Instant at, Timestamp timestamp) {

    /** What was found of a timestamp (RFC 3161) over the signature value. */
    public enum Timestamp {
        /** There is none: the receipt counts. */
        ABSENT,
        /** It verified up to an anchor of the timestamp authorities: its moment counts. */
        TRUSTED,
        /** Broken, of an unknown authority or a weak algorithm: the receipt counts. */
        UNTRUSTED,
        /** It is over something else: the receipt counts. */
        WRONG_IMPRINT,
        /** It claims a moment after the receipt: the receipt counts. */
        AFTER_RECEIPT
    }

    static CountingTime ofReceipt(Instant receivedAt, Timestamp why) {
        return new CountingTime(receivedAt, why);
    }

    /** Whether a trusted timestamp gave the moment. */
    public boolean isTrusted() {
        return timestamp == Timestamp.TRUSTED;
    }
}
