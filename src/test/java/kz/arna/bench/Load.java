package kz.arna.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The load generator, a process of its own: {@code Load <port> <path> <key> <file> <from> <clients> <seconds> <rate>}.
 * Each client has one connection. With rate 0 it posts the next application as soon as the last is answered; otherwise
 * applications are due at that rate, and latency counts from the due moment, so that a stalled server is not flattered.
 * Says one line, a {@link Measured} as JSON, and ends.
 */
public final class Load {

    private final Posts posts;
    private final int port;
    private final String head;
    private final int rate;
    private final AtomicInteger next;
    private long began;
    private long ends;

    private Load(Posts posts, int port, String head, int from, int rate) {
        this.posts = posts;
        this.port = port;
        this.head = head;
        this.next = new AtomicInteger(from);
        this.rate = rate;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        int from = Integer.parseInt(args[4]);
        String head = "POST " + args[1] + " HTTP/1.1\r\nHost: localhost:" + args[0] + "\r\nX-Api-Key: " + args[2]
                + "\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: ";
        Load load =
                new Load(Posts.of(Path.of(args[3])), Integer.parseInt(args[0]), head, from, Integer.parseInt(args[7]));
        System.out.println(load.run(from, Integer.parseInt(args[5]), Integer.parseInt(args[6])));
    }

    private String run(int from, int clients, int seconds) throws InterruptedException {
        began = System.nanoTime();
        ends = began + seconds * 1_000_000_000L;
        List<LoadClient> all = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            LoadClient client = new LoadClient(port, head);
            all.add(client);
            threads.add(Thread.ofPlatform().name("client-" + i).start(() -> drive(client, from)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double took = (System.nanoTime() - began) / 1e9;
        return Measured.json(all, took, Math.min(next.get(), posts.count()), next.get() >= posts.count());
    }

    private void drive(LoadClient client, int from) {
        try (client) {
            for (int n = next.getAndIncrement(); n < posts.count(); n = next.getAndIncrement()) {
                long due = rate == 0 ? System.nanoTime() : began + (n - from) * 1_000_000_000L / rate;
                if (due >= ends) {
                    next.decrementAndGet();
                    return;
                }
                Pause.until(due);
                client.post(posts.body(n), due);
            }
        }
    }
}
