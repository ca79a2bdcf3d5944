package kz.arna.procedure.order342.agreement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.UUID;
import kz.arna.casefile.Actor;
import kz.arna.casefile.Assessments;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import kz.arna.procedure.order342.monitoring.Agreement;
import kz.arna.procedure.order342.monitoring.CounterObligations;
import kz.arna.procedure.order342.monitoring.MonitoringStart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands a paid agreement on to monitoring (DPR-T-19). */
@Component
class WatchedPayment {

    private final CaseFiles cases;
    private final Assessments assessments;
    private final MonitoringStart monitoring;
    private final CounterObligations firstLevel;
    private final ObjectMapper json;

    WatchedPayment(
            CaseFiles cases,
            Assessments assessments,
            MonitoringStart monitoring,
            CounterObligations firstLevel,
            ObjectMapper json) {
        this.cases = cases;
        this.assessments = assessments;
        this.monitoring = monitoring;
        this.firstLevel = firstLevel;
        this.json = json;
    }

    CaseFile begin(CaseFile paid, SignedAgreement agreement, LocalDate paidOn) {
        CaseFile watched = cases.move(
                paid,
                "MonitoringStarted",
                Actor.gateway(),
                json.createObjectNode().put("paidOn", paidOn.toString()));
        Agreement begun = new Agreement(
                paid.id(),
                paid.applicantId(),
                agreement.number(),
                agreement.on(),
                agreement.amount(),
                paidOn,
                category(paid.id()),
                null,
                null);
        monitoring.begin(begun);
        firstLevel.told(watched, begun);
        return watched;
    }

    /** The category that the decision rested on; none where nobody knew it. */
    private @Nullable String category(UUID caseId) {
        return assessments
                .latest(caseId, "COMPLIANCE")
                .map(receipt -> receipt.request().at("/facts/category/value"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .orElse(null);
    }
}
