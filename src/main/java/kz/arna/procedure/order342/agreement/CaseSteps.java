package kz.arna.procedure.order342.agreement;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kz.arna.base.Kazakhstan;
import kz.arna.casefile.CaseEvent;
import kz.arna.casefile.CaseFiles;
import org.springframework.stereotype.Component;

/** The days on which a case went its steps, as its history tells them. */
@Component
class CaseSteps {

    private static final Set<String> STEPS =
            Set.of("AgreementSigned", "PaymentSuspended", "FundsCredited", "PaymentOrdered", "PaymentOrderRejected");

    private final CaseFiles cases;

    CaseSteps(CaseFiles cases) {
        this.cases = cases;
    }

    /** The day of the latest step, before which the next one cannot have happened; first of all the decision's. */
    LocalDate last(UUID caseId) {
        return cases.events(caseId).stream()
                .filter(event -> event.type().equals("Approved") || STEPS.contains(event.type()))
                .map(CaseSteps::day)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static LocalDate day(CaseEvent event) {
        return STEPS.contains(event.type())
                ? LocalDate.parse(
                        Objects.requireNonNull(event.payload()).path("on").asText())
                : Kazakhstan.dayOf(event.at());
    }
}
