package kz.arna.statistics.file;

import java.util.Locale;

/** A column of a file, or an attribute of an XML row. */
enum Column {
    BIN,
    FORM,
    SECTION,
    LINE,
    QUARTER,
    ACTIVITY_KIND,
    ACTIVITY,
    UNIT,
    VALUE,
    REGION,
    PERIOD;

    private final String header = name().toLowerCase(Locale.ROOT);

    /** Its name in the first row of CSV and XLSX, in XML and in error files. */
    String header() {
        return header;
    }
}
