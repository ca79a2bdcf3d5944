package kz.arna.signature.revocation;

import java.io.IOException;

/** An authority that has no current answer just now: stale, or it says itself "try later". A repeat may heal it. */
public final class NoCurrentAnswer extends IOException {

    NoCurrentAnswer(String message) {
        super(message);
    }
}
