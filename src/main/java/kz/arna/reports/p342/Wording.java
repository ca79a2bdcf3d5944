package kz.arna.reports.p342;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.arna.calendar.Quarter;

/** The printed words of the form in one language; Kazakh as annex 4 has them. */
final class Wording {

    private static final List<String> NUMERALS = List.of("I", "II", "III", "IV");

    private static final Wording KK = load(Language.KK);
    private static final Wording RU = load(Language.RU);

    private final Map<String, String> words;

    private Wording(Map<String, String> words) {
        this.words = Map.copyOf(words);
    }

    static Wording of(Language language) {
        return language == Language.KK ? KK : RU;
    }

    /** A text in both languages. */
    static Bilingual both(String key) {
        return new Bilingual(KK.text(key), RU.text(key));
    }

    /** @throws IllegalArgumentException when the form has no such text */
    String text(String key) {
        String text = words.get(key);
        if (text == null) {
            throw new IllegalArgumentException("the form has no text " + key);
        }
        return text;
    }

    /** Everything, by key. */
    Map<String, String> all() {
        return words;
    }

    /** Name of a kind of cost (¶8); its code where the form has no name for it. */
    String costType(String code) {
        return words.getOrDefault("cost." + code, code);
    }

    /** Names of kinds of cost in one line. */
    String costTypes(List<String> codes) {
        return codes.stream().map(this::costType).collect(Collectors.joining("; "));
    }

    /** Name of a state of the case; the state itself where the form has no name for it. */
    String state(String state) {
        return words.getOrDefault("state." + state, state);
    }

    /** As the form's header has it: {@code III тоқсан 2026 жыл}. */
    String period(Quarter quarter) {
        return period("period.value", quarter);
    }

    /** Inside a sentence: {@code 2026 жылғы III тоқсан}. */
    String periodInWords(Quarter quarter) {
        return period("period.words", quarter);
    }

    private String period(String key, Quarter quarter) {
        return text(key).formatted(NUMERALS.get(quarter.number() - 1), quarter.year());
    }

    private static Wording load(Language language) {
        String file = "/reports/p342_" + language.code() + ".properties";
        Properties properties = new Properties();
        try (InputStream in = Wording.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no " + file);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> words = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
        return new Wording(words);
    }
}
