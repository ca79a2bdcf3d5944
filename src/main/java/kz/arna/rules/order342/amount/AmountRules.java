package kz.arna.rules.order342.amount;

import java.util.List;
import java.util.stream.Stream;
import kz.arna.rules.kernel.Rule;

/** The rules about the amount, in the order of the calculation. */
public final class AmountRules {

    private static final List<Rule<AmountTable>> ALL = Stream.of(
                    List.of(new AcceptsTheLeast(), new UsedOnce(), new ConvertedAtPaymentDay()),
                    List.of(new PaysTheShare(), new RoundedDown(), new PaysInTenge(), new IndexIsKnown()),
                    RoomInCap.all(),
                    List.of(new CapsAreIndependent(), new ReservedSumsCount(), new WithinDeclared()),
                    List.of(new SomethingRemains(), new SomethingIsPayable(), new BudgetSuffices()))
            .<Rule<AmountTable>>flatMap(List::stream)
            .toList();

    private AmountRules() {}

    /** The rules of the stage of the amount. */
    public static List<Rule<AmountTable>> all() {
        return ALL;
    }
}
