package kz.arna.casefile.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import kz.arna.casefile.WorkHandler;
import kz.arna.casefile.WorkItem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does work that is due. A few items share a transaction, each behind a savepoint of its own: one commit to the disk for
 * many, and still every item is done entirely or not at all.
 */
@Component
final class WorkRun {

    private static final Logger LOG = LoggerFactory.getLogger(WorkRun.class);
    private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(1);

    private final WorkQueue queue;
    private final ParkedWork parked;
    private final WorkMetrics metrics;
    private final RunnerSettings settings;
    private final Map<String, WorkHandler> handlers = new HashMap<>();
    private final List<String> ordered = new ArrayList<>();
    private final List<String> unordered = new ArrayList<>();
    private final TransactionTemplate transaction;
    private final TransactionTemplate savepoint;

    WorkRun(
            WorkQueue queue,
            ParkedWork parked,
            WorkMetrics metrics,
            RunnerSettings settings,
            ObjectProvider<WorkHandler> handlers,
            PlatformTransactionManager transactions) {
        this.queue = queue;
        this.parked = parked;
        this.metrics = metrics;
        this.settings = settings;
        handlers.forEach(this::register);
        transaction = new TransactionTemplate(transactions);
        savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    private void register(WorkHandler handler) {
        for (String kind : handler.kinds()) {
            if (handlers.put(kind, handler) != null) {
                throw new IllegalStateException("two handlers for work items " + kind);
            }
            (handler.inOrderOfSubmission() ? ordered : unordered).add(kind);
        }
    }

    /** Does one batch of each kind of queue; gives how many items were taken. */
    int once() {
        int taken = 0;
        for (String kind : ordered) {
            taken += batch(List.of(kind), settings.orderedBatch(), true);
        }
        List<String> kinds = new ArrayList<>(unordered);
        // No kind may starve the others.
        Collections.rotate(kinds, ThreadLocalRandom.current().nextInt(Math.max(1, kinds.size())));
        return taken + batch(kinds, settings.batch(), false);
    }

    private int batch(List<String> kinds, int limit, boolean inOrder) {
        List<WorkItem> items = new ArrayList<>();
        try {
            transaction.executeWithoutResult(status -> {
                if (!inOrder || queue.takeTurn(kinds.getFirst())) {
                    items.addAll(queue.take(kinds, limit));
                    items.forEach(this::attempt);
                }
            });
        } catch (RuntimeException e) {
            recover(kinds, items, e, inOrder);
        }
        return items.size();
    }

    /** The whole batch was undone: its items go one by one, and one that fails alone is the cause. */
    private void recover(List<String> kinds, List<WorkItem> items, RuntimeException failure, boolean inOrder) {
        LOG.warn("a batch of {} work items was undone: {}", items.size(), Fault.of(failure));
        if (items.isEmpty()) {
            throw failure;
        }
        if (items.size() == 1) {
            transaction.executeWithoutResult(status -> stepAside(items.getFirst(), failure));
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            batch(kinds, 1, inOrder);
        }
    }

    private void attempt(WorkItem item) {
        long began = System.nanoTime();
        try {
            savepoint.executeWithoutResult(status -> {
                // Gone before its handler begins, which may want the same work again at a later moment.
                queue.done(item);
                handler(item).run(item);
                if (status.isRollbackOnly()) {
                    throw new IllegalStateException("the handler of " + item.kind() + " undid its work");
                }
            });
            metrics.work(item.kind(), "DONE", System.nanoTime() - began);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            stepAside(item, e);
            metrics.work(item.kind(), "FAILED", System.nanoTime() - began);
        }
    }

    private WorkHandler handler(WorkItem item) {
        WorkHandler handler = handlers.get(item.kind());
        if (handler == null) {
            throw new IllegalStateException("no handler for work items " + item.kind());
        }
        return handler;
    }

    private void stepAside(WorkItem item, Throwable failure) {
        String fault = Fault.of(failure);
        int failures = item.attempts() + 1;
        LOG.warn("{} of case {} failed for the {}. time: {}", item.kind(), item.caseId(), failures, fault);
        if (failures < settings.tries()) {
            queue.putOff(item, backoff(failures), fault);
        } else {
            queue.park(item, fault);
            parked.handOver(item, fault);
        }
    }

    private Duration backoff(int failures) {
        long doubled = settings.firstBackoff().toMillis() << Math.min(failures - 1, 16);
        long millis = Math.min(doubled, LONGEST_BACKOFF.toMillis());
        return Duration.ofMillis(millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2 + 1));
    }
}
