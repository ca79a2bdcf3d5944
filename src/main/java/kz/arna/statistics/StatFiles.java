package kz.arna.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.arna.statistics.file.FileName;
import kz.arna.statistics.file.QuarantineReason;
import org.jspecify.annotations.Nullable;

/** The files that came from the Bureau, for people. */
public interface StatFiles {

    /** After so many failures a file no longer holds up those after it, and an operator must look. */
    int PATIENCE = 8;

    /**
     * The latest files first.
     *
     * @param before only files older than this one, to turn the page; null for the first page
     * @param limit at most so many
     */
    List<Life> list(@Nullable UUID before, int limit);

    /** The life of one file. */
    Optional<Life> get(UUID id);

    /**
     * The rows of a file that were put aside for want of consent, by their number; nothing else of them was ever kept.
     *
     * @param after only rows after this one, to turn the page; 0 for the first page
     * @param limit at most so many
     */
    List<Aside> aside(UUID id, int after, int limit);

    /**
     * What the gateway wrote to the Bureau about the file, opened; nothing before the verdict, nor after its time.
     *
     * @throws kz.arna.base.Rejected with {@code PAPERS_SEALED} where this node does not have the archive's key
     */
    List<Paper> papers(UUID id);

    /** Whether somebody has withdrawn a consent to disclose what the file is about; the values it held are shown no more. */
    boolean withdrawn(UUID id);

    /**
     * Lets the next step of a file begin at once: one that waits after failures, or one whose node has it and does not come on
     * with it. Whoever still works at it finds its lease gone and changes nothing more.
     *
     * @return false when nothing is to be done for the file: it is not whole yet, never opened, or done
     */
    boolean retry(UUID id);

    /**
     * A row that was put aside.
     *
     * @param row from 1, the header not counted
     * @param form index of the form
     * @param quarter {@code 2026-Q1}
     */
    record Aside(int row, String form, String section, String line, String quarter, QuarantineReason reason) {}

    /**
     * A receipt or an error file.
     *
     * @param name in the Bureau's folder
     * @param content its bytes; an error file repeats what stands in cells that are wrong
     */
    record Paper(String name, byte[] content) {

        /** Whether it is the error file. */
        public boolean errors() {
            return name.endsWith(FileName.ERRORS);
        }
    }

    /**
     * The life of a file. All moments are null until they come.
     *
     * @param name as the server says it; a name that could not be shown is replaced
     * @param size bytes
     * @param state the last state reached
     * @param verdict APPLIED, REFUSED, DUPLICATE; null until it is known
     * @param duplicateOf name of the first file with the same bytes
     * @param rows data rows; of them accepted or put aside for want of consent
     * @param applied values that were new or changed
     * @param replaced those of them that were changed
     * @param superseded values that came too late: a file with a higher number said others, which stay
     * @param receipt name of our receipt once it is written
     * @param attempts failures of the present step so far
     * @param fault kind of the last failure
     */
    record Life(
            UUID id,
            String name,
            long size,
            @Nullable String sha256,
            String state,
            @Nullable String verdict,
            @Nullable String duplicateOf,
            long rows,
            long accepted,
            long aside,
            long errors,
            long applied,
            long replaced,
            long unchanged,
            long superseded,
            Instant seenAt,
            @Nullable Instant completeAt,
            @Nullable Instant claimedAt,
            @Nullable Instant stagedAt,
            @Nullable Instant checkedAt,
            @Nullable Instant appliedAt,
            @Nullable Instant receiptedAt,
            @Nullable Instant archivedAt,
            @Nullable Instant purgedAt,
            @Nullable String receipt,
            int attempts,
            @Nullable String fault) {}
}
