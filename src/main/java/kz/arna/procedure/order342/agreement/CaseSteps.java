package kz.arna.procedure.order342.agreement;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kz.arna.base.Kazakhstan;
import kz.arna.casefile.CaseEvent;
import kz.arna.casefile.CaseFiles;
import kz.arna.procedure.order342.ReimbursementGraph;
import org.springframework.stereotype.Component;

/** The days on which a case went its steps, as its history tells them. */
@Component
class CaseSteps {

    /** Each step of an agreement, with the state to which it brings it. */
    private static final Map<String, String> STEPS = Map.of(
            "AgreementSigned", ReimbursementGraph.AGREEMENT_CONCLUDED,
            "PaymentSuspended", ReimbursementGraph.PAYMENT_SUSPENDED,
            "FundsCredited", ReimbursementGraph.PAYMENT_SUSPENDED,
            "PaymentOrdered", ReimbursementGraph.PAYMENT_ORDERED,
            "PaymentOrderRejected", ReimbursementGraph.AGREEMENT_CONCLUDED);

    private final CaseFiles cases;

    CaseSteps(CaseFiles cases) {
        this.cases = cases;
    }

    /** The day of the latest step, before which the next one cannot have happened; first of all the decision's. */
    LocalDate last(UUID caseId) {
        return cases.events(caseId).stream()
                .filter(event -> event.type().equals("Approved") || STEPS.containsKey(event.type()))
                .map(CaseSteps::day)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** The events that are steps of an agreement. */
    static Set<String> all() {
        return STEPS.keySet();
    }

    /** The state to which the latest step brought a signed agreement, whatever was disputed since. */
    String reached(UUID caseId) {
        return cases.events(caseId).stream()
                .map(event -> STEPS.get(event.type()))
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static LocalDate day(CaseEvent event) {
        return STEPS.containsKey(event.type())
                ? LocalDate.parse(
                        Objects.requireNonNull(event.payload()).path("on").asText())
                : Kazakhstan.dayOf(event.at());
    }
}
