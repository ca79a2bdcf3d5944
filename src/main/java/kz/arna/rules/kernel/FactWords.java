package kz.arna.rules.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.arna.base.Localized;

/**
 * The facts behind a verdict in words, so that its text says which figure met which limit. Only what is figure, day, code or
 * yes and no: numbers of persons stay out of texts that travel.
 */
record FactWords(Map<String, Rulebook.FactEntry> entries) {

    private static final Set<FactType> SPOKEN = EnumSet.of(
            FactType.FLAG,
            FactType.PERCENT,
            FactType.MONEY,
            FactType.BALANCE,
            FactType.DATE,
            FactType.CODE,
            FactType.MONEY_BY_YEAR,
            FactType.MONEY_BY_LINE);

    /** The facts with value, source and day; nothing where none can be spoken. */
    Optional<Localized> of(Collection<Fact> facts) {
        List<Localized> words =
                facts.stream().flatMap(fact -> words(fact).stream()).toList();
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new Localized(
                        "Мәліметтер: " + joined(words, Localized::kk),
                        "Сведения: " + joined(words, Localized::ru),
                        "Facts: " + joined(words, Localized::en)));
    }

    private Optional<Localized> words(Fact fact) {
        Rulebook.FactEntry entry = entries.get(fact.name());
        FactType type = entry == null ? null : entry.type();
        if (entry == null || type == null || !SPOKEN.contains(type) || fact.source() == null) {
            return Optional.empty();
        }
        String asOf = fact.asOf() == null ? "" : ", " + fact.asOf();
        String source = " (" + fact.source() + asOf + ")";
        Localized title = entry.title();
        Localized value = value(fact);
        return Optional.of(new Localized(
                title.kk() + " – " + value.kk() + source,
                title.ru() + " — " + value.ru() + source,
                title.en() + " – " + value.en() + source));
    }

    private static Localized value(Fact fact) {
        return fact.flag()
                .map(yes -> yes ? new Localized("иә", "да", "yes") : new Localized("жоқ", "нет", "no"))
                .orElseGet(() -> {
                    String plain = plain(fact.value());
                    return new Localized(plain, plain, plain);
                });
    }

    private static String plain(JsonNode value) {
        return value.isObject()
                ? value.properties().stream()
                        .map(member ->
                                member.getKey() + ": " + member.getValue().asText())
                        .collect(Collectors.joining(", "))
                : value.asText();
    }

    private static String joined(List<Localized> words, Function<Localized, String> language) {
        return words.stream().map(language).collect(Collectors.joining("; "));
    }
}
