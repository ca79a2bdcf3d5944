package kz.arna.procedure.order342.monitoring;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.arna.calendar.Quarter;
import kz.arna.casefile.WorkItems;
import org.springframework.stereotype.Component;

/**
 * What ends with a quarter's whole figures. They are the company's, not the agreement's: an applicant with two running agreements
 * reports once, and neither is asked about the quarter again.
 */
@Component
class SuppliedQuarters {

    private final Agreements agreements;
    private final ObligationTerms terms;
    private final DataRequests requests;
    private final WorkItems work;
    private final Clock clock;

    SuppliedQuarters(Agreements agreements, ObligationTerms terms, DataRequests requests, WorkItems work, Clock clock) {
        this.agreements = agreements;
        this.terms = terms;
        this.requests = requests;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Ends the quarter's term and requests in every running agreement that the figures serve; the others are assessed anew by work
     * of their own.
     *
     * @param agreement whose case the figures came in
     */
    void suppliedBy(Agreement agreement, Quarter quarter) {
        Stream.concat(Stream.of(agreement), others(agreement, quarter)).forEach(each -> {
            terms.closeFigures(each, quarter);
            requests.suppliedFor(each, quarter);
        });
        others(agreement, quarter).forEach(each -> work.addOnce(each.caseId(), ObligationWatch.KIND, clock.instant()));
    }

    private Stream<Agreement> others(Agreement agreement, Quarter quarter) {
        return agreements.runningOf(List.of(agreement.subject())).stream()
                .filter(caseId -> !Objects.equals(caseId, agreement.caseId()))
                .flatMap(caseId -> agreements.of(caseId).stream())
                .filter(other -> terms.matters(other, quarter));
    }
}
