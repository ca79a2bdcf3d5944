package kz.arna.procedure.order342;

import java.util.Set;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import kz.arna.casefile.WorkHandler;
import kz.arna.casefile.WorkItem;
import org.springframework.stereotype.Component;

/** On the fourth working day of the compliance check, what no partner has answered becomes a person's task. */
@Component
class OpenChecks implements WorkHandler {

    static final String KIND = "order-342.open-checks";

    private final CaseFiles cases;
    private final CheckStore checks;
    private final ComplianceCheck compliance;

    OpenChecks(CaseFiles cases, CheckStore checks, ComplianceCheck compliance) {
        this.cases = cases;
        this.checks = checks;
        this.compliance = compliance;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public void run(WorkItem item) {
        CaseFile c = cases.lock(item.caseId());
        for (CheckStore.Check check : checks.unanswered(c.id())) {
            c = compliance.stillOpen(c, check.partner(), check.message(), "FOURTH_WORKING_DAY");
        }
    }
}
