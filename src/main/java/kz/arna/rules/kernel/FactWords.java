package kz.arna.rules.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.arna.base.Localized;
import kz.arna.base.Written;

/**
 * The facts behind a verdict in words, so that its text says which figure met which limit. Only what is figure, day, code or
 * yes and no: numbers of persons stay out of texts that travel.
 */
record FactWords(Map<String, Rulebook.FactEntry> entries, Map<String, Rulebook.Term> terms) {

    private static final Pattern SUM = Pattern.compile("-?\\d+(\\.\\d+)?");

    private static final Set<FactType> SPOKEN = EnumSet.of(
            FactType.FLAG,
            FactType.PERCENT,
            FactType.MONEY,
            FactType.BALANCE,
            FactType.DATE,
            FactType.CODE,
            FactType.MONEY_BY_YEAR,
            FactType.MONEY_BY_LINE);

    private static final Set<FactType> MONEY =
            EnumSet.of(FactType.MONEY, FactType.BALANCE, FactType.MONEY_BY_YEAR, FactType.MONEY_BY_LINE);

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
        String asOf = fact.asOf() == null ? "" : ", " + Written.day(fact.asOf());
        Localized source = source(fact.source());
        Localized title = entry.title();
        Localized value = value(fact, type);
        return Optional.of(new Localized(
                title.kk() + " – " + value.kk() + " (" + source.kk() + asOf + ")",
                title.ru() + " — " + value.ru() + " (" + source.ru() + asOf + ")",
                title.en() + " – " + value.en() + " (" + source.en() + asOf + ")"));
    }

    /** Who vouches for it, in the rulebook's words; who asks for an assessment may name others, in words of their own. */
    private Localized source(String source) {
        Rulebook.Term term = terms.get("source." + source);
        return term == null ? new Localized(source, source, source) : term.text();
    }

    private static Localized value(Fact fact, FactType type) {
        return fact.flag()
                .map(yes -> yes ? new Localized("иә", "да", "yes") : new Localized("жоқ", "нет", "no"))
                .orElseGet(() -> {
                    String plain = plain(fact.value(), type);
                    return new Localized(plain, plain, plain);
                });
    }

    private static String plain(JsonNode value, FactType type) {
        return value.isObject()
                ? value.properties().stream()
                        .map(member -> member.getKey() + ": "
                                + written(member.getValue().asText(), type))
                        .collect(Collectors.joining(", "))
                : written(value.asText(), type);
    }

    private static String written(String value, FactType type) {
        if (type == FactType.DATE) {
            return Moments.day(value).map(Written::day).orElse(value);
        }
        return MONEY.contains(type) && SUM.matcher(value).matches() ? Written.sum(new BigDecimal(value)) : value;
    }

    private static String joined(List<Localized> words, Function<Localized, String> language) {
        return words.stream().map(language).collect(Collectors.joining("; "));
    }
}
