package kz.arna.casefile.internal;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import kz.arna.casefile.WorkHandler;
import kz.arna.casefile.WorkItem;

/** Writes down which items it was given and does what the test says. */
class Recorder implements WorkHandler {

    final List<WorkItem> runs = new CopyOnWriteArrayList<>();
    private final boolean inOrder;
    private final Set<String> kinds;
    Consumer<WorkItem> does = item -> {};

    Recorder(boolean inOrder, String... kinds) {
        this.inOrder = inOrder;
        this.kinds = Set.of(kinds);
    }

    @Override
    public Set<String> kinds() {
        return kinds;
    }

    @Override
    public boolean inOrderOfSubmission() {
        return inOrder;
    }

    @Override
    public void run(WorkItem item) {
        runs.add(item);
        does.accept(item);
    }
}
