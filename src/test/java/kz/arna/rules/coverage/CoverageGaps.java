package kz.arna.rules.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.arna.rules.kernel.Judgement;
import kz.arna.rules.kernel.Parameters;
import kz.arna.rules.kernel.Probe;
import kz.arna.rules.kernel.Rulebook;
import kz.arna.rules.kernel.Verdict;

/**
 * What the heard verdicts leave untried. It looks at verdicts and compared values only; what a test calls itself, or which
 * ids its text names, does not count. Of every rule each kind of verdict must have been heard, unless the rulebook gives the
 * reason why there can be none; which kinds it lists beside does not count.
 */
final class CoverageGaps {

    static final List<String> KINDS = List.of("MET", "NOT_MET", "NEEDS_PERSON");

    private final Rulebook book;
    private final LocalDate firstDay;
    private final Map<String, Set<String>> kinds = new HashMap<>();
    private final Map<String, Set<String>> codes = new HashMap<>();
    /** By number of the law and rule: a try of one rule says nothing of another that compares the same number. */
    private final Map<String, Map<String, Set<BigDecimal>>> distances = new HashMap<>();

    private final Map<String, Set<LocalDate>> days = new HashMap<>();
    private final List<String> gaps = new ArrayList<>();

    private CoverageGaps(Rulebook book, LocalDate firstDay) {
        this.book = book;
        this.firstDay = firstDay;
    }

    /**
     * The gaps, none when everything was tried.
     *
     * @param firstDay the first day on which any version of the rules applies: no test can look before it
     */
    static List<String> of(Rulebook book, LocalDate firstDay, Collection<Judgement> heard) {
        CoverageGaps gaps = new CoverageGaps(book, firstDay);
        heard.forEach(gaps::hear);
        book.rules().values().forEach(gaps::rule);
        gaps.kinds.keySet().forEach(gaps::listed);
        book.parameters().values().forEach(gaps::parameter);
        return gaps.gaps.stream().sorted().toList();
    }

    private void hear(Judgement judgement) {
        add(kinds, judgement.rule(), kind(judgement.verdict()));
        switch (judgement.verdict()) {
            case Verdict.Met met -> {}
            case Verdict.NotMet not -> add(codes, judgement.rule(), not.outcomeCode());
            case Verdict.NeedsPerson open -> add(codes, judgement.rule(), open.reason());
        }
        for (Probe probe : judgement.verdict().grounds().probes()) {
            switch (probe) {
                case Probe.Against against ->
                    add(
                            distances.computeIfAbsent(probe.parameter(), any -> new HashMap<>()),
                            judgement.rule(),
                            against.actual().subtract(against.limit()).stripTrailingZeros());
                case Probe.OnDay read -> add(days, probe.parameter(), read.day());
            }
        }
    }

    private void rule(Rulebook.RuleEntry rule) {
        Set<String> given = kinds.getOrDefault(rule.id(), Set.of());
        KINDS.stream()
                .filter(kind -> !given.contains(kind) && !rule.never().containsKey(kind))
                .forEach(kind -> gaps.add(rule.id() + ": no test got verdict " + kind));
        given.stream()
                .filter(rule.never()::containsKey)
                .forEach(kind -> gaps.add(rule.id() + ": the rulebook says that it never gives " + kind));
        Set<String> declared = new HashSet<>(rule.codes());
        declared.addAll(rule.reasons());
        differences(rule.id(), "code or reason", declared, codes.getOrDefault(rule.id(), Set.of()));
    }

    private void differences(String rule, String what, Set<String> declared, Set<String> given) {
        declared.stream()
                .filter(each -> !given.contains(each))
                .forEach(each -> gaps.add(rule + ": no test got " + what + " " + each));
        given.stream()
                .filter(each -> !declared.contains(each))
                .forEach(each -> gaps.add(rule + ": the rulebook does not declare " + what + " " + each));
    }

    private void listed(String rule) {
        if (!book.rules().containsKey(rule)) {
            gaps.add(rule + ": not in the rulebook");
        }
    }

    private void parameter(Rulebook.Parameter parameter) {
        BigDecimal step = parameter.probe().step();
        if (step != null) {
            Map<String, Set<BigDecimal>> byRule = distances.getOrDefault(parameter.id(), Map.of());
            if (byRule.isEmpty()) {
                gaps.add(parameter.id() + ": not compared by any rule");
            }
            byRule.forEach((rule, tried) -> limit(parameter.id(), rule, step, tried));
        }
        if (parameter.probe().days()) {
            parameter.rows().forEach(row -> row(parameter.id(), row));
        }
    }

    private void limit(String parameter, String rule, BigDecimal step, Set<BigDecimal> tried) {
        for (BigDecimal distance : List.of(step.negate(), BigDecimal.ZERO, step)) {
            if (!tried.contains(distance.stripTrailingZeros())) {
                gaps.add(parameter + ": not tried at the limit " + distance.toPlainString() + " by " + rule);
            }
        }
    }

    private void row(String parameter, Parameters.Row row) {
        for (LocalDate day : List.of(row.from().minusDays(1), row.from())) {
            boolean reachable = !row.from().minusDays(1).isBefore(firstDay);
            if (reachable && !days.getOrDefault(parameter, Set.of()).contains(day)) {
                gaps.add(parameter + ": not read on " + day);
            }
        }
    }

    static String kind(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Met met -> "MET";
            case Verdict.NotMet not -> "NOT_MET";
            case Verdict.NeedsPerson open -> "NEEDS_PERSON";
        };
    }

    private static <T> void add(Map<String, Set<T>> sets, String key, T value) {
        sets.computeIfAbsent(key, any -> new HashSet<>()).add(value);
    }
}
