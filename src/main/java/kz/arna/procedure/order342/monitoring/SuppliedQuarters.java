package kz.arna.procedure.order342.monitoring;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kz.arna.base.Kazakhstan;
import kz.arna.calendar.Quarter;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import kz.arna.casefile.WorkHandler;
import kz.arna.casefile.WorkItem;
import kz.arna.casefile.WorkItems;
import kz.arna.procedure.order342.ReimbursementGraph;
import org.springframework.stereotype.Component;

/**
 * What ends with a quarter's whole figures. They are the company's, not the agreement's: an applicant with two running agreements
 * reports once, and neither is asked about the quarter again. Each case is changed under its own lock, the others by work of theirs.
 */
@Component
class SuppliedQuarters implements WorkHandler {

    private static final String KIND = "order-342.quarter-supplied";

    private final CaseFiles cases;
    private final Agreements agreements;
    private final ObligationTerms terms;
    private final DataRequests requests;
    private final ObligationWatch watch;
    private final WorkItems work;
    private final ObjectMapper json;
    private final Clock clock;

    SuppliedQuarters(
            CaseFiles cases,
            Agreements agreements,
            ObligationTerms terms,
            DataRequests requests,
            ObligationWatch watch,
            WorkItems work,
            ObjectMapper json,
            Clock clock) {
        this.cases = cases;
        this.agreements = agreements;
        this.terms = terms;
        this.requests = requests;
        this.watch = watch;
        this.work = work;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Ends the quarter's term and requests of this agreement, and leaves it as work for every other running one that the figures
     * serve.
     *
     * @param agreement whose case the figures came in, and which is locked
     */
    void suppliedBy(Agreement agreement, Quarter quarter) {
        end(agreement, quarter);
        ObjectNode payload = json.createObjectNode().put("quarter", quarter.toString());
        others(agreement, quarter).forEach(other -> work.add(other.caseId(), KIND, clock.instant(), payload));
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    /** In another case of the applicant: its history says that its request was answered. */
    @Override
    public void run(WorkItem item) {
        CaseFile c = cases.lock(item.caseId());
        Agreement agreement = agreements.of(c.id()).orElseThrow();
        if (agreement.endedOn() != null || !ReimbursementGraph.WATCHED.contains(c.state())) {
            return;
        }
        List<Notice> answered =
                end(agreement, Quarter.parse(item.payload().path("quarter").asText()));
        watch.follow(answered.isEmpty() ? c : noted(c, answered), agreement);
    }

    private CaseFile noted(CaseFile c, List<Notice> answered) {
        ObjectNode payload = json.createObjectNode()
                .put("kind", Notice.Kind.DATA_REQUEST.name())
                .put("on", Kazakhstan.dayOf(clock.instant()).toString());
        NoticeReceipts.quarters(payload, answered);
        return cases.note(c, "InformationReceived", Actor.gateway(), payload);
    }

    private List<Notice> end(Agreement agreement, Quarter quarter) {
        terms.closeFigures(agreement, quarter);
        return requests.suppliedFor(agreement, quarter);
    }

    private Stream<Agreement> others(Agreement agreement, Quarter quarter) {
        return agreements.runningOf(List.of(agreement.subject())).stream()
                .filter(caseId -> !Objects.equals(caseId, agreement.caseId()))
                .flatMap(caseId -> agreements.of(caseId).stream())
                .filter(other -> terms.matters(other, quarter));
    }
}
