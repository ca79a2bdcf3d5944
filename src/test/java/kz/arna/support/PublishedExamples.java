package kz.arna.support;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Which of the published examples of {@code examples/published.json} (D1–D6) were run in this JVM of tests, and through what. */
public final class PublishedExamples {

    private static final Map<String, Set<Entry>> RUN = new ConcurrentHashMap<>();

    private PublishedExamples() {}

    /** The public entries; each has its call of the desk. */
    public enum Entry {
        /** {@code Order342.assess}: {@code POST /assessments/order-342}. */
        ASSESSMENT,
        /** {@code Order342.service}: {@code POST /assessments/order-342-service}. */
        SERVICE,
        /** {@code Order342.obligation}: {@code POST /assessments/order-342-obligation}. */
        OBLIGATION,
        /** {@code Order342.report}, asked before a report П342 is sent. */
        REPORT,
        /** {@code DueDates}: {@code GET /calendar/due}. */
        DUE_DATES
    }

    /** Says that an example has just agreed; names that add words to an id count for the id. */
    public static void agreed(String name, Entry through) {
        RUN.computeIfAbsent(name.split(" ", 2)[0], any -> EnumSet.noneOf(Entry.class))
                .add(through);
    }

    /** The entries through which an example was run. */
    public static Set<Entry> entries(String id) {
        return RUN.getOrDefault(id, Set.of());
    }

    /** Ids of every published example. */
    public static Set<String> ids() {
        try (InputStream file = PublishedExamples.class.getResourceAsStream("/examples/published.json")) {
            return new JsonMapper()
                    .readTree(Objects.requireNonNull(file))
                    .valueStream()
                    .map(example -> example.get("id").asText())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
