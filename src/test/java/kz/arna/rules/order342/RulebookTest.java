package kz.arna.rules.order342;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.arna.rules.kernel.Parameters;
import kz.arna.rules.kernel.Rule;
import kz.arna.rules.kernel.Rulebook;
import kz.arna.rules.kernel.RulebookReader;
import kz.arna.rules.order342.amount.AmountRules;
import kz.arna.rules.order342.costs.CostRules;
import kz.arna.rules.order342.obligation.ObligationRules;
import kz.arna.rules.order342.report.ReportRules;
import kz.arna.rules.order342.service.ServiceRules;
import org.junit.jupiter.api.Test;

/** The rulebook and the rules agree, and no rule of the catalogue is forgotten. */
class RulebookTest {

    private static final Rulebook BOOK = new Order342().rulebook();
    private static final Pattern NUMBERED = Pattern.compile("\\d");

    @Test
    void lists_every_rule_with_its_clause_and_no_other() {
        assertThat(defects(BOOK, RuleSets.present())).isEmpty();
    }

    @Test
    void says_of_every_rule_of_the_catalogue_who_keeps_it() {
        Stream<String> catalogue = IntStream.concat(
                        IntStream.concat(IntStream.rangeClosed(1, 42), IntStream.rangeClosed(50, 67)),
                        IntStream.concat(IntStream.rangeClosed(70, 99), IntStream.rangeClosed(110, 149)))
                .mapToObj("DPR-R-%03d"::formatted);

        assertThat(catalogue.filter(
                        id -> !BOOK.rules().containsKey(id) && !BOOK.elsewhere().containsKey(id)))
                .isEmpty();
    }

    @Test
    void uses_every_outcome_code_reason_fact_setting_and_parameter() {
        Set<String> used = new HashSet<>();
        BOOK.rules()
                .values()
                .forEach(rule -> Stream.of(
                                rule.codes(), rule.reasons(), rule.facts(), rule.settings(), rule.parameters())
                        .forEach(used::addAll));
        Set<String> unused = new TreeSet<>();
        Stream.of(BOOK.outcomes(), BOOK.reasons(), BOOK.facts(), BOOK.settings(), BOOK.parameters())
                .flatMap(entries -> entries.keySet().stream())
                .filter(id -> !used.contains(id) && !isTermOfProcedure(id) && !isKeptElsewhere(id))
                .forEach(unused::add);

        assertThat(unused).isEmpty();
    }

    /** Terms of the service are counted by the procedure; no rule compares with them. */
    private static boolean isTermOfProcedure(String id) {
        Rulebook.Parameter parameter = BOOK.parameters().get(id);
        return id.startsWith("term.") && parameter != null && parameter.probe().none() != null;
    }

    @Test
    void holds_the_terms_of_the_service_as_dated_numbers() {
        Parameters.OnDay law = BOOK.law().on(LocalDate.of(2026, 11, 24));
        assertThat(Stream.of("total", "completeness", "compliance", "hearing.notice", "hearing", "open.checks")
                        .map(term -> law.whole("term." + term)))
                .containsExactly(8, 2, 6, 3, 2, 4);
    }

    /** Readings of working time and of the way of a case are followed by calendar and procedure, not by a rule. */
    private static boolean isKeptElsewhere(String id) {
        Rulebook.Setting setting = BOOK.settings().get(id);
        return setting != null && setting.by() != null;
    }

    /** Ambiguities of B1.7 about money after the decision, reports and names concern other parts of the orders. */
    @Test
    void resolves_every_ambiguity_that_concerns_the_way_to_the_decision() {
        Stream<String> concerned = Stream.of(
                        IntStream.rangeClosed(1, 10),
                        IntStream.rangeClosed(12, 16),
                        IntStream.of(18, 27, 31, 32, 33, 34, 37),
                        IntStream.rangeClosed(39, 47),
                        IntStream.of(50, 53))
                .flatMap(IntStream::boxed)
                .map("AMB-DPR-%02d"::formatted);
        assertThat(BOOK.settings().keySet()).containsAll(concerned.toList());
    }

    /** DPR-R-146: paragraph and subparagraph stand in the text, in both languages. */
    @Test
    void names_the_clause_in_every_refusal() {
        BOOK.outcomes().values().forEach(outcome -> {
            assertThat(outcome.text().kk())
                    .as(outcome.code())
                    .containsPattern("тарма[ққғ]|бабы")
                    .containsPattern(NUMBERED);
            assertThat(outcome.text().ru())
                    .as(outcome.code())
                    .containsPattern("пункт|стать|част")
                    .containsPattern(NUMBERED);
        });
    }

    /** Why a rule never gives a verdict rests on a clause, named in each language. */
    @Test
    void names_the_clause_in_every_reason_why_a_verdict_is_never_given() {
        assertThat(BOOK.rules().values().stream().flatMap(rule -> rule.never().values().stream()))
                .isNotEmpty()
                .allSatisfy(why -> {
                    assertThat(why.kk()).containsPattern("\\d[^.]*(тарма|жол|баб)");
                    assertThat(why.ru())
                            .containsPattern("([Пп]ункт|[Сс]тать|[Чч]аст|[Сс]трок)")
                            .containsPattern(NUMBERED);
                    assertThat(why.en()).containsPattern("¶|agr\\.|art\\.|item");
                });
    }

    @Test
    void has_no_latin_letter_inside_a_kazakh_or_russian_word() {
        Pattern mixed = Pattern.compile("[А-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі][A-Za-z]|[A-Za-z][А-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]");
        Stream.of(
                        BOOK.outcomes().values().stream().map(Rulebook.Outcome::text),
                        BOOK.reasons().values().stream().map(Rulebook.Reason::text),
                        BOOK.terms().values().stream().map(Rulebook.Term::text),
                        BOOK.rules().values().stream().map(Rulebook.RuleEntry::title),
                        BOOK.rules().values().stream().flatMap(rule -> rule.never().values().stream()))
                .flatMap(texts -> texts)
                .forEach(text -> assertThat(text.kk() + "\n" + text.ru()).doesNotContainPattern(mixed));
    }

    /** ¶28 says «25 күнінен кешіктірмей»: that day is in time. «Дейін» ends before the day that it names (XC-R-021). */
    @Test
    void calls_a_day_that_is_still_in_time_not_later_than_and_not_before() {
        assertThat(BOOK.rules())
                .hasEntrySatisfying(
                        "DPR-R-115", rule -> assertThat(rule.title().kk()).contains("25-күнінен кешіктірмей"));
        Stream.of(
                        BOOK.outcomes().values().stream().map(Rulebook.Outcome::text),
                        BOOK.parameters().values().stream().map(Rulebook.Parameter::title),
                        BOOK.rules().values().stream().map(Rulebook.RuleEntry::title))
                .flatMap(texts -> texts)
                .forEach(text -> assertThat(text.kk()).doesNotContainPattern("\\d+-?\\s?күніне дейін"));
    }

    @Test
    void refuses_a_file_with_an_unknown_key_or_a_missing_text() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> RulebookReader.read(List.of("rulebook/defective.yaml"))))
                .hasMessageContaining("DPR-R-900: has no clause")
                .hasMessageContaining("DPR-R-900: lacks a text")
                .hasMessageContaining("DPR-R-900: does not exist: debt.unknown")
                .hasMessageContaining("DPR-R-900: either gives NOT_MET or says why it never does");
    }

    /** Where the rules and the rulebook contradict each other. */
    static List<String> defects(Rulebook book, RuleSets sets) {
        List<String> defects = new ArrayList<>();
        Map<String, String> clauses = new HashMap<>();
        Stream.<List<? extends Rule<?>>>of(
                        sets.completeness().rules(),
                        sets.eligibility().rules(),
                        sets.payments().rules(),
                        CostRules.all(),
                        AmountRules.all(),
                        ObligationRules.all().rules(),
                        ReportRules.all().rules(),
                        ServiceRules.all().rules())
                .flatMap(List::stream)
                .forEach(rule -> {
                    if (clauses.put(rule.id(), rule.clause()) != null) {
                        defects.add(rule.id() + ": two rules");
                    }
                });
        clauses.forEach((id, clause) -> {
            Rulebook.RuleEntry entry = book.rules().get(id);
            if (entry == null) {
                defects.add(id + ": not in the rulebook");
            } else if (!entry.clause().equals(clause)) {
                defects.add(id + ": clause " + clause + ", in the rulebook " + entry.clause());
            }
        });
        book.rules().keySet().stream()
                .filter(id -> !clauses.containsKey(id))
                .forEach(id -> defects.add(id + ": in the rulebook, but no rule"));
        return defects;
    }
}
