package kz.arna.rules.order342.costs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import kz.arna.rules.order342.filing.CostGroup;

/** DPR-R-022: by grammar "аяқ киім" (footwear) in ¶8(2) belongs to the software only (AMB-DPR-15). */
final class SoftwareMarksFootwear extends LineRule {

    @Override
    public String id() {
        return "DPR-R-022";
    }

    @Override
    public String clause() {
        return "¶8(2)";
    }

    @Override
    public String question() {
        return "Does software for marking mark footwear?";
    }

    @Override
    boolean concerns(PresentedCost line) {
        return line.group().filter(CostGroup.C2::equals).isPresent();
    }

    @Override
    LineAnswer answer(PresentedCost line, CostTable table) {
        if ("FOOTWEAR".equals(line.product()) || table.filing().settings().is("AMB-DPR-15", "ACCEPT")) {
            return LineAnswer.MET;
        }
        if (line.software() == null) {
            // Only re-equipment can include software; means of identification and printing cannot.
            return line.costType().filter(CostType.RE_EQUIPMENT::equals).isPresent()
                    ? LineAnswer.unknown()
                    : LineAnswer.MET;
        }
        return line.software() ? LineAnswer.open(Reasons.SOFTWARE_NOT_FOR_FOOTWEAR) : LineAnswer.MET;
    }

    @Override
    String reads() {
        return "costs.software";
    }

    @Override
    JsonNode read(PresentedCost line) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("software", line.software())
                .put("product", line.product());
    }
}
