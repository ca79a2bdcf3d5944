package kz.arna.rules.order342.costs;

import java.util.List;
import kz.arna.rules.kernel.Probe;
import org.jspecify.annotations.Nullable;

/**
 * What a condition says about one line.
 *
 * @param code of {@link Kind#EXCLUDED} and {@link Kind#PARTLY} the outcome code, of {@link Kind#OPEN} the reason
 * @param probes numbers of the law that were compared
 */
record LineAnswer(Kind kind, @Nullable String code, List<Probe> probes) {

    enum Kind {
        MET,
        /** The line is not reimbursed. */
        EXCLUDED,
        /** A part of the line is not reimbursed. */
        PARTLY,
        /** A person decides about the line. */
        OPEN
    }

    static final LineAnswer MET = new LineAnswer(Kind.MET, null, List.of());

    static LineAnswer excluded(String code) {
        return new LineAnswer(Kind.EXCLUDED, code, List.of());
    }

    static LineAnswer partly(String code) {
        return new LineAnswer(Kind.PARTLY, code, List.of());
    }

    static LineAnswer open(String reason) {
        return new LineAnswer(Kind.OPEN, reason, List.of());
    }

    /** Nobody said what the condition asks. */
    static LineAnswer unknown() {
        return open(Reasons.FACT_UNKNOWN);
    }

    LineAnswer probed(List<Probe> comparisons) {
        return new LineAnswer(kind, code, comparisons);
    }

    boolean refuses() {
        return kind == Kind.EXCLUDED || kind == Kind.PARTLY;
    }

    String codeOrReason() {
        return code == null ? "" : code;
    }
}
