package kz.arna.rules.order342.costs;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What makes two mentions of a document the same document (DPR-R-144).
 *
 * @param contractor BIN or foreign tax number of the contractor, else its name as written
 */
public record ProofKey(
        ProofKind kind,
        String contractor,
        String number,
        @Nullable LocalDate date) {}
