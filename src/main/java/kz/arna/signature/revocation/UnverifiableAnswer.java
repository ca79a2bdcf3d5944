package kz.arna.signature.revocation;

/** An answer about revocation that proves nothing, whoever asks how often: malformed, wrongly signed, about another. */
public final class UnverifiableAnswer extends Exception {

    UnverifiableAnswer(String message) {
        super(message);
    }
}
