package kz.arna.exchange;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs started replays, a second's worth at a time; one node at a time works on one replay. */
final class ReplayRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayRunner.class);
    private static final Duration FRESH = Duration.ofDays(1);

    // The claim is a lease of a minute: if the node dies, another goes on after it.
    private static final String CLAIM = """
            UPDATE replay SET next_at = now() + interval '1 minute'
            WHERE id = (SELECT id FROM replay WHERE state = 'RUNNING' AND next_at <= now() ORDER BY next_at LIMIT 1
                FOR UPDATE SKIP LOCKED)
            RETURNING id, kind, per_second
            """;
    private static final String ITEMS = """
            SELECT no, target FROM replay_item
            WHERE replay = ? AND state = 'OPEN' AND EXISTS (SELECT FROM replay WHERE id = replay AND state = 'RUNNING')
            ORDER BY no LIMIT ?
            """;
    private static final String MARK = """
            WITH item AS (UPDATE replay_item SET state = ?, note = ? WHERE replay = ? AND no = ? RETURNING state)
            UPDATE replay SET done = done + (SELECT count(*) FROM item WHERE state = 'DONE'),
                failed = failed + (SELECT count(*) FROM item WHERE state = 'FAILED')
            WHERE id = ?
            """;
    private static final String RELEASE = """
            UPDATE replay SET next_at = now() + interval '1 second',
                state = CASE WHEN state = 'RUNNING' AND NOT EXISTS (SELECT FROM replay_item
                    WHERE replay = replay.id AND state = 'OPEN') THEN 'FINISHED' ELSE state END
            WHERE id = ?
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SecondChances chances;
    private final Clock clock;

    ReplayRunner(JdbcClient jdbc, TransactionTemplate transaction, SecondChances chances, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.chances = chances;
        this.clock = clock;
    }

    /** Does the present second's share of each running replay that no other node works on. */
    void turn() {
        Optional<Claimed> claimed = claim();
        while (claimed.isPresent()) {
            run(claimed.get());
            claimed = claim();
        }
    }

    private Optional<Claimed> claim() {
        return jdbc.sql(CLAIM).query(Claimed.class).optional();
    }

    private void run(Claimed replay) {
        for (Item item : items(replay, replay.perSecond())) {
            if (items(replay, 1).isEmpty()) {
                break;
            }
            treat(replay, item);
        }
        jdbc.sql(RELEASE).param(replay.id()).update();
    }

    private List<Item> items(Claimed replay, int limit) {
        return jdbc.sql(ITEMS).params(replay.id(), limit).query(Item.class).list();
    }

    private void treat(Claimed replay, Item item) {
        try {
            if (replay.kind() == Replays.Kind.REPROCESS) {
                // Its mapping runs outside a transaction; done twice, it adds the same evidence twice and acts once.
                mark(replay, item, chances.reprocess(item.target()).outcome() == Receipt.Outcome.ACCEPTED, "");
            } else {
                transaction.executeWithoutResult(
                        status -> mark(replay, item, outbound(replay, item), "not in a state for it"));
            }
        } catch (RuntimeException e) {
            LOG.warn(
                    "replay {} item {} failed: {}",
                    replay.id(),
                    item.no(),
                    e.getClass().getSimpleName());
            mark(replay, item, false, e.getClass().getSimpleName());
        }
    }

    private boolean outbound(Claimed replay, Item item) {
        var lastMoment = clock.instant().plus(FRESH);
        return replay.kind() == Replays.Kind.RESEND
                ? chances.resend(item.target(), lastMoment)
                : chances.askAgain(item.target(), lastMoment).isPresent();
    }

    private void mark(Claimed replay, Item item, boolean done, String note) {
        jdbc.sql(MARK)
                .params(done ? "DONE" : "FAILED", done ? null : note, replay.id(), item.no(), replay.id())
                .update();
    }

    private record Claimed(UUID id, Replays.Kind kind, int perSecond) {}

    private record Item(int no, UUID target) {}
}
