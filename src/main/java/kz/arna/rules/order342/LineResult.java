package kz.arna.rules.order342;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say about one line of item 12 (DPR-R-028, DPR-R-037, DPR-R-145). Sums are text with a decimal point.
 *
 * @param codes outcome codes by which the line, or a part of it, is not reimbursed; reasons where a person decides
 * @param group subparagraph of ¶8, e.g. {@code C1}; none where the line was not weighed
 * @param currency of the contract; {@code base} and {@code usedElsewhere} are in it
 * @param base accepted base; none where it cannot be told
 * @param usedElsewhere part of the base that other lines or cases used up (DPR-R-144)
 * @param kzt the base in tenge
 * @param support the law's share of it in tenge, before caps
 * @param documents what the line takes of each of its documents
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LineResult(
        int no,
        Verdict verdict,
        List<String> codes,
        @Nullable String group,
        @Nullable String currency,
        @Nullable String base,
        @Nullable String usedElsewhere,
        @Nullable String kzt,
        @Nullable String support,
        List<Payment> payments,
        List<TakenDocument> documents) {

    /** Where a line stands. */
    public enum Verdict {
        ACCEPTED,
        /** A part of it is not reimbursed. */
        REDUCED,
        EXCLUDED,
        NEEDS_PERSON
    }

    /**
     * The accepted part of a payment and what it was worth on its day.
     *
     * @param rateOn the day whose official rate was in force
     * @param unit number of units of the currency that the rate is quoted for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Payment(
            String number,
            @Nullable LocalDate date,
            String accepted,
            LocalDate rateOn,
            int unit,
            String rate,
            String kzt) {}

    /**
     * What a line takes of a document.
     *
     * @param kind {@code PAYMENT}, {@code ACT} or {@code INVOICE}
     * @param contractor BIN or foreign tax number, else the name as written
     * @param amount in the currency of the contract
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TakenDocument(
            String kind,
            String contractor,
            String number,
            @Nullable LocalDate date,
            String amount) {}
}
