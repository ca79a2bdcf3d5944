package kz.arna.statistics.file;

import java.util.List;

/**
 * What a check found.
 *
 * @param rows data rows read
 * @param accepted rows whose values may be taken
 * @param aside rows whose values may not
 * @param errors the first errors, in the file's order
 * @param errorCount all errors; a file with one is refused whole
 */
public record CheckResult(long rows, long accepted, long aside, List<FileError> errors, long errorCount) {

    /** A result of one error, found before any row was read. */
    public static CheckResult refused(FileRule rule) {
        return refused(FileError.ofFile(rule));
    }

    /** The same, where the error names a place. */
    public static CheckResult refused(FileError error) {
        return new CheckResult(0, 0, 0, List.of(error), 1);
    }

    /** Whether the file is as agreed. */
    public boolean isClean() {
        return errorCount == 0;
    }
}
