package kz.arna.exchange;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.arna.base.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Resends, asks again and reprocesses one message. */
final class SecondChances {

    // A row that may have arrived keeps its fault: where the partner can be asked, it is asked before the row goes
    // again;
    // where it cannot, the person who resends vouches for it.
    private static final String RESEND = """
            UPDATE outbox SET state = 'READY', told = true, vouched = true, waiting = false, next_at = now(),
                not_before = least(not_before, ?), last_moment = ?, changed_at = now(),
                fault = CASE WHEN state = 'SENT' OR fault = 'UNCERTAIN' THEN 'UNCERTAIN' END
            WHERE id = ? AND state IN ('PARKED', 'EXPIRED', 'CANCELLED', 'SENT') AND NOT superseded RETURNING partner
            """;
    private static final String GIVE_WAY = """
            UPDATE outbox SET state = 'CANCELLED', told = true, changed_at = now()
            WHERE id = ? AND state IN ('READY', 'PARKED', 'EXPIRED', 'SENT')
            """;
    private static final String ASK = """
            INSERT INTO outbox (id, partner, message, lane, correlation, asked, subject, repeat_class, cause, not_before,
                last_moment)
            SELECT ?, o.partner, o.message, o.lane, o.asked || '~' || (SELECT count(*) + 1 FROM outbox e
                    WHERE e.partner = o.partner AND e.subject = o.subject AND e.asked = o.asked),
                o.asked, o.subject, o.repeat_class, o.id, ?, ?
            FROM outbox o WHERE o.id = ? AND o.state <> 'LEASED' AND NOT o.superseded
            RETURNING partner
            """;
    private static final String CORRELATION = "SELECT correlation FROM outbox WHERE id = ?";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Journal journal;
    private final AnswerDesk answers;
    private final Lanes lanes;
    private final Nudges nudges;
    private final Clock clock;

    SecondChances(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Journal journal,
            AnswerDesk answers,
            Lanes lanes,
            Nudges nudges,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.journal = journal;
        this.answers = answers;
        this.lanes = lanes;
        this.nudges = nudges;
        this.clock = clock;
    }

    boolean resend(UUID delivery, Instant lastMoment) {
        Optional<String> partner = jdbc.sql(RESEND)
                .params(Timestamp.from(clock.instant()), Timestamp.from(lastMoment), delivery)
                .query(String.class)
                .optional();
        partner.ifPresent(nudges::afterCommit);
        return partner.isPresent();
    }

    Optional<UUID> askAgain(UUID delivery, Instant lastMoment) {
        Optional<JournalRecord> old = journal.get(delivery).filter(entry -> entry.direction() == Direction.OUT);
        return old.flatMap(entry -> Optional.ofNullable(
                transaction.execute(status -> ask(entry, lastMoment).orElse(null))));
    }

    private Optional<UUID> ask(JournalRecord old, Instant lastMoment) {
        UUID id = Uuid7.next();
        Optional<String> partner = jdbc.sql(ASK)
                .params(id, Timestamp.from(clock.instant()), Timestamp.from(lastMoment), old.id())
                .query(String.class)
                .optional();
        if (partner.isEmpty()) {
            return Optional.empty();
        }
        jdbc.sql(GIVE_WAY).param(old.id()).update();
        String correlation = jdbc.sql(CORRELATION).param(id).query(String.class).single();
        journal.record(new JournalRecord(
                id,
                clock.instant(),
                Direction.OUT,
                old.party(),
                old.message(),
                correlation,
                old.subject(),
                old.id(),
                old.headers(),
                old.body(),
                null,
                "ACCEPTED"));
        lanes.wake(partner.get(), lane(id));
        nudges.afterCommit(partner.get());
        return Optional.of(id);
    }

    Receipt reprocess(UUID inboundMessage) {
        JournalRecord stored = journal.get(inboundMessage)
                .filter(entry -> entry.direction() == Direction.IN)
                .orElseThrow(() -> new IllegalArgumentException("no answer " + inboundMessage));
        if (stored.correlation() == null) {
            return new Receipt(inboundMessage, Receipt.Outcome.UNKNOWN);
        }
        return answers.again(stored, stored.correlation());
    }

    private String lane(UUID id) {
        return jdbc.sql("SELECT lane FROM outbox WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}
