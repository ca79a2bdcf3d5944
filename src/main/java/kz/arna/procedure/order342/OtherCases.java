package kz.arna.procedure.order342;

import java.time.Clock;
import java.util.Set;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import kz.arna.casefile.CaseFilter;
import kz.arna.casefile.WorkHandler;
import kz.arna.casefile.WorkItem;
import kz.arna.casefile.WorkItems;
import org.springframework.stereotype.Component;

/**
 * An approval takes room under the caps and uses documents up: what is proposed for the applicant's other open cases is
 * looked at again, so that their officials see the sum that remains (DPR-R-041, DPR-R-143, DPR-R-144).
 */
@Component
public class OtherCases implements WorkHandler {

    static final String KIND = "order-342.propose-again";
    private static final int MOST = 200;

    private final CaseFiles cases;
    private final WorkItems work;
    private final ComplianceCheck compliance;
    private final Clock clock;

    OtherCases(CaseFiles cases, WorkItems work, ComplianceCheck compliance, Clock clock) {
        this.cases = cases;
        this.work = work;
        this.compliance = compliance;
        this.clock = clock;
    }

    /** Lets the applicant's other open cases be proposed anew, after an approval or after one was given up. */
    public void look(CaseFile approved) {
        for (String state : ComplianceCheck.STATES) {
            cases.list(new CaseFilter(state, ReimbursementGraph.CASE_TYPE, approved.applicantId(), null, MOST, null))
                    .items()
                    .forEach(c -> work.addOnce(c.id(), KIND, clock.instant()));
        }
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public void run(WorkItem item) {
        compliance.goOn(cases.lock(item.caseId()));
    }
}
