package kz.arna.load;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kz.arna.support.GatewayClient;

/**
 * Clients that file one application after the other until the gateway goes away, the load is stopped or its number is
 * reached, and remember what they were told.
 */
public final class FilingLoad {

    private static final long PAUSE_MILLIS = 60;

    private final PreparedApplication application;
    private final List<GatewayClient> gateways;
    private final String prefix;
    private final int most;
    private final AtomicInteger next = new AtomicInteger();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Set<String> unanswered = ConcurrentHashMap.newKeySet();
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
    private final CountDownLatch ended;
    private final CountDownLatch stopping = new CountDownLatch(1);

    private FilingLoad(
            PreparedApplication application, List<GatewayClient> gateways, String prefix, int clients, int most) {
        this.application = application;
        this.gateways = gateways;
        this.prefix = prefix;
        this.most = most;
        this.ended = new CountDownLatch(clients);
    }

    /**
     * Starts it.
     *
     * @param gateways nodes, among which the clients are shared out
     * @param prefix of the external ids
     * @param most how many applications are filed at most
     */
    public static FilingLoad start(
            PreparedApplication application, List<GatewayClient> gateways, String prefix, int clients, int most) {
        FilingLoad load = new FilingLoad(application, gateways, prefix, clients, most);
        IntStream.range(0, clients)
                .forEach(i -> Thread.ofVirtual()
                        .name("client-" + i)
                        .start(() -> load.run(gateways.get(i % gateways.size()))));
        return load;
    }

    /** Lets what is under way come to its end. */
    public FilingLoad stop() throws InterruptedException {
        stopping.countDown();
        ended.await();
        return this;
    }

    /** Case number by external id, of all that were acknowledged. */
    public Map<String, String> acknowledged() {
        return acknowledged;
    }

    /** External ids that were sent and never answered. */
    public Set<String> unanswered() {
        return unanswered;
    }

    /** Answers other than an acknowledgement. */
    public Queue<String> unexpected() {
        return unexpected;
    }

    /** Sends what was not answered once more, as a client does. */
    public void repeat(GatewayClient gateway) {
        unanswered.removeIf(id -> filed(gateway, id));
    }

    private void run(GatewayClient gateway) {
        try {
            for (int n = next.incrementAndGet(); n <= most && stopping.getCount() > 0; n = next.incrementAndGet()) {
                String id = prefix + "-" + n;
                unanswered.add(id);
                if (!filed(gateway, id)) {
                    return;
                }
                unanswered.remove(id);
                pause();
            }
        } finally {
            ended.countDown();
        }
    }

    /** Nobody fills forms without a break; and doors that are busy all along are worth more than a short rush. */
    private void pause() {
        try {
            // Ends early when the load is stopped; the loop looks for itself.
            boolean ignored = stopping.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean filed(GatewayClient gateway, String id) {
        try {
            GatewayClient.Answer answer = application.file(gateway, id);
            if (answer.status() == 201 || answer.status() == 200) {
                acknowledged.put(id, answer.at("/number"));
            } else {
                unexpected.add(id + ": " + answer.status() + " " + answer.body());
            }
            return true;
        } catch (UncheckedIOException e) {
            return false;
        }
    }
}
