package kz.arna.exchange;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every node does each second: free leases, last moments, owners to tell, replays; and, rarely, what should never be needed or grows by the month. */
final class Housekeeping {

    private static final int RARELY = 60;
    private static final int MONTHS_AHEAD = 3;

    private final NodeLife node;
    private final Silences silences;
    private final Lanes lanes;
    private final ReplayRunner replays;
    private final ExchangeMetrics metrics;
    private final JdbcClient jdbc;
    private final AtomicLong turns = new AtomicLong();

    Housekeeping(
            NodeLife node,
            Silences silences,
            Lanes lanes,
            ReplayRunner replays,
            ExchangeMetrics metrics,
            JdbcClient jdbc) {
        this.node = node;
        this.silences = silences;
        this.lanes = lanes;
        this.replays = replays;
        this.metrics = metrics;
        this.jdbc = jdbc;
    }

    /** One turn. Each step is safe to be done by several nodes at once. */
    void turn() {
        node.freeLeases();
        while (silences.expire() > 0) {
            // A batch at a time, so that no transaction grows with the backlog.
            silences.tellAll();
        }
        silences.tellAll();
        replays.turn();
        if (turns.getAndIncrement() % RARELY == 0) {
            lanes.wakeAll();
            node.forgetOld();
            makePartitions();
        }
        metrics.refresh();
    }

    /** Journal partitions for the months ahead; returns how many were made. */
    int makePartitions() {
        return jdbc.sql("SELECT message_partitions(?)")
                .param(MONTHS_AHEAD)
                .query(Integer.class)
                .single();
    }
}
