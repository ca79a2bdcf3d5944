package kz.arna.rules.order342.amount;

import java.util.List;
import java.util.Set;
import kz.arna.rules.order342.filing.CostGroup;
import kz.arna.rules.order342.filing.PriorSupport;

/**
 * Costs that share a cap of S003 ¶9.
 *
 * @param name {@code C1}, {@code C2C3}, or {@code C2} and {@code C3} where each has a cap of its own
 * @param costs subparagraphs of ¶8 it takes in
 */
public record CapGroup(String name, Set<CostGroup> costs) {

    static final CapGroup CERTIFICATION = new CapGroup("C1", Set.of(CostGroup.C1));
    static final CapGroup MARKING_AND_RAIL = new CapGroup("C2C3", Set.of(CostGroup.C2, CostGroup.C3));
    private static final CapGroup MARKING = new CapGroup("C2", Set.of(CostGroup.C2));
    private static final CapGroup RAIL = new CapGroup("C3", Set.of(CostGroup.C3));

    /** The caps under AMB-DPR-47: ¶9(2) as one joint cap, or as one each. */
    static List<CapGroup> all(boolean joint) {
        return joint ? List.of(CERTIFICATION, MARKING_AND_RAIL) : List.of(CERTIFICATION, MARKING, RAIL);
    }

    /** Is this the cap of ¶9(1). */
    public boolean certification() {
        return costs.contains(CostGroup.C1);
    }

    /** The name under which an official sets a sum: {@code C1}, or {@code C2C3} however many caps ¶9(2) is read as. */
    String heading() {
        return certification() ? CERTIFICATION.name : MARKING_AND_RAIL.name;
    }

    /** Does an earlier sum take room here; one of "C2C3" takes room in both of two separate caps. */
    boolean counts(PriorSupport prior) {
        return costs.stream().anyMatch(group -> prior.group().name().contains(group.name()));
    }
}
