package kz.arna.procedure;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names of events in URLs: {@code PreliminarilyRefused} is {@code preliminarily-refused}. */
public final class EventNames {

    private EventNames() {}

    /** The graph's name of the event that a URL names. */
    public static String fromPath(String segment) {
        return Arrays.stream(segment.split("-"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    /** The URL's name of an event of the graph. */
    public static String toPath(String event) {
        return event.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
