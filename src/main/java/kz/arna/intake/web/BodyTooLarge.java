package kz.arna.intake.web;

import java.io.IOException;

/** The sender's body went over its limit; what was read so far is dropped. */
public final class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLarge() {
        super("the body is larger than allowed");
    }
}
