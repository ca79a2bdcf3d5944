package kz.arna.procedure.order342.monitoring;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import kz.arna.base.Kazakhstan;
import kz.arna.rules.order342.obligation.IncomeForm;
import kz.arna.statistics.StatLine;
import kz.arna.statistics.StatValue;
import kz.arna.statistics.StatValues;
import org.springframework.stereotype.Component;

/** What Bureau and applicant state of the quarters that matter, in the shape of the assessment call. */
@Component
class ObligationFigures {

    private final StatValues values;
    private final ObligationTerms terms;
    private final ObjectMapper json;

    ObligationFigures(StatValues values, ObligationTerms terms, ObjectMapper json) {
        this.values = values;
        this.terms = terms;
        this.json = json;
    }

    /** Every value that is not hidden, of both sources. */
    List<StatValue> of(Agreement agreement) {
        return values.current(agreement.subject(), terms.first(agreement), terms.last(agreement));
    }

    /** Whether the value is of a line that states an income. */
    static boolean isIncome(StatValue value) {
        StatLine line = value.key().line();
        return IncomeForm.isIncome(line.form().index(), line.section(), line.line());
    }

    /** A row for each. */
    ArrayNode rows(List<StatValue> values) {
        ArrayNode rows = json.createArrayNode();
        for (StatValue value : values) {
            rows.addObject()
                    .put("form", value.key().line().form().index())
                    .put("section", value.key().line().section())
                    .put("line", value.key().line().line())
                    .put("quarter", value.key().quarter().toString())
                    .put("activity", value.key().activity())
                    .put("value", value.value().toPlainString())
                    .put("source", value.source().name())
                    .put("receivedOn", Kazakhstan.dayOf(value.loadedAt()).toString());
        }
        return rows;
    }
}
