package kz.arna.simulator;

import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** What one partner received, by message id ({@code X-Message-Id}): lets a test prove that nothing came twice. */
public final class Deliveries {

    private static final int KEPT = 1_000;

    private final Map<String, LongAdder> byId = new ConcurrentHashMap<>();
    private final Deque<Request> last = new ConcurrentLinkedDeque<>();
    private final LongAdder total = new LongAdder();

    /** @return whether the id came for the first time */
    boolean record(Request request) {
        total.increment();
        last.addLast(request);
        if (total.sum() > KEPT) {
            last.pollFirst();
        }
        String id = request.header("X-Message-Id");
        if (id == null) {
            return true;
        }
        LongAdder count = byId.computeIfAbsent(id, i -> new LongAdder());
        synchronized (count) {
            count.increment();
            return count.sum() == 1;
        }
    }

    /** Requests received, repeats included. */
    public long total() {
        return total.sum();
    }

    /** How often the message came. */
    public long of(String messageId) {
        LongAdder count = byId.get(messageId);
        return count == null ? 0 : count.sum();
    }

    /** Messages with an id. */
    public int distinct() {
        return byId.size();
    }

    /** Messages that came more than once, with their counts. */
    public Map<String, Long> repeated() {
        return byId.entrySet().stream()
                .filter(e -> e.getValue().sum() > 1)
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().sum(), Long::sum, TreeMap::new));
    }

    /** The last thousand requests, oldest first. */
    public List<Request> last() {
        return List.copyOf(last);
    }

    /** Forgets everything. */
    public void clear() {
        byId.clear();
        last.clear();
        total.reset();
    }
}
