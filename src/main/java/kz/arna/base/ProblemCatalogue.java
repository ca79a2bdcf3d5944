package kz.arna.base;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/** All codes that a caller can meet, each with HTTP status, what kind of answer it is, and texts in three languages. */
public final class ProblemCatalogue {

    private final Map<String, Entry> entries;

    private ProblemCatalogue(Map<String, Entry> entries) {
        this.entries = Map.copyOf(entries);
    }

    /** What kind of answer a code is. */
    public enum Kind {
        /** The message is turned away; nothing is kept but the journal's entry, and its id stays free. */
        DOOR,
        /** The caller may repeat the same message later: nothing was wrong with it. */
        LATER,
        /** A call of people's work is refused; the case stays as it was. */
        DESK
    }

    /**
     * One code.
     *
     * @param status HTTP status
     * @param text what is wrong and what to do, never a value of the message
     */
    public record Entry(int status, Kind kind, Localized text) {}

    static ProblemCatalogue load() {
        try (InputStream yaml = ProblemCatalogue.class.getResourceAsStream("/problems.yaml")) {
            return new ProblemCatalogue(new ObjectMapper(new YAMLFactory())
                    .readValue(Objects.requireNonNull(yaml, "problems.yaml"), new TypeReference<>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("the catalogue of problems cannot be read", e);
        }
    }

    /** The entry of a code; a code that is not in the catalogue is a defect. */
    public Entry entry(String code) {
        Entry entry = entries.get(code);
        if (entry == null) {
            throw new IllegalArgumentException("no such problem in the catalogue: " + code);
        }
        return entry;
    }

    /** All entries by code. */
    public Map<String, Entry> entries() {
        return entries;
    }
}
