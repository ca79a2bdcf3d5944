package kz.arna.exchange;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** This process among the nodes: shows that it lives, and knows when it may no longer believe so. */
final class NodeLife {

    private static final String BEAT = """
            INSERT INTO node (id, name) VALUES (?, ?)
            ON CONFLICT (id) DO UPDATE SET beat_at = now()
            """;
    private static final String LOST = """
            SELECT id FROM outbox WHERE state = 'LEASED' AND (lease_until < now() OR NOT EXISTS (
                SELECT FROM node WHERE node.id = leased_by AND beat_at > now() - ? * interval '1 millisecond'))
            """;
    private static final String FREE =
            FreedLeases.sql("CASE repeat_class WHEN 'Q' THEN greatest(now(), lease_until) ELSE now() END", """
                    id IN (SELECT id FROM outbox WHERE id = ANY(?) AND state = 'LEASED'
                        AND (lease_until < now() OR NOT EXISTS (SELECT FROM node WHERE node.id = leased_by
                            AND beat_at > now() - ? * interval '1 millisecond'))
                        FOR UPDATE SKIP LOCKED)""");

    private final UUID id;
    private final JdbcClient jdbc;
    private final ExchangeSettings settings;
    private final AtomicLong lastBeat = new AtomicLong();
    private volatile boolean living;

    NodeLife(UUID id, JdbcClient jdbc, ExchangeSettings settings) {
        this.id = id;
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** One beat. It counts from before the statement: others count from when the database wrote it, which is later. */
    void beat() {
        long now = System.nanoTime();
        jdbc.sql(BEAT).params(id, hostname()).update();
        lastBeat.set(now);
        living = true;
    }

    /** Whether others surely still believe that this node lives; if not, it must not begin to send anything. */
    boolean maySend() {
        return living
                && System.nanoTime() - lastBeat.get() < settings.stopAfter().toNanos();
    }

    /**
     * Frees leases that ended or whose node is silent. Nobody knows whether those messages left, so they are UNCERTAIN;
     * a Q waits until the lease would have ended, because the call may still be under way there.
     *
     * @return number of rows freed
     */
    int freeLeases() {
        long silent = settings.silentAfter().toMillis();
        // Mostly there are none; what follows then reads the attempts, of which there are as many as messages.
        UUID[] lost = jdbc.sql(LOST).param(silent).query(UUID.class).list().toArray(UUID[]::new);
        return lost.length == 0 ? 0 : jdbc.sql(FREE).params(lost, silent).update();
    }

    /** Forgets nodes that were silent for a day. */
    void forgetOld() {
        jdbc.sql("DELETE FROM node WHERE beat_at < now() - interval '1 day'").update();
    }

    /** Says good-bye: leases that this node still holds are free at once. */
    void leave() {
        living = false;
        jdbc.sql("DELETE FROM node WHERE id = ?").param(id).update();
    }

    private static String hostname() {
        try {
            return InetAddress.getLocalHost().getHostName() + ":"
                    + ProcessHandle.current().pid();
        } catch (UnknownHostException e) {
            return "pid " + ProcessHandle.current().pid();
        }
    }
}
