package kz.arna.casefile.internal;

import java.util.Arrays;

/** Says where something failed without its text, which may name people. */
final class Fault {

    private Fault() {}

    /** Class of the failure and of its innermost cause, with the place of the latter in our own code. */
    static String of(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String kinds = root == failure
                ? root.getClass().getName()
                : failure.getClass().getName() + " from " + root.getClass().getName();
        return kinds
                + Arrays.stream(root.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith("kz.arna."))
                        .findFirst()
                        .map(frame -> " at " + frame)
                        .orElse("");
    }
}
