package kz.arna.statistics.file;

/** What a file can break. Texts in Kazakh and Russian stand in {@code statistics/file-rules.yaml}. */
public enum FileRule {
    NAME_USED(Code.NAME_USED),
    MANIFEST_MISSING(Code.MANIFEST),
    MANIFEST_UNREADABLE(Code.MANIFEST),
    MANIFEST_FIELD_MISSING(Code.MANIFEST),
    MANIFEST_FIELD_WRONG(Code.MANIFEST),
    MANIFEST_FIELD_UNKNOWN(Code.MANIFEST),
    MANIFEST_OTHER_FILE(Code.MANIFEST),
    MANIFEST_SIZE(Code.MANIFEST),
    MANIFEST_SHA256(Code.MANIFEST),
    TOTAL_ROWS(Code.MANIFEST),
    TOTAL_LINE_ROWS(Code.MANIFEST),
    TOTAL_SUM(Code.MANIFEST),
    TOTAL_MISSING(Code.MANIFEST),
    FILE_TOO_LARGE(Code.FORMAT),
    EMPTY(Code.FORMAT),
    CSV_SYNTAX(Code.FORMAT),
    CSV_CUT_OFF(Code.FORMAT),
    FIELD_TOO_LONG(Code.FORMAT),
    XML_SYNTAX(Code.FORMAT),
    XML_DTD(Code.FORMAT),
    XML_ELEMENT(Code.FORMAT),
    XLSX_UNREADABLE(Code.FORMAT),
    XLSX_MACROS(Code.FORMAT),
    XLSX_TOO_LARGE(Code.FORMAT),
    XLSX_TOO_MANY_ROWS(Code.FORMAT),
    FORMULA(Code.FORMAT),
    CELL_TYPE(Code.FORMAT),
    ENCRYPTION(Code.ENCRYPTION),
    ENCODING(Code.ENCODING),
    ENCODING_UNKNOWN(Code.ENCODING),
    HEADER(Code.HEADER),
    CELL_COUNT(Code.COLUMNS),
    ATTRIBUTE_UNKNOWN(Code.COLUMNS),
    BIN(Code.BIN),
    FORM(Code.FORM),
    FORM_OF_FILE(Code.FORM),
    NUMBERING(Code.FORM),
    QUARTER(Code.QUARTER),
    QUARTER_OF_FILE(Code.QUARTER),
    QUARTER_NOT_OVER(Code.QUARTER),
    ACTIVITY_KIND(Code.ACTIVITY),
    ACTIVITY(Code.ACTIVITY),
    ACTIVITY_CONTRADICTS(Code.ACTIVITY),
    UNIT(Code.UNIT),
    UNIT_OF_LINE(Code.UNIT),
    VALUE(Code.VALUE),
    VALUE_DECIMALS(Code.VALUE),
    VALUE_NEGATIVE(Code.VALUE),
    ROW_TWICE(Code.REPEATED),
    REGION(Code.REGION),
    PERIOD(Code.PERIOD),
    PERIOD_NOT_OVER(Code.PERIOD);

    /** The codes that the exchange agreement lists. */
    enum Code {
        MANIFEST,
        NAME_USED,
        FORMAT,
        ENCRYPTION,
        ENCODING,
        HEADER,
        COLUMNS,
        BIN,
        FORM,
        QUARTER,
        ACTIVITY,
        UNIT,
        VALUE,
        REPEATED,
        REGION,
        PERIOD
    }

    private final Code code;

    FileRule(Code code) {
        this.code = code;
    }

    /** What the error file says; the text beside it is more exact. */
    Code code() {
        return code;
    }
}
