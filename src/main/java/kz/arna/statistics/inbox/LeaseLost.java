package kz.arna.statistics.inbox;

/** The file belongs to another node by now; what this one did of the step is undone. */
final class LeaseLost extends RuntimeException {

    LeaseLost() {
        super("another node has the file");
    }
}
