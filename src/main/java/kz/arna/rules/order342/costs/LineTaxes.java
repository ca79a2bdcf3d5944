package kz.arna.rules.order342.costs;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Numbers;
import kz.arna.rules.order342.filing.Filing;

/** The fact {@code costs.taxes}: taxes an officer found within the net sums, by number of line, {@code {}} for none. */
public final class LineTaxes {

    static final String FACT = "costs.taxes";

    private LineTaxes() {}

    /** Taxes by line in the contract currency; nothing where nobody has looked. */
    public static Optional<Map<Integer, BigDecimal>> of(Filing filing) {
        return filing.fact(FACT)
                .filter(Fact::vouched)
                .map(Fact::value)
                .filter(JsonNode::isObject)
                .map(LineTaxes::byLine);
    }

    private static Map<Integer, BigDecimal> byLine(JsonNode value) {
        Map<Integer, BigDecimal> taxes = new HashMap<>();
        value.properties()
                .forEach(entry -> line(entry.getKey())
                        .ifPresent(no -> Numbers.decimal(entry.getValue())
                                .filter(tax -> tax.signum() > 0)
                                .ifPresent(tax -> taxes.put(no, tax))));
        return Map.copyOf(taxes);
    }

    private static Optional<Integer> line(String name) {
        return Numbers.decimal(name).map(BigDecimal::intValue);
    }
}
