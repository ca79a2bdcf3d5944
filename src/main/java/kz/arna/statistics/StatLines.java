package kz.arna.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The lines that the consent of agr-A2 names (DPR-D-13), in its order, from {@code statistics/lines.yaml}. */
public final class StatLines {

    private static final StatLines ALL = load();

    private final Map<StatLine, Entry> entries;

    private StatLines(Map<StatLine, Entry> entries) {
        this.entries = entries;
    }

    /**
     * What is known of a line.
     *
     * @param kk title in Kazakh, as the order has it
     * @param ru title in Russian
     */
    public record Entry(StatLine line, StatUnit unit, String kk, String ru) {}

    /** The table of the consent. */
    public static StatLines monitored() {
        return ALL;
    }

    /** All 21, in the order of the consent. */
    public List<Entry> all() {
        return List.copyOf(entries.values());
    }

    /** All lines alone. */
    public Set<StatLine> lines() {
        return Set.copyOf(entries.keySet());
    }

    /** The entry of a line; empty when the consent does not name it. */
    public Optional<Entry> find(StatLine line) {
        return Optional.ofNullable(entries.get(line));
    }

    /** The lines of one form, in order. */
    public List<Entry> of(StatForm form) {
        return entries.values().stream()
                .filter(entry -> entry.line().form() == form)
                .toList();
    }

    private static StatLines load() {
        try (InputStream yaml = Objects.requireNonNull(StatLines.class.getResourceAsStream("/statistics/lines.yaml"))) {
            Map<StatLine, Entry> entries = new LinkedHashMap<>();
            for (JsonNode form : new YAMLMapper().readTree(yaml).get("forms")) {
                StatForm of = StatForm.ofIndex(form.get("index").asText()).orElseThrow();
                for (JsonNode row : form.get("lines")) {
                    Entry entry = entry(of, row);
                    entries.put(entry.line(), entry);
                }
            }
            return new StatLines(entries);
        } catch (IOException e) {
            throw new UncheckedIOException("statistics/lines.yaml cannot be read", e);
        }
    }

    private static Entry entry(StatForm form, JsonNode row) {
        return new Entry(
                new StatLine(form, row.get("section").asText(), row.get("line").asText()),
                StatUnit.valueOf(row.get("unit").asText()),
                row.get("kk").asText(),
                row.get("ru").asText());
    }
}
