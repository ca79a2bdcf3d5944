package kz.arna.statistics.inbox;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How staged rows {@code s} get into a table {@code v} of values. In each statement {@code %s} stands for the staging table;
 * parameters are {@code period}, {@code file}, {@code number}, {@code at} and, for data, {@code form}.
 *
 * @param name the table; what is replaced goes to the one whose name ends with {@code _replaced}
 * @param columns all but value and origin
 * @param staged what they are of a staged row
 * @param same when a value has the key of a staged row and came with another file
 * @param differs when it says something else
 * @param set makes it say the same
 */
record Tables(String name, List<String> columns, String staged, String same, String differs, String set) {

    private static final String FROM = ", value, origin, row_number, loaded_at";

    /** New keys. */
    String added() {
        return "INSERT INTO " + name + " (" + String.join(", ", columns) + FROM + ", file_number) SELECT " + staged
                + ", s.value, :file, s.row_number, :at, :number FROM %s s ON CONFLICT DO NOTHING";
    }

    /** Values about to be replaced, into the history. */
    String kept() {
        String old = columns.stream().map(column -> "v." + column).collect(Collectors.joining(", "));
        return history() + old + ", v.value, v.origin, v.row_number, v.loaded_at, :file, :at FROM %s s JOIN " + name
                + " v ON " + same + " AND v.file_number <= :number AND " + differs;
    }

    /** Values that are replaced. */
    String changed() {
        return "UPDATE " + name + " v SET " + set + ", origin = :file, row_number = s.row_number, loaded_at = :at,"
                + " file_number = :number FROM %s s WHERE " + same + " AND v.file_number <= :number AND " + differs;
    }

    /** Rows that come too late, into the history: a file with a higher number said something else. */
    String superseded() {
        return history() + staged + ", s.value, :file, s.row_number, :at, v.origin, :at FROM %s s JOIN " + name
                + " v ON " + same + " AND v.file_number > :number AND " + differs;
    }

    /** Values that the file says too: no file with a lower number replaces them any more. */
    String confirmed() {
        return "UPDATE " + name + " v SET file_number = :number FROM %s s WHERE " + same
                + " AND v.file_number < :number";
    }

    private String history() {
        return "INSERT INTO " + name + "_replaced (" + String.join(", ", columns) + FROM
                + ", replaced_by, replaced_at) SELECT ";
    }
}
