package kz.arna.intake.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;

/** A body of nothing. */
final class NoBody extends ServletInputStream {

    @Override
    public int read() {
        return -1;
    }

    @Override
    public boolean isFinished() {
        return true;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
        throw new IllegalStateException("the doors read in the request's own thread");
    }
}
