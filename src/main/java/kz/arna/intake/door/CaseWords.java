package kz.arna.intake.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import kz.arna.base.Localized;

/**
 * What states, events and deadlines are called when people read a case, from {@code history.yaml}. What has no words
 * there is called by its code: a history is readable before its words are perfect.
 */
record CaseWords(Map<String, Localized> states, Map<String, Localized> events, Map<String, Localized> deadlines) {

    private static final CaseWords KNOWN = load();

    static CaseWords known() {
        return KNOWN;
    }

    Localized state(String code) {
        return of(states, code);
    }

    Localized event(String code) {
        return of(events, code);
    }

    /** A deadline that stands once for each quarter, e.g. {@code FIGURES:2026-Q1}, keeps the quarter behind its name. */
    Localized deadline(String code) {
        int colon = code.indexOf(':');
        if (colon < 0) {
            return of(deadlines, code);
        }
        Localized name = of(deadlines, code.substring(0, colon));
        String quarter = ", " + code.substring(colon + 1);
        return new Localized(name.kk() + quarter, name.ru() + quarter, name.en() + quarter);
    }

    private static Localized of(Map<String, Localized> words, String code) {
        return words.getOrDefault(code, new Localized(code, code, code));
    }

    private static CaseWords load() {
        try (InputStream yaml = CaseWords.class.getResourceAsStream("/history.yaml")) {
            return new ObjectMapper(new YAMLFactory())
                    .readValue(Objects.requireNonNull(yaml, "history.yaml"), CaseWords.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the words of histories cannot be read", e);
        }
    }
}
