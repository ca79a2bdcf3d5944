package kz.arna.statistics.file;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a file.
 *
 * @param row number of the row, from 1 after the header; 0 when the file as a whole is at fault
 * @param column header of the column, when one is at fault
 * @param value what stands there, cut short; goes back to its sender and nowhere else
 */
public record FileError(long row, @Nullable String column, String value, FileRule rule) {

    private static final int LONGEST = 100;

    public FileError {
        value = value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }

    /** The file as a whole is at fault. */
    public static FileError ofFile(FileRule rule) {
        return new FileError(0, null, "", rule);
    }

    /** Without the value. */
    @Override
    public String toString() {
        return rule + " in row " + row;
    }
}
