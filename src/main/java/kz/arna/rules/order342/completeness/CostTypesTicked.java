package kz.arna.rules.order342.completeness;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.costs.CostType;
import kz.arna.rules.order342.filing.Filing;
import kz.arna.rules.order342.form.Application;
import kz.arna.rules.order342.form.CostLine;

/** DPR-R-067, annex 1 items 11, 12: a cost type is ticked, and every line belongs to a ticked one. */
final class CostTypesTicked extends OfForm {

    CostTypesTicked() {
        super("DPR-R-067", "annex 1 items 11, 12", "Is a cost type ticked, and each line of a ticked type?");
    }

    @Override
    Verdict decide(Application form, Filing filing) {
        ArrayNode ticked = JsonNodeFactory.instance.arrayNode();
        form.costTypes().forEach(ticked::add);
        List<String> missing = new ArrayList<>();
        if (form.costTypes().isEmpty()) {
            missing.add("field.costTypes");
        } else if (!form.costs().stream().allMatch(line -> ticked(line, form, filing))) {
            missing.add("field.costTypes.line");
        }
        return Missing.information(missing).decide(Grounds.of(Fact.stated("application.costTypes", ticked)));
    }

    /**
     * Item 11 has no box for tests, which ¶8(1) names: they go with the assessment of conformity (AMB-DPR-14). Nor has it one
     * for what its open list does not name, which goes with any box of ¶8(1) to a person, and for what is outside of ¶8, whose
     * line is excluded (DPR-R-020): neither makes an application incomplete.
     */
    private static boolean ticked(CostLine line, Application form, Filing filing) {
        Optional<CostType> type = CostType.of(line.type());
        if (type.isEmpty()) {
            return !"C2".equals(line.type()) || ofGroup(form, "C2");
        }
        if (type.get() == CostType.OTHER_CONFORMITY) {
            return ofGroup(form, "C1");
        }
        boolean withAssessment = "C1.2".equals(line.type())
                && filing.settings().is("AMB-DPR-14", "ACCEPT")
                && form.costTypes().contains("C1.1");
        boolean withGroup = form.costTypes().stream().anyMatch(line::in);
        return withGroup || withAssessment;
    }

    private static boolean ofGroup(Application form, String group) {
        return form.costTypes().stream().anyMatch(box -> box.equals(group) || box.startsWith(group + "."));
    }
}
