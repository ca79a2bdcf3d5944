package kz.arna.signature;

/** Ends the verification of a signature with its reason; becomes a value at {@link SignatureVerifier}. */
final class NotTrusted extends Exception {

    private final InvalidReason reason;

    NotTrusted(InvalidReason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    InvalidReason reason() {
        return reason;
    }
}
