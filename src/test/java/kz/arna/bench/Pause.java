package kz.arna.bench;

import java.util.concurrent.locks.LockSupport;

/** Waiting for a moment, not for a condition: a load has a rhythm of its own. */
final class Pause {

    private Pause() {}

    /** Until {@link System#nanoTime()} says so. */
    static void until(long moment) {
        for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    static void seconds(double seconds) {
        until(System.nanoTime() + (long) (seconds * 1e9));
    }
}
