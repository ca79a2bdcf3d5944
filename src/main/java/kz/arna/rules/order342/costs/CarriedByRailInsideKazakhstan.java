package kz.arna.rules.order342.costs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import java.util.stream.Stream;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.order342.filing.CostGroup;
import org.jspecify.annotations.Nullable;

/** DPR-R-023: rail only, dispatch and destination in Kazakhstan, goods of the priority list; all three. */
final class CarriedByRailInsideKazakhstan extends LineRule {

    private static final String PRIORITY = "goods.onPriorityList";

    @Override
    public String id() {
        return "DPR-R-023";
    }

    @Override
    public String clause() {
        return "¶8(3)";
    }

    @Override
    public String question() {
        return "Were priority goods carried by rail inside Kazakhstan?";
    }

    @Override
    boolean concerns(PresentedCost line) {
        return line.group().filter(CostGroup.C3::equals).isPresent();
    }

    @Override
    LineAnswer answer(PresentedCost line, CostTable table) {
        Carriage carriage = line.carriage() == null ? new Carriage(null, null, null) : line.carriage();
        Optional<Boolean> priority =
                table.filing().fact(PRIORITY).filter(Fact::vouched).flatMap(Fact::flag);
        if (differs(carriage.mode(), "RAIL")
                || differs(carriage.from(), "KZ")
                || differs(carriage.to(), "KZ")
                || priority.filter(listed -> !listed).isPresent()) {
            return LineAnswer.excluded("DPR-REF-02-19");
        }
        boolean known = carriage.mode() != null && carriage.from() != null && carriage.to() != null;
        return known && priority.isPresent() ? LineAnswer.MET : LineAnswer.unknown();
    }

    private static boolean differs(@Nullable String actual, String wanted) {
        return actual != null && !actual.equals(wanted);
    }

    @Override
    String reads() {
        return "costs.transport";
    }

    @Override
    JsonNode read(PresentedCost line) {
        Carriage carriage = line.carriage() == null ? new Carriage(null, null, null) : line.carriage();
        return JsonNodeFactory.instance
                .objectNode()
                .put("mode", carriage.mode())
                .put("from", carriage.from())
                .put("to", carriage.to());
    }

    @Override
    Stream<Fact> facts(CostTable table) {
        return table.filing().fact(PRIORITY).stream();
    }
}
