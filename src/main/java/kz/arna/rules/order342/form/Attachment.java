package kz.arna.rules.order342.form;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document that the application refers to.
 *
 * @param sha256 lower-case hexadecimal digest of the PDF
 * @param language ISO 639-1
 * @param costLine the line of item 12 that it proves; none: all lines, or not a cost document
 * @param translationOf digest of the document that this one translates
 * @param report of a {@link AttachmentKind#COST_REPORT}: which of its three parts it has
 */
public record Attachment(
        @Nullable AttachmentKind kind,
        @Nullable String sha256,
        @Nullable String title,
        @Nullable String language,
        @Nullable Integer costLine,
        @Nullable String translationOf,
        @Nullable Origin origin,
        @Nullable Report report) {

    /** Whether the document speaks of that line of item 12. */
    public boolean concerns(CostLine line) {
        return costLine == null || costLine.equals(line.no());
    }

    /** Evidence of origin (A6 r8(2)). */
    public record Origin(
            @Nullable OriginKind kind,
            @Nullable String number,
            @Nullable LocalDate issued,
            @Nullable LocalDate validTo,
            @Nullable String product) {}

    /** The documents that prove origin (A6 r8(2)). */
    public enum OriginKind {
        REGISTER_EXTRACT,
        @JsonAlias({"ST-KZ", "CT-KZ", "СТ-KZ"})
        ST_KZ,
        EAEU_CONFORMITY,
        INDUSTRIAL_CERT,
        @JsonEnumDefaultValue
        OTHER
    }

    /** Parts of the report on the results of the costs (A6 r8(5)). */
    public record Report(
            @Nullable Boolean activity,
            @Nullable Boolean necessity,
            @Nullable Boolean effect) {}
}
