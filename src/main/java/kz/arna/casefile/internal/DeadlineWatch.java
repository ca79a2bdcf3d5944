package kz.arna.casefile.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.arna.base.Kazakhstan;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseFiles;
import kz.arna.casefile.Deadline;
import kz.arna.casefile.DeadlineListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds deadlines that come near or have passed and tells their listeners, each in a transaction of its own. The case is
 * locked before the deadline, as every command does, so that the two never wait for each other; a case that somebody
 * works on is left for the next look.
 */
@Component
final class DeadlineWatch {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineWatch.class);

    // The second of the due moment still belongs to the term.
    private static final String TO_WARN = "closed_at IS NULL AND warned_at IS NULL AND warn_at <= :now";
    private static final String TO_BREACH =
            "closed_at IS NULL AND breached_at IS NULL AND owed AND due_at <= :now - interval '1 second'";

    private enum Step {
        WARN(TO_WARN, "warned_at"),
        BREACH(TO_BREACH, "breached_at");

        private final String condition;
        private final String mark;

        Step(String condition, String mark) {
            this.condition = condition;
            this.mark = mark;
        }
    }

    private record Candidate(UUID id, UUID caseId) {}

    private final JdbcClient jdbc;
    private final CaseFiles cases;
    private final ObjectProvider<DeadlineListener> listeners;
    private final Clock clock;
    private final WorkMetrics metrics;
    private final TransactionTemplate transaction;

    DeadlineWatch(
            JdbcClient jdbc,
            CaseFiles cases,
            ObjectProvider<DeadlineListener> listeners,
            Clock clock,
            WorkMetrics metrics,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.listeners = listeners;
        this.clock = clock;
        this.metrics = metrics;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Looks once; gives how many deadlines were acted on. */
    int look() {
        return look(Step.WARN) + look(Step.BREACH);
    }

    private int look(Step step) {
        Instant now = clock.instant();
        List<Candidate> due = jdbc.sql("SELECT id, case_id FROM deadline WHERE " + step.condition
                        + " AND not_before <= now() ORDER BY due_at, id LIMIT 200")
                .param("now", Columns.at(now))
                .query((row, n) -> new Candidate(Columns.uuid(row, "id"), Columns.uuid(row, "case_id")))
                .list();
        int acted = 0;
        for (Candidate candidate : due) {
            acted += act(step, candidate, now) ? 1 : 0;
        }
        return acted;
    }

    private boolean act(Step step, Candidate candidate, Instant now) {
        try {
            boolean acted = Boolean.TRUE.equals(transaction.execute(status -> record(step, candidate, now)));
            if (acted) {
                metrics.deadline(step.name(), "TOLD");
            }
            return acted;
        } catch (RuntimeException e) {
            LOG.warn("{} of a deadline of case {} failed: {}", step, candidate.caseId(), Fault.of(e));
            metrics.deadline(step.name(), "FAILED");
            transaction.executeWithoutResult(status -> putOff(candidate));
            return false;
        }
    }

    private boolean record(Step step, Candidate candidate, Instant now) {
        boolean free = jdbc.sql("SELECT id FROM case_file WHERE id = :id FOR NO KEY UPDATE SKIP LOCKED")
                .param("id", candidate.caseId())
                .query(UUID.class)
                .optional()
                .isPresent();
        Optional<Deadline> marked = free ? mark(step, candidate, now) : Optional.empty();
        marked.ifPresent(deadline -> tell(step, deadline, now));
        return marked.isPresent();
    }

    private Optional<Deadline> mark(Step step, Candidate candidate, Instant now) {
        return jdbc.sql("UPDATE deadline SET " + step.mark + " = :now, attempts = 0 WHERE id = :id AND "
                        + step.condition + " RETURNING *")
                .param("id", candidate.id())
                .param("now", Columns.at(now))
                .query(DeadlineRows::deadline)
                .optional();
    }

    private void tell(Step step, Deadline deadline, Instant now) {
        UUID caseId = deadline.caseId();
        if (step == Step.WARN) {
            listeners.orderedStream().forEach(listener -> listener.onWarning(caseId, deadline));
            return;
        }
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        payload.put("kind", deadline.kind()).put("clause", deadline.clause());
        payload.put("due", Kazakhstan.text(deadline.term().due())).put("noticedAt", Kazakhstan.text(now));
        cases.note(cases.lock(caseId), "DeadlineBreached", Actor.gateway(), payload);
        listeners.orderedStream().forEach(listener -> listener.onBreach(caseId, deadline));
    }

    private void putOff(Candidate candidate) {
        jdbc.sql("""
                        UPDATE deadline SET attempts = attempts + 1,
                            not_before = now() + least(power(2, least(attempts, 10)), 300) * interval '1 second'
                        WHERE id = :id""").param("id", candidate.id()).update();
    }
}
