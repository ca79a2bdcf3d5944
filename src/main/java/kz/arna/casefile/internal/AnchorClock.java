package kz.arna.casefile.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import kz.arna.casefile.Anchor;
import kz.arna.casefile.ChainAudit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ties the chains together when it is time, and exports the anchors to a file when one is configured. */
@Component
final class AnchorClock {

    private static final int AT_ONCE = 1000;

    private final ChainAudit audit;
    private final JdbcClient jdbc;
    private final RunnerSettings settings;

    AnchorClock(ChainAudit audit, JdbcClient jdbc, RunnerSettings settings) {
        this.audit = audit;
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Makes an anchor if the last one is old enough; whether it made one. */
    boolean tick() {
        boolean made = isTime() && audit.anchor().isPresent();
        if (settings.anchorFile() != null && !settings.anchorFile().isBlank()) {
            export(Path.of(settings.anchorFile()).toAbsolutePath());
        }
        return made;
    }

    private boolean isTime() {
        return jdbc.sql(
                        "SELECT coalesce(max(at) <= now() - :millis * interval '1 millisecond', true) FROM chain_anchor")
                .param("millis", settings.anchorEvery().toMillis())
                .query(Boolean.class)
                .single();
    }

    /** Appends what the file does not have yet. */
    private void export(Path file) {
        try {
            List<Anchor> anchors = audit.anchors(lastIn(file), AT_ONCE);
            if (!anchors.isEmpty()) {
                if (file.getParent() != null) {
                    Files.createDirectories(file.getParent());
                }
                List<String> lines = anchors.stream().map(CanonicalJson::text).toList();
                Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("anchors cannot be exported", e);
        }
    }

    private static long lastIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank())
                    .mapToLong(line -> CanonicalJson.read(line, Anchor.class).id())
                    .max()
                    .orElse(0);
        }
    }
}
