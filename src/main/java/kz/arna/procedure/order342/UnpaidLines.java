package kz.arna.procedure.order342;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.arna.base.Localized;
import kz.arna.base.Rejected;
import kz.arna.procedure.order342.DecisionCommand.LineDecision;
import kz.arna.procedure.order342.ResultText.NotPaid;
import kz.arna.rules.kernel.Rulebook;

/**
 * What a decision does not pay, or only in part, each line with its ground (DPR-R-145, DPR-R-146): what the rules leave out and
 * the official does not accept by name, and what the official leaves out.
 */
record UnpaidLines(List<NotPaid> grounds) {

    /** @throws Rejected where a line is decided against the rules without a reason, or left out without a ground of the order */
    static UnpaidLines of(Proposal proposal, DecisionCommand command, Rulebook rulebook) {
        List<Integer> accepted = command.acceptedLines();
        Stream<NotPaid> byRules = proposal.excluded().filter(line -> !accepted.contains(line.no()));
        List<NotPaid> byOfficial = new ArrayList<>();
        List<LineDecision> lines = command.byLine();
        Set<Integer> excluded = proposal.excluded().map(NotPaid::no).collect(Collectors.toSet());
        for (int i = 0; i < lines.size(); i++) {
            LineDecision line = lines.get(i);
            boolean departs = !line.accepted() || excluded.contains(line.no());
            if (departs && line.words().isEmpty() && command.reasonOrEmpty().isEmpty()) {
                throw new Rejected(DeskProblems.missing("/lines/" + i + "/reason"));
            }
            if (!line.accepted()) {
                byOfficial.add(leftOut(line, "/lines/" + i + "/ground", rulebook));
            }
        }
        return new UnpaidLines(Stream.concat(byRules, byOfficial.stream())
                .sorted(Comparator.comparingInt(NotPaid::no))
                .toList());
    }

    private static NotPaid leftOut(LineDecision line, String field, Rulebook rulebook) {
        String code = DeskProblems.required(line.ground(), field);
        Localized ground = Grounds.REFUSAL.outcome(code, field, rulebook).text();
        String words = line.words().endsWith(".")
                ? line.words().substring(0, line.words().length() - 1)
                : line.words();
        return new NotPaid(line.no(), code, true, words.isEmpty() ? ground : with(ground, " (" + words + ")"));
    }

    /** The official's own words stand in every language as they were written. */
    private static Localized with(Localized ground, String words) {
        return new Localized(ground.kk() + words, ground.ru() + words, ground.en() + words);
    }

    /** The numbers of the lines. */
    Set<Integer> numbers() {
        return grounds.stream().map(NotPaid::no).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of those that are not paid at all. */
    Set<Integer> wholly() {
        return grounds.stream().filter(NotPaid::whole).map(NotPaid::no).collect(Collectors.toSet());
    }
}
