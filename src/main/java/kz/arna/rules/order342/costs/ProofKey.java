package kz.arna.rules.order342.costs;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What makes two mentions of a document the same document (DPR-R-144).
 *
 * @param number as {@link DocumentNumber} compares it; empty where there is none
 * @param mention where it stands, of a document whose number, or whose contractor's number, is missing: nobody can say
 *     whether two such documents are one; else empty
 */
public record ProofKey(
        ProofKind kind,
        ContractorIdentity contractor,
        String number,
        @Nullable LocalDate date,
        String mention) {

    /** The key of a document, told apart by its place where it cannot be told by itself. */
    static ProofKey of(
            ProofKind kind,
            ContractorIdentity contractor,
            @Nullable String number,
            @Nullable LocalDate date,
            String place) {
        String plain = DocumentNumber.plain(number);
        return new ProofKey(kind, contractor, plain, date, contractor.certain() && !plain.isEmpty() ? "" : place);
    }

    /** Whether the document is known for itself, in this case and in others. */
    public boolean certain() {
        return mention.isEmpty();
    }

    /** Whether another document of the same day may be this one, though nobody can tell; sums where a number is missing. */
    public boolean perhaps(ProofKey other, boolean sameSum) {
        return !(certain() && other.certain())
                && !equals(other)
                && kind == other.kind
                && date != null
                && date.equals(other.date)
                && contractor.perhaps(other.contractor)
                && (number.isEmpty() || other.number.isEmpty() ? sameSum : number.equals(other.number));
    }
}
