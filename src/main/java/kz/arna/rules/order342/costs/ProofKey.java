package kz.arna.rules.order342.costs;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What makes two mentions of a document the same document (DPR-R-144).
 *
 * @param contractor BIN or foreign tax number of the contractor, else its name as written
 * @param mention where it stands, of a document without a number or a contractor: nobody can say that two such documents of
 *     one application are one; else empty
 */
public record ProofKey(
        ProofKind kind,
        String contractor,
        String number,
        @Nullable LocalDate date,
        String mention) {

    /** A document with a number. */
    public ProofKey(ProofKind kind, String contractor, String number, @Nullable LocalDate date) {
        this(kind, contractor, number, date, "");
    }

    /** The document as another case would name it. */
    public ProofKey elsewhere() {
        return new ProofKey(kind, contractor, number, date);
    }
}
