package kz.arna.statistics.file;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What people are told about files, from {@code statistics/file-rules.yaml}. */
final class FileTexts {

    private static final Map<String, Text> TEXTS = load();

    private FileTexts() {}

    /** A text in the two languages of the exchange. */
    record Text(String kk, String ru) {}

    static Text of(FileRule rule) {
        return Objects.requireNonNull(TEXTS.get(rule.name()), rule.name());
    }

    /** All rules that have a text. */
    static Set<String> rules() {
        return TEXTS.keySet();
    }

    private static Map<String, Text> load() {
        try (InputStream yaml =
                Objects.requireNonNull(FileTexts.class.getResourceAsStream("/statistics/file-rules.yaml"))) {
            return new YAMLMapper().readValue(yaml, new TypeReference<Map<String, Text>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("statistics/file-rules.yaml cannot be read", e);
        }
    }
}
