package kz.arna.rules.order342.costs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import kz.arna.rules.kernel.Fact;

/**
 * DPR-R-024: taxes and other mandatory payments are no cost. VAT is another rule's question; what else a net sum contains
 * only an officer can see, who states it by line, or that there is none.
 */
final class TaxesAreLeftOut extends LineRule {

    @Override
    public String id() {
        return "DPR-R-024";
    }

    @Override
    public String clause() {
        return "¶12(1)";
    }

    @Override
    public String question() {
        return "Are taxes and mandatory payments to the budget left out?";
    }

    @Override
    LineAnswer answer(PresentedCost line, CostTable table) {
        Map<Integer, BigDecimal> taxes = LineTaxes.of(table.filing()).orElse(null);
        if (taxes == null) {
            return LineAnswer.unknown();
        }
        BigDecimal tax = taxes.getOrDefault(line.no(), BigDecimal.ZERO);
        if (tax.signum() == 0) {
            return LineAnswer.MET;
        }
        boolean nothingElse = line.presented() != null && tax.compareTo(line.presented()) >= 0;
        return nothingElse ? LineAnswer.excluded("DPR-REF-02") : LineAnswer.partly("DPR-REF-02");
    }

    @Override
    String reads() {
        return "costs.amount";
    }

    @Override
    JsonNode read(PresentedCost line) {
        return JsonNodeFactory.instance.numberNode(line.presented());
    }

    @Override
    Stream<Fact> facts(CostTable table) {
        return table.filing().fact(LineTaxes.FACT).stream();
    }
}
