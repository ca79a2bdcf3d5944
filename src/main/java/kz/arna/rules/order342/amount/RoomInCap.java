package kz.arna.rules.order342.amount;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Probe;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.costs.Law;
import kz.arna.rules.order342.costs.Reasons;
import org.jspecify.annotations.Nullable;

/**
 * DPR-R-030…033: earlier sums and this one together stay within the cap of ¶9, over 24 months and over the calendar year.
 * ¶9(1) lacks its verb; it is read as ¶9(2): "not more than" (AMB-DPR-06). A cap that only cuts the sum is no refusal: the
 * condition fails when the group has no room left at all.
 */
final class RoomInCap extends AmountRule {

    private final boolean certification;
    private final boolean months;

    private RoomInCap(String id, String clause, String question, boolean certification, boolean months) {
        super(id, clause, question);
        this.certification = certification;
        this.months = months;
    }

    static List<RoomInCap> all() {
        return List.of(
                new RoomInCap("DPR-R-030", "¶9(1)", "Is there room in the 24 months for ¶8(1)?", true, true),
                new RoomInCap("DPR-R-031", "¶9(1) p.2", "Is there room in the calendar year for ¶8(1)?", true, false),
                new RoomInCap("DPR-R-032", "¶9(2)", "Is there room in the 24 months for ¶8(2), (3)?", false, true),
                new RoomInCap(
                        "DPR-R-033", "¶9(2) p.2", "Is there room in the calendar year for ¶8(2), (3)?", false, false));
    }

    @Override
    public Verdict decide(AmountTable table) {
        List<GroupAmount> groups = table.result().groups().stream()
                .filter(group -> group.group().certification() == certification)
                .toList();
        Grounds grounds = grounds(table, groups);
        if (table.costs().lines().isEmpty()) {
            return grounds.needsPerson(Reasons.FACT_UNKNOWN);
        }
        if (groups.stream().allMatch(RoomInCap::asksNothing)) {
            return grounds.met();
        }
        if (groups.stream().anyMatch(group -> group.cap() == null)) {
            return grounds.needsPerson(Reasons.MCI_UNKNOWN);
        }
        if (months && basesDiffer(table)) {
            return grounds.needsPerson(Reasons.CAP_BASES_DIFFER);
        }
        if (groups.stream().anyMatch(group -> group.share() == null)) {
            return grounds.needsPerson(Reasons.FACT_UNKNOWN);
        }
        return groups.stream().anyMatch(this::full) ? grounds.notMet("DPR-REF-02-11") : grounds.met();
    }

    private Grounds grounds(AmountTable table, List<GroupAmount> groups) {
        Grounds grounds = Grounds.of(Looked.prior(table));
        for (GroupAmount group : groups) {
            grounds = probed(grounds, table, group);
        }
        List<Alternative> open = months ? table.alternatives(AmountTable.BASIS) : List.of();
        return grounds.noting(
                open.isEmpty() || !basesDiffer(table) ? AmountNotes.caps(groups) : AmountNotes.readings(open));
    }

    private Grounds probed(Grounds grounds, AmountTable table, GroupAmount group) {
        Grounds all = grounds;
        if (months) {
            LocalDate from = table.claim()
                    .submission()
                    .minusMonths(table.claim().numbers().capMonths());
            all = all.probed(table.claim().prior().stream()
                    .filter(group.group()::counts)
                    .map(prior -> Probe.days(Law.CAP_WINDOW, prior.on(), from))
                    .toList());
        }
        return group.share() == null || group.cap() == null || asksNothing(group)
                ? all
                : all.probed(new Probe.Against(
                        certification ? Law.CERTIFICATION_CAP : Law.MARKING_AND_RAIL_CAP,
                        group.share().add(used(group)),
                        group.cap()));
    }

    private boolean basesDiffer(AmountTable table) {
        List<Alternative> bases = table.alternatives(AmountTable.BASIS);
        return !bases.isEmpty()
                && !Amounts.same(
                        part(bases.getFirst().amount()), part(bases.getLast().amount()));
    }

    private @Nullable BigDecimal part(Reimbursement amount) {
        return certification ? amount.certification() : amount.markingAndRail();
    }

    private static boolean asksNothing(GroupAmount group) {
        return group.share() != null && group.share().signum() == 0;
    }

    private boolean full(GroupAmount group) {
        return !asksNothing(group) && group.cap() != null && used(group).compareTo(group.cap()) >= 0;
    }

    private BigDecimal used(GroupAmount group) {
        return months ? group.used24() : group.usedInFullestYear();
    }
}
