package kz.arna.statistics.file;

import java.util.List;

/** The first row of a table. */
final class Header {

    private Header() {}

    /** The column names must be those of the kind, in their order; surrounding spaces do not matter. */
    static void check(FileKind kind, List<String> cells) throws Unreadable {
        List<Column> columns = kind.columns();
        for (int i = 0; i < Math.max(columns.size(), cells.size()); i++) {
            String cell = i < cells.size() ? cells.get(i) : "";
            String expected = i < columns.size() ? columns.get(i).header() : "";
            if (!cell.strip().equals(expected)) {
                throw new Unreadable(new FileError(0, expected, cell, FileRule.HEADER));
            }
        }
    }
}
