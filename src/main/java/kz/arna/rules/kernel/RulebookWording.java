package kz.arna.rules.kernel;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.arna.base.Localized;

/** Puts verdicts into the words of the rulebook; a rule, code or reason that it does not know is a defect. */
record RulebookWording(Rulebook book) implements Wording {

    private static final String UNKNOWN = "FACT_UNKNOWN";
    private static final Localized CONDITION = new Localized("Тексерілетін шарт", "Проверяется условие", "Condition");
    private static final Localized NOT_TOLD = new Localized("белгісіз", "неизвестно", "not known");

    @Override
    public Judgement word(Rule<?> rule, Stage stage, Verdict verdict) {
        Localized title = known(book.rules(), rule.id()).title();
        Localized words = switch (verdict) {
            case Verdict.Met met -> met(title);
            case Verdict.NotMet not -> book.refusal(rule.id(), not.outcomeCode());
            case Verdict.NeedsPerson open -> open(known(book.rules(), rule.id()), open);
        };
        return new Judgement(rule.id(), stage, rule.clause(), verdict, complete(words, verdict.grounds()));
    }

    /** The condition as a question, why nobody but a person answers it, and which facts of the rule nobody has told. */
    private Localized open(Rulebook.RuleEntry rule, Verdict.NeedsPerson open) {
        Localized asked = joined(CONDITION, rule.title(), ": ");
        Localized why = sentences(asked, known(book.reasons(), open.reason()).text());
        if (!open.reason().equals(UNKNOWN)) {
            return why;
        }
        Set<String> told = open.grounds().facts().stream()
                .filter(Fact::vouched)
                .map(Fact::name)
                .collect(Collectors.toSet());
        List<Localized> untold = rule.facts().stream()
                .filter(name -> !told.contains(name))
                .map(name -> known(book.facts(), name).title())
                .toList();
        return untold.isEmpty() ? why : sentences(why, joined(NOT_TOLD, all(untold), ": "));
    }

    private Localized complete(Localized words, Grounds grounds) {
        Localized named = grounds.terms().isEmpty() ? words : joined(words, list(grounds.terms()), ": ");
        Localized noted = grounds.note() == null ? named : sentences(named, grounds.note());
        return new FactWords(book.facts(), book.terms())
                .of(grounds.facts())
                .map(facts -> sentences(noted, facts))
                .orElse(noted);
    }

    private static Localized sentences(Localized first, Localized second) {
        return new Localized(
                sentences(first.kk(), second.kk()),
                sentences(first.ru(), second.ru()),
                sentences(first.en(), second.en()));
    }

    /** The second as a sentence of its own, where it says something. */
    private static String sentences(String first, String second) {
        if (second.isBlank()) {
            return first;
        }
        String end = first.endsWith(".") ? " " : ". ";
        return first + end + second.substring(0, 1).toUpperCase(Locale.ROOT) + second.substring(1);
    }

    private Localized list(List<String> terms) {
        List<Localized> texts =
                terms.stream().map(id -> known(book.terms(), id).text()).toList();
        return all(texts);
    }

    private static Localized all(List<Localized> texts) {
        return new Localized(all(texts, Localized::kk), all(texts, Localized::ru), all(texts, Localized::en));
    }

    private static String all(List<Localized> texts, Function<Localized, String> language) {
        return texts.stream().map(language).distinct().collect(Collectors.joining("; "));
    }

    private static Localized met(Localized title) {
        return joined(new Localized("Талап орындалды", "Условие выполнено", "Met"), title, ": ");
    }

    static Localized joined(Localized first, Localized second, String between) {
        return new Localized(
                first.kk() + between + second.kk(),
                first.ru() + between + second.ru(),
                first.en() + between + second.en());
    }

    private static <T> T known(Map<String, T> entries, String id) {
        T entry = entries.get(id);
        if (entry == null) {
            throw new IllegalStateException("not in the rulebook: " + id);
        }
        return entry;
    }
}
