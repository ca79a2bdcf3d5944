package kz.arna.exchange;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import kz.arna.base.Uuid7;
import kz.arna.exchange.AnswerMapping.Canonical;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes answers in: first the mapping, outside any transaction, then one transaction for all that follows. */
final class AnswerDesk implements PartnerAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerDesk.class);
    private static final int TRIES = 5;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Journal journal;
    private final Settlements settlements;
    private final Lanes lanes;
    private final Silences silences;
    private final Owners owners;
    private final AnswerMapping mapping;
    private final Nudges nudges;
    private final Clock clock;

    AnswerDesk(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Journal journal,
            Settlements settlements,
            Lanes lanes,
            Silences silences,
            Owners owners,
            AnswerMapping mapping,
            Nudges nudges,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.journal = journal;
        this.settlements = settlements;
        this.lanes = lanes;
        this.silences = silences;
        this.owners = owners;
        this.mapping = mapping;
        this.nudges = nudges;
        this.clock = clock;
    }

    @Override
    public Receipt receive(
            String partner, String message, String correlation, byte[] body, Map<String, String> headers) {
        Answer answer = new Answer(Uuid7.next(), partner, message, correlation, body, headers, null);
        Settlements.Question question = question(answer);
        if (question == null) {
            keep(answer, null, null, Receipt.Outcome.UNKNOWN);
            return new Receipt(answer.id(), Receipt.Outcome.UNKNOWN);
        }
        return take(answer, asked(question));
    }

    @Override
    public boolean ready() {
        return mapping.ready();
    }

    @Override
    public Optional<String> messageOf(String partner, String correlation) {
        return jdbc.sql("SELECT message FROM outbox WHERE partner = ? AND correlation = ?")
                .params(partner, correlation)
                .query(String.class)
                .optional();
    }

    /** Takes the answer that a call brought at once. */
    Receipt receive(Leased row, PartnerCall.Answered call) {
        Answer answer = new Answer(
                Uuid7.next(),
                row.partner(),
                row.message(),
                row.correlation(),
                call.body(),
                call.headers(),
                call.millis());
        return take(answer, Optional.of(row.body()));
    }

    /** Journals what a partner said with "later"; an empty acknowledgement is not worth a line. */
    void acknowledge(Leased row, PartnerCall.Postponed call) {
        if (call.body().length > 0) {
            Answer answer = new Answer(
                    Uuid7.next(), row.partner(), row.message(), row.correlation(), call.body(), call.headers(), null);
            keep(answer, question(answer), null, Receipt.Outcome.POSTPONED);
        }
    }

    /** Maps a stored answer anew; see {@link Replays#reprocess}. */
    Receipt again(JournalRecord stored, String correlation) {
        Answer answer = new Answer(
                stored.id(), stored.party(), stored.message(), correlation, stored.body(), stored.headers(), null);
        Optional<byte[]> asked = Optional.ofNullable(question(answer)).flatMap(this::asked);
        Optional<Canonical> canonical = read(answer, asked);
        if (canonical.isEmpty()) {
            return new Receipt(stored.id(), Receipt.Outcome.BROKEN);
        }
        return committed(() -> {
            Optional<Settlements.Question> open = close(answer);
            Optional<Settlements.Question> question =
                    open.isPresent() ? open : settlements.question(answer.partner(), correlation, answer.message());
            question.ifPresent(found -> tell(answer, found, canonical.get(), open.isEmpty()));
            return new Receipt(stored.id(), question.isPresent() ? Receipt.Outcome.ACCEPTED : Receipt.Outcome.UNKNOWN);
        });
    }

    private Optional<Canonical> read(Answer answer, Optional<byte[]> asked) {
        return mapping.read(answer.partner(), answer.message(), asked, answer.body(), answer.headers());
    }

    private Optional<byte[]> asked(Settlements.Question question) {
        return journal.get(question.id()).map(JournalRecord::body);
    }

    private Receipt take(Answer answer, Optional<byte[]> asked) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an answer is mapped outside any transaction");
        }
        Optional<Canonical> canonical = read(answer, asked);
        if (canonical.isEmpty()) {
            return stop(answer, Fault.BROKEN, Receipt.Outcome.BROKEN);
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return committed(() -> accept(answer, canonical.get()));
            } catch (RuntimeException e) {
                // Two answers of one case meet at its version, or the database hiccups: the next try mostly passes.
                if (attempt == TRIES) {
                    LOG.error("the owner of {}-{} failed to take an answer", answer.partner(), answer.message(), e);
                    return stop(answer, Fault.UNHANDLED, Receipt.Outcome.UNHANDLED);
                }
                pause(attempt);
            }
        }
    }

    private Receipt accept(Answer answer, Canonical canonical) {
        Optional<Settlements.Question> question = close(answer);
        if (question.isEmpty()) {
            keep(answer, question(answer), canonical.mapping(), Receipt.Outcome.DUPLICATE);
            return new Receipt(answer.id(), Receipt.Outcome.DUPLICATE);
        }
        keep(answer, question.get(), canonical.mapping(), Receipt.Outcome.ACCEPTED);
        tell(answer, question.get(), canonical, false);
        return new Receipt(answer.id(), Receipt.Outcome.ACCEPTED);
    }

    private Settlements.@Nullable Question question(Answer answer) {
        return settlements
                .question(answer.partner(), answer.correlation(), answer.message())
                .orElse(null);
    }

    private Optional<Settlements.Question> close(Answer answer) {
        return settlements.close(answer.partner(), answer.correlation(), answer.message(), answer.millis());
    }

    private void tell(Answer answer, Settlements.Question question, Canonical canonical, boolean reprocessed) {
        Reply reply = new Reply(
                answer.partner(),
                answer.message(),
                question.asked(),
                question.subject(),
                answer.id(),
                canonical.tree(),
                canonical.mapping(),
                clock.instant(),
                reprocessed);
        owners.of(answer.partner(), answer.message()).ifPresent(owner -> owner.onReply(reply));
        if (lanes.wake(answer.partner(), question.lane())) {
            nudges.afterCommit(answer.partner());
        }
    }

    /** The bytes are kept, the question is parked, and its owner learns that no answer will come by itself. */
    private Receipt stop(Answer answer, Fault fault, Receipt.Outcome outcome) {
        Optional<UUID> parked = committed(() -> {
            keep(answer, question(answer), mapping.name(answer.partner(), answer.message()), outcome);
            return settlements.parkAnswered(answer.partner(), answer.correlation(), fault, answer.millis());
        });
        parked.ifPresent(silences::tell);
        return new Receipt(answer.id(), outcome);
    }

    private void keep(
            Answer answer, Settlements.@Nullable Question question, @Nullable String mapping, Receipt.Outcome outcome) {
        journal.record(new JournalRecord(
                answer.id(),
                clock.instant(),
                Direction.IN,
                answer.partner(),
                answer.message(),
                answer.correlation(),
                question == null ? null : question.subject(),
                question == null ? null : question.id(),
                answer.headers(),
                answer.body(),
                mapping,
                outcome.name()));
    }

    private <T> T committed(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private static void pause(int attempt) {
        long millis = 20L << attempt;
        LockSupport.parkNanos((millis + ThreadLocalRandom.current().nextLong(millis)) * 1_000_000);
    }

    /** A raw answer; {@code millis} is how long the call took, null if it came by itself. */
    private record Answer(
            UUID id,
            String partner,
            String message,
            String correlation,
            byte[] body,
            Map<String, String> headers,
            @Nullable Integer millis) {}
}
