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
    private static final String ALL = "goods.allOnPriorityList";
    private static final String CARRIED_UNLISTED = "costs.carriedUnlisted";

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
        return known && priority.isPresent() ? carried(line, table) : LineAnswer.unknown();
    }

    /**
     * The form does not name what was carried. Where all goods of the applicant are listed it was one of these; where some are
     * not, an officer reads the waybill.
     */
    private static LineAnswer carried(PresentedCost line, CostTable table) {
        Optional<Fact> unlisted = table.filing()
                .fact(CARRIED_UNLISTED)
                .filter(Fact::vouched)
                .filter(fact -> fact.value().isArray());
        if (unlisted.isPresent()) {
            boolean named = unlisted.get().value().valueStream().anyMatch(no -> no.asInt() == line.no());
            return named ? LineAnswer.excluded("DPR-REF-02-19") : LineAnswer.MET;
        }
        boolean notAll = table.filing()
                .fact(ALL)
                .filter(Fact::vouched)
                .flatMap(Fact::flag)
                .filter(all -> !all)
                .isPresent();
        return notAll ? LineAnswer.open(Reasons.CARRIED_GOODS_UNKNOWN) : LineAnswer.MET;
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
        return Stream.of(PRIORITY, ALL, CARRIED_UNLISTED).flatMap(name -> table.filing().fact(name).stream());
    }
}
