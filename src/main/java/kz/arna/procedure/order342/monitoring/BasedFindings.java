package kz.arna.procedure.order342.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.TextNode;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.Finding;
import kz.arna.rules.order342.ObligationResult.Amounts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps what a finding about a counter-obligation rests on when it is recorded: an income on what both sources state of its
 * quarters, a sum to pay back on the refund that the level leaves (DPR-R-112, DPR-R-114, DPR-R-148).
 */
@Component
class BasedFindings {

    static final String INCOME = "income.byQuarter";
    static final String REFUND = "refund.sum";

    private static final String NOTHING = "0.00";

    private final ObligationAssessor assessor;
    private final ObligationFigures figures;
    private final FindingBases bases;

    BasedFindings(ObligationAssessor assessor, ObligationFigures figures, FindingBases bases) {
        this.assessor = assessor;
        this.figures = figures;
        this.bases = bases;
    }

    /** Keeps what the finding rests on, where that may change. */
    void keep(CaseFile c, Agreement agreement, Finding finding) {
        switch (finding.fact()) {
            case INCOME -> bases.keep(finding, stated(agreement, finding.value()));
            case REFUND -> bases.keep(finding, TextNode.valueOf(refund(c, agreement)));
            default -> {
                // Says itself what it is about.
            }
        }
    }

    private ArrayNode stated(Agreement agreement, JsonNode byQuarter) {
        return figures.rows(figures.of(agreement).stream()
                .filter(ObligationFigures::isIncome)
                .filter(value -> byQuarter.has(value.key().quarter().toString()))
                .toList());
    }

    private String refund(CaseFile c, Agreement agreement) {
        @Nullable Amounts amounts = assessor.ask(c, agreement).amounts();
        return amounts == null || amounts.refund() == null ? NOTHING : amounts.refund();
    }
}
