package kz.arna.rules.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.arna.rules.kernel.Judgement;
import kz.arna.rules.kernel.Rulebook;
import kz.arna.rules.order342.Order342;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The build's proof over all tests: it runs after every other class and judges what the recorder heard from them. Run alone
 * it is red, because then nothing was tried.
 */
@Order(Integer.MAX_VALUE)
class RuleCoverageTest {

    private static final Order342 ORDER = new Order342();
    private static final LocalDate FIRST_DAY =
            ORDER.versions().inOrder().getFirst().validFrom();

    @Test
    void every_rule_and_every_number_of_the_law_was_tried() {
        assertThat(gaps(VerdictRecorder.heard())).isEmpty();
    }

    @Test
    void is_red_for_each_rule_that_is_removed() {
        List<Judgement> heard = VerdictRecorder.heard();
        for (String rule : ORDER.rulebook().rules().keySet()) {
            List<Judgement> without = heard.stream()
                    .filter(judgement -> !judgement.rule().equals(rule))
                    .toList();
            assertThat(gaps(without)).as(rule).anyMatch(gap -> gap.startsWith(rule + ": no test got verdict MET"));
        }
    }

    @Test
    void is_red_for_each_kind_of_verdict_that_was_not_heard() {
        List<Judgement> heard = VerdictRecorder.heard();
        for (String kind : CoverageGaps.KINDS) {
            List<String> gaps = gaps(heard.stream()
                    .filter(judgement -> !CoverageGaps.kind(judgement.verdict()).equals(kind))
                    .toList());
            for (Rulebook.RuleEntry rule : ORDER.rulebook().rules().values()) {
                assertThat(gaps.contains(rule.id() + ": no test got verdict " + kind))
                        .as(rule.id() + " " + kind)
                        .isEqualTo(!rule.never().containsKey(kind));
            }
        }
    }

    /** The list of kinds alone excuses nothing: without its reason a kind that was not heard is a gap. */
    @Test
    void is_red_for_each_kind_that_is_neither_heard_nor_reasoned_away() {
        Rulebook book = ORDER.rulebook();
        List<String> gaps = CoverageGaps.of(unreasoned(book), FIRST_DAY, VerdictRecorder.heard());
        book.rules()
                .values()
                .forEach(rule -> rule.never()
                        .keySet()
                        .forEach(kind -> assertThat(gaps).contains(rule.id() + ": no test got verdict " + kind)));
    }

    private static Rulebook unreasoned(Rulebook book) {
        Map<String, Rulebook.RuleEntry> rules = book.rules().values().stream()
                .map(rule -> new Rulebook.RuleEntry(
                        rule.id(),
                        rule.clause(),
                        rule.stage(),
                        rule.validFrom(),
                        rule.validTo(),
                        rule.title(),
                        rule.ground(),
                        rule.verdicts(),
                        Map.of(),
                        rule.facts(),
                        rule.settings(),
                        rule.parameters(),
                        rule.codes(),
                        rule.reasons()))
                .collect(Collectors.toMap(Rulebook.RuleEntry::id, Function.identity()));
        return new Rulebook(
                rules,
                book.outcomes(),
                book.reasons(),
                book.facts(),
                book.settings(),
                book.terms(),
                book.elsewhere(),
                book.parameters());
    }

    @Test
    void is_red_when_a_number_was_never_compared() {
        List<Judgement> heard = VerdictRecorder.heard();
        for (Rulebook.Parameter listed : ORDER.rulebook().parameters().values()) {
            if (listed.probe().none() != null) {
                continue;
            }
            String parameter = listed.id();
            List<Judgement> without = heard.stream()
                    .filter(judgement -> judgement.verdict().grounds().probes().stream()
                            .noneMatch(probe -> probe.parameter().equals(parameter)))
                    .toList();
            assertThat(gaps(without)).as(parameter).anyMatch(gap -> gap.startsWith(parameter + ": not "));
        }
    }

    private static List<String> gaps(List<Judgement> heard) {
        return CoverageGaps.of(ORDER.rulebook(), FIRST_DAY, heard);
    }
}
