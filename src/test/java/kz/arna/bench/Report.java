package kz.arna.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a benchmark prints, and keeps in {@code bench/results}. */
final class Report {

    private final List<String> lines = new ArrayList<>();
    private final Instant began = Instant.now();

    /** Prints a line; numbers as in English, whatever the machine speaks. */
    void line(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values);
        System.out.println(line);
        lines.add(line);
    }

    /** A row of settings. */
    void setting(String name, Object value) {
        line("  %-28s %s", name, value);
    }

    /** Whether a target was met, said in words. */
    boolean target(String what, boolean met) {
        line("  %-60s %s", what, met ? "met" : "NOT MET");
        return met;
    }

    /** Keeps what was printed as {@code bench/results/<date>-<what>.md}; the latest of a day stays. */
    void keep(String what, String command) {
        String day = began.atZone(ZoneOffset.UTC).toLocalDate().toString();
        Path file = Path.of("bench", "results", day + "-" + what + ".md");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    "# " + what + ", " + began.toString().substring(0, 16) + "Z\n\n`" + command + "`\n\n```\n"
                            + String.join("\n", lines) + "\n```\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the results could not be kept", e);
        }
        System.out.println("kept in " + file);
    }
}
