package kz.arna.reports.p342;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.arna.calendar.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * What a report says, in no language and no file format: paper, table, call and message are made from it. Sums are in
 * thousand tenge but for {@code exact}.
 *
 * @param quarter the reporting period, e.g. {@code 2026-Q3}
 * @param asOf the reporting date: last day of the quarter
 * @param legalDate the 25th of the month after it (¶28)
 * @param decimals decimals of the sums in thousand tenge
 * @param totals sums of the rounded sums above, so that the column adds up on paper
 * @param exact sums in tenge, before rounding
 * @param notes what a person should look at before the report is signed
 * @param correction number of the correction, from one, of what the ministry has or may have already; none on the first report
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportContent(
        String form,
        String quarter,
        LocalDate asOf,
        LocalDate legalDate,
        String unit,
        int decimals,
        Respondent respondent,
        List<Row> rows,
        Sums totals,
        Sums exact,
        List<Note> notes,
        @Nullable Integer correction) {

    /** Index of the form. */
    public static final String FORM = "П342";

    /** Unit of the sums (DPR-R-135). */
    public static final String UNIT = "THOUSAND_KZT";

    public ReportContent {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** The reporting period. */
    public Quarter period() {
        return Quarter.parse(quarter);
    }

    /** Name of its files without language and format: {@code P342-2026-Q3}, of a correction {@code P342-2026-Q3-c1}. */
    String fileStem() {
        return "P342-" + quarter + (correction == null ? "" : "-c" + correction);
    }

    /** The correction in words, where it is one. */
    Optional<String> correctionText(Language language) {
        return Optional.ofNullable(correction)
                .map(number -> Wording.of(language).text("correction").formatted(number));
    }

    /**
     * Who reports: the operator.
     *
     * @param bin filled for a legal entity that reports about named enterprises; none otherwise (DPR-R-136)
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Respondent(
            Bilingual name,
            Bilingual address,
            String phone,
            String email,
            @Nullable String bin) {}

    /**
     * One supported case; columns 1 to 9 of annex 4.
     *
     * @param receivedOn none where an imported register does not tell: an empty cell, and a note
     * @param decidedOn none where an imported register does not tell: an empty cell, and a note
     * @param own own participation: accepted costs less support (AMB-DPR-25); none where it cannot be told
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            int no,
            String caseNumber,
            String enterprise,
            List<String> costTypes,
            @Nullable LocalDate receivedOn,
            @Nullable LocalDate decidedOn,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            BigDecimal own,

            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal support,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal financed,
            String state,
            Bilingual status) {}

    /**
     * Columns 6 to 8 added up.
     *
     * @param own none where a row's is not known: a sum without it would mislead
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Sums(
            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            BigDecimal own,

            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal support,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal financed) {}

    /**
     * Something to look at.
     *
     * @param caseNumber the case it is about, if it is about one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Note(String code, @Nullable String caseNumber, Bilingual text) {}
}
