package kz.arna.procedure.order342;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.arna.base.Kazakhstan;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import kz.arna.casefile.Deadline;
import kz.arna.casefile.DeadlineListener;
import kz.arna.casefile.DeadlineTerm;
import kz.arna.casefile.WorkHandler;
import kz.arna.casefile.WorkItem;
import kz.arna.casefile.WorkItems;
import org.springframework.stereotype.Component;

/**
 * On the fourth working day of the compliance check, what no partner has answered becomes a person's task; what is asked only
 * later, when the office opens next. A calendar that moves the check's term moves this too (XC-R-004).
 */
@Component
class OpenChecks implements WorkHandler, DeadlineListener {

    static final String KIND = "order-342.open-checks";

    private final CaseFiles cases;
    private final CheckStore checks;
    private final ComplianceCheck compliance;
    private final WorkItems work;
    private final Terms terms;
    private final Clock clock;

    OpenChecks(
            CaseFiles cases, CheckStore checks, ComplianceCheck compliance, WorkItems work, Terms terms, Clock clock) {
        this.cases = cases;
        this.checks = checks;
        this.compliance = compliance;
        this.work = work;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    /** Something was asked after the check had begun. */
    void askedLater(CaseFile c) {
        if (!checks.unanswered(c.id()).isEmpty()) {
            terms.lateChecksMoment(c).ifPresent(due -> work.addOnce(c.id(), KIND, due));
        }
    }

    @Override
    public void run(WorkItem item) {
        CaseFile c = cases.lock(item.caseId());
        Optional<Instant> moment = terms.openChecksMoment(c);
        if (moment.isPresent() && clock.instant().isBefore(moment.get())) {
            work.addOnce(c.id(), KIND, moment.get());
            return;
        }
        Instant today = Kazakhstan.startOf(Kazakhstan.dayOf(clock.instant()));
        List<CheckStore.Check> unanswered = checks.unanswered(c.id());
        if (unanswered.stream().anyMatch(check -> !check.askedAt().isBefore(today))) {
            askedLater(c);
        }
        for (CheckStore.Check check : unanswered) {
            if (check.askedAt().isBefore(today)) {
                c = compliance.stillOpen(c, check.partner(), check.message(), "FOURTH_WORKING_DAY");
            }
        }
    }

    @Override
    public void onMoved(UUID caseId, Deadline old, DeadlineTerm now) {
        if (old.kind().equals(Terms.COMPLIANCE)) {
            work.addOnce(caseId, KIND, clock.instant());
        }
    }
}
