package kz.arna.rules.kernel;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a rulebook from its YAML files, strictly: an unknown key, a missing text or a double id stops the start. */
public final class RulebookReader {

    static final ObjectMapper YAML = JsonMapper.builder(new YAMLFactory().disable(YAMLGenerator.Feature.SPLIT_LINES))
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private RulebookReader() {}

    /**
     * Reads the files, each a resource of the class path, as one rulebook.
     *
     * @throws UncheckedIOException where a file is missing or malformed
     * @throws IllegalArgumentException where the rulebook contradicts itself; the message lists every defect
     */
    public static Rulebook read(List<String> resources) {
        List<Document> documents =
                resources.stream().map(RulebookReader::document).toList();
        Rulebook book = new Rulebook(
                merged(documents, Document::rules, Rulebook.RuleEntry::id),
                merged(documents, Document::outcomes, Rulebook.Outcome::code),
                merged(documents, Document::reasons, Rulebook.Reason::id),
                merged(documents, Document::facts, Rulebook.FactEntry::name),
                merged(documents, Document::settings, Rulebook.Setting::id),
                merged(documents, Document::terms, Rulebook.Term::id),
                elsewhere(documents),
                merged(documents, Document::parameters, Rulebook.Parameter::id));
        List<String> defects = RulebookDefects.of(book);
        if (!defects.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", defects));
        }
        return book;
    }

    private static Document document(String resource) {
        try (InputStream in = RulebookReader.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no such rulebook file: " + resource);
            }
            return YAML.readValue(in, Document.class);
        } catch (IOException malformed) {
            throw new UncheckedIOException(resource, malformed);
        }
    }

    private static <T> Map<String, T> merged(
            List<Document> documents, Function<Document, @Nullable List<T>> part, Function<T, String> key) {
        Map<String, T> entries = new LinkedHashMap<>();
        for (Document document : documents) {
            List<T> given = part.apply(document);
            for (T entry : given == null ? List.<T>of() : given) {
                if (entries.put(key.apply(entry), entry) != null) {
                    throw new IllegalArgumentException("twice in the rulebook: " + key.apply(entry));
                }
            }
        }
        return entries;
    }

    private static Map<String, Rulebook.Elsewhere> elsewhere(List<Document> documents) {
        List<Rulebook.Elsewhere> entries = new ArrayList<>();
        for (Document document : documents) {
            for (Document.Group group :
                    document.elsewhere() == null ? List.<Document.Group>of() : document.elsewhere()) {
                group.rules()
                        .forEach((id, clause) ->
                                entries.add(new Rulebook.Elsewhere(id, clause, group.by(), group.reason())));
            }
        }
        Map<String, Rulebook.Elsewhere> byId = new LinkedHashMap<>();
        entries.forEach(entry -> byId.put(entry.id(), entry));
        return byId;
    }

    /** One file of the rulebook; any section may be left out. */
    record Document(
            @Nullable List<Rulebook.RuleEntry> rules,
            @Nullable List<Rulebook.Outcome> outcomes,
            @Nullable List<Rulebook.Reason> reasons,
            @Nullable List<Rulebook.FactEntry> facts,
            @Nullable List<Rulebook.Setting> settings,
            @Nullable List<Rulebook.Term> terms,
            @Nullable List<Group> elsewhere,
            @Nullable List<Rulebook.Parameter> parameters) {

        /** Rules with one keeper and one reason, id by clause. */
        record Group(String by, kz.arna.base.Localized reason, Map<String, String> rules) {}
    }
}
