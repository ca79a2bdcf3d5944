package kz.arna.rules.order342.costs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.order342.filing.CostGroup;

/**
 * DPR-R-021: certification counts against technical regulations or standards that are admitted in Kazakhstan. No register
 * says so: an officer reads the conformity documents and names the lines that fail, or none.
 */
final class ConformsToAdmittedStandards extends LineRule {

    private static final String NOT_ADMITTED = "costs.notAdmitted";

    @Override
    public String id() {
        return "DPR-R-021";
    }

    @Override
    public String clause() {
        return "¶8(1)";
    }

    @Override
    public String question() {
        return "Does the certification follow regulations or standards admitted in Kazakhstan?";
    }

    @Override
    boolean concerns(PresentedCost line) {
        return line.group().filter(CostGroup.C1::equals).isPresent();
    }

    @Override
    LineAnswer answer(PresentedCost line, CostTable table) {
        return finding(table)
                .map(fact ->
                        StreamSupport.stream(fact.value().spliterator(), false).anyMatch(no -> no.asInt() == line.no())
                                ? LineAnswer.excluded("DPR-REF-02-08")
                                : LineAnswer.MET)
                .orElseGet(LineAnswer::unknown);
    }

    private static Optional<Fact> finding(CostTable table) {
        return table.filing()
                .fact(NOT_ADMITTED)
                .filter(Fact::vouched)
                .filter(fact -> fact.value().isArray());
    }

    @Override
    String reads() {
        return "costs.type";
    }

    @Override
    JsonNode read(PresentedCost line) {
        return JsonNodeFactory.instance.textNode(line.type());
    }

    @Override
    Stream<Fact> facts(CostTable table) {
        return table.filing().fact(NOT_ADMITTED).stream();
    }
}
