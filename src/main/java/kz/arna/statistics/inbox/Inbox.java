package kz.arna.statistics.inbox;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import kz.arna.statistics.BureauDenied;
import kz.arna.statistics.StatFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The work of one node at the Bureau's files, turn by turn. */
final class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final Duration FIRST_BACKOFF = Duration.ofSeconds(1);
    private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(5);

    private final UUID node = UUID.randomUUID();
    private final FolderWatch watch;
    private final FileStore files;
    private final Steps steps;
    private final Duration lease;

    Inbox(FolderWatch watch, FileStore files, Steps steps, Duration lease) {
        this.watch = watch;
        this.files = files;
        this.steps = steps;
        this.lease = lease;
    }

    /** Looks at the folder once. */
    void look() throws IOException {
        watch.look();
    }

    /** Keeps the leases of what is under way. */
    void renew() {
        files.renew(node, lease);
    }

    /** Does one step of one file; false when nothing is due. */
    boolean work() {
        Optional<FileRow> taken = files.take(node, lease);
        taken.ifPresent(this::step);
        return taken.isPresent();
    }

    private void step(FileRow file) {
        try {
            steps.next(file);
        } catch (LeaseLost e) {
            LOG.info("file {}: another node goes on with it", file.id());
        } catch (IOException | RuntimeException e) {
            stepAside(file, e);
        }
    }

    private void stepAside(FileRow file, Exception e) {
        int failures = file.attempts() + 1;
        String fault = e.getClass().getSimpleName();
        // The text of an exception of the database may repeat a row, one of the server a path.
        if (failures == StatFiles.PATIENCE || e instanceof BureauDenied) {
            LOG.error(
                    "file {} fails at {} for the {}. time: {}; a person must look",
                    file.id(),
                    file.state(),
                    failures,
                    fault);
        } else {
            LOG.warn("file {} fails at {} for the {}. time: {}", file.id(), file.state(), failures, fault);
        }
        files.failed(file, backoff(failures), fault);
    }

    private static Duration backoff(int failures) {
        long doubled = FIRST_BACKOFF.toMillis() << Math.min(failures - 1, 16);
        long millis = Math.min(doubled, LONGEST_BACKOFF.toMillis());
        return Duration.ofMillis(millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2 + 1));
    }
}
