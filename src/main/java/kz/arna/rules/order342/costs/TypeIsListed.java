package kz.arna.rules.order342.costs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** DPR-R-020: ¶8(2) and ¶8(3) are closed lists; ¶8(1) is open ("оның ішінде"), so what it does not name a person judges. */
final class TypeIsListed extends LineRule {

    @Override
    public String id() {
        return "DPR-R-020";
    }

    @Override
    public String clause() {
        return "¶8";
    }

    @Override
    public String question() {
        return "Is the cost one of those that ¶8 reimburses?";
    }

    @Override
    LineAnswer answer(PresentedCost line, CostTable table) {
        if (line.type() == null || line.type().isBlank() || line.type().equals("C2")) {
            // A group without its type says too little to be outside of ¶8.
            return LineAnswer.unknown();
        }
        return line.costType()
                .map(type -> type == CostType.OTHER_CONFORMITY
                                || type == CostType.CERTIFICATION_AND_TESTS
                                        && table.filing().settings().is("AMB-DPR-14", "PERSON")
                        ? LineAnswer.open(Reasons.OPEN_COST_LIST)
                        : LineAnswer.MET)
                .orElse(LineAnswer.excluded("DPR-REF-02-08"));
    }

    @Override
    String reads() {
        return "costs.type";
    }

    @Override
    JsonNode read(PresentedCost line) {
        return JsonNodeFactory.instance.textNode(line.type());
    }
}
