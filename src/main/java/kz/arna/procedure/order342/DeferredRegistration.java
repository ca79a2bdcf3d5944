package kz.arna.procedure.order342;

import java.time.Clock;
import java.util.Set;
import kz.arna.calendar.CalendarChanged;
import kz.arna.casefile.CaseFiles;
import kz.arna.casefile.CaseFilter;
import kz.arna.casefile.CaseSummary;
import kz.arna.casefile.Page;
import kz.arna.casefile.WorkHandler;
import kz.arna.casefile.WorkItem;
import kz.arna.casefile.WorkItems;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Registers what came outside working time, when the office opens and strictly in the order of submission (XC-R-013,
 * DPR-R-074).
 */
@Component
class DeferredRegistration implements WorkHandler {

    static final String KIND = "order-342.register-deferred";
    private static final int PAGE = 200;

    private final CaseFiles cases;
    private final WorkItems work;
    private final Registration registration;
    private final Clock clock;

    DeferredRegistration(CaseFiles cases, WorkItems work, Registration registration, Clock clock) {
        this.cases = cases;
        this.work = work;
        this.registration = registration;
        this.clock = clock;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public boolean inOrderOfSubmission() {
        return true;
    }

    @Override
    public void run(WorkItem item) {
        registration.goOn(cases.lock(item.caseId()));
    }

    /** A day off may have become a working day: every deferred application looks at the calendar again (XC-R-004). */
    @EventListener
    void on(CalendarChanged change) {
        String after = null;
        do {
            Page<CaseSummary> page = cases.list(
                    new CaseFilter(ReimbursementGraph.DEFERRED, ReimbursementGraph.CASE_TYPE, null, null, PAGE, after));
            page.items().forEach(c -> work.addOnce(c.id(), KIND, clock.instant()));
            after = page.next();
        } while (after != null);
    }
}
