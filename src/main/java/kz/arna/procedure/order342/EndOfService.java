package kz.arna.procedure.order342;

import java.time.Clock;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.Tasks;
import kz.arna.casefile.WorkItems;
import kz.arna.exchange.Outbox;
import org.springframework.stereotype.Component;

/**
 * What ends with the result of the service: its terms, the tasks before it, and the questions that no partner has been
 * asked yet, since nobody may be asked about an applicant without need.
 */
@Component
class EndOfService {

    private final Terms terms;
    private final Tasks tasks;
    private final WorkItems work;
    private final CheckStore checks;
    private final Outbox outbox;
    private final Clock clock;

    EndOfService(Terms terms, Tasks tasks, WorkItems work, CheckStore checks, Outbox outbox, Clock clock) {
        this.terms = terms;
        this.tasks = tasks;
        this.work = work;
        this.checks = checks;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param event that ended it; the tasks keep it */
    void of(CaseFile ended, String event) {
        terms.closeAll(ended, clock.instant());
        tasks.of(ended.id()).stream()
                .filter(task -> !RefusedAnnouncements.owns(task))
                .forEach(task -> tasks.close(task.id(), event));
        work.cancel(ended.id(), OpenChecks.KIND);
        for (CheckStore.Check check : checks.unanswered(ended.id())) {
            // A day's rates are about no case, so this leaves them to whoever else waits for them.
            outbox.cancel(check.partner(), check.message(), ended.number());
        }
    }
}
