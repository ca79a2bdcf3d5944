package kz.arna.reference;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line of the priority list's CSV; only {@code validTo} may be empty. */
record PriorityRow(
        GoodsCode.@Nullable Kind codeKind,
        @Nullable String code,
        @Nullable String nameKk,
        @Nullable String nameRu,
        @Nullable LocalDate validTo,
        @Nullable String source) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{2,10}");

    /** The row as it would stand in the list from a day on; {@code line} counts rows from 1. */
    PriorityGood good(LocalDate from, int line) {
        if (codeKind == null || code == null || nameKk == null || nameRu == null || source == null) {
            throw ImportProblems.malformed("row " + line);
        }
        GoodsCode goods = new GoodsCode(codeKind, code);
        if (!DIGITS.matcher(goods.code()).matches()) {
            throw ImportProblems.malformed("row " + line + ", code");
        }
        if (validTo != null && validTo.isBefore(from)) {
            throw ImportProblems.malformed("row " + line + ", validTo");
        }
        return new PriorityGood(goods, nameKk, nameRu, from, validTo, source);
    }
}
