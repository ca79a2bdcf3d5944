package kz.arna.rules.order342.costs;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.arna.base.Localized;

/** What a case adds to the rulebook's words about lines. */
public final class Notes {

    private Notes() {}

    /** Which lines fail and which wait for a person; nothing where there are none. */
    static Optional<Localized> ofLines(Collection<Integer> refused, Collection<Integer> open) {
        Optional<Localized> failed = refused.isEmpty() ? Optional.empty() : Optional.of(refused(refused));
        Optional<Localized> waiting = open.isEmpty() ? Optional.empty() : Optional.of(open(open));
        return failed.map(words -> waiting.map(more -> joined(words, more)).orElse(words))
                .or(() -> waiting);
    }

    /** Lines that are not reimbursed. */
    public static Localized refused(Collection<Integer> lines) {
        String numbers = numbers(lines);
        return new Localized(
                "Толық немесе ішінара өтелмейтін жолдар: " + numbers + ".",
                "Строки, не возмещаемые полностью или частично: " + numbers + ".",
                "Lines not reimbursed in whole or in part: " + numbers + ".");
    }

    /** Lines that wait for a person. */
    public static Localized open(Collection<Integer> lines) {
        String numbers = numbers(lines);
        return new Localized(
                "Лауазымды адам шешетін жолдар: " + numbers + ".",
                "Строки, по которым решает должностное лицо: " + numbers + ".",
                "Lines for a person to decide: " + numbers + ".");
    }

    /** One text, then the other. */
    public static Localized joined(Localized first, Localized second) {
        return new Localized(
                first.kk() + " " + second.kk(), first.ru() + " " + second.ru(), first.en() + " " + second.en());
    }

    private static String numbers(Collection<Integer> lines) {
        return lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
