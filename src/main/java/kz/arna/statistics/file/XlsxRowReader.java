package kz.arna.statistics.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * The first sheet of an XLSX file, its first row being the header. The file is held in memory while it is read, which its
 * limits allow; it is unpacked once before it is looked at, because its own word about its size is not to be trusted.
 */
final class XlsxRowReader implements RowReader {

    static final int MOST_ROWS = 200_000;
    static final long LARGEST_UNPACKED = 50L * 1024 * 1024;
    static final int LARGEST_PACKED = 32 * 1024 * 1024;
    static final int MOST_ENTRIES = 1_000;

    // Excel keeps numbers in binary and shows fifteen digits of them: what is behind those was never typed by anybody.
    private static final MathContext SHOWN = new MathContext(15);

    private final FileKind kind;

    XlsxRowReader(FileKind kind) {
        this.kind = kind;
    }

    @Override
    public void read(InputStream bytes, RowSink sink) throws IOException, Unreadable {
        byte[] file = bytes.readNBytes(LARGEST_PACKED + 1);
        if (file.length > LARGEST_PACKED) {
            throw new Unreadable(FileRule.XLSX_TOO_LARGE);
        }
        measure(file);
        try (ReadableWorkbook workbook = asked(() -> new ReadableWorkbook(new ByteArrayInputStream(file)));
                Stream<Row> rows = asked(() -> workbook.getFirstSheet().openStream())) {
            rows(asked(rows::iterator), sink);
        } catch (IOException e) {
            throw new Unreadable(FileRule.XLSX_UNREADABLE);
        }
    }

    /** What the library answers. */
    private interface Library<T> {
        T get() throws IOException;
    }

    /**
     * Asks the library, which has the whole file in memory: whatever it throws at XML cut in the middle, at sheets, cells and
     * strings that point nowhere, is the file's fault. What the sink throws is not.
     */
    private static <T> T asked(Library<T> library) throws Unreadable {
        try {
            return library.get();
        } catch (IOException | RuntimeException e) {
            throw new Unreadable(FileRule.XLSX_UNREADABLE);
        }
    }

    private static void measure(byte[] file) throws Unreadable {
        long left = LARGEST_UNPACKED;
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.size() > MOST_ENTRIES) {
                throw new Unreadable(FileRule.XLSX_TOO_LARGE);
            }
            if (entries.stream().anyMatch(XlsxRowReader::isMacroOrLink)) {
                throw new Unreadable(FileRule.XLSX_MACROS);
            }
            for (ZipArchiveEntry entry : entries) {
                left -= size(zip, entry, left);
                if (left < 0) {
                    throw new Unreadable(FileRule.XLSX_TOO_LARGE);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable(FileRule.XLSX_UNREADABLE);
        }
    }

    /** Macros of either age, and links to other books; a program may write any case and either slash. */
    private static boolean isMacroOrLink(ZipArchiveEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT).replace('\\', '/');
        return name.endsWith("vbaproject.bin") || name.contains("externallinks/") || name.contains("macrosheets/");
    }

    /** What the entry really unpacks to, but not counted much further than the limit. */
    private static long size(ZipFile zip, ZipArchiveEntry entry, long limit) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        try (InputStream content = zip.getInputStream(entry)) {
            int read = 0;
            while (size <= limit && read >= 0) {
                size += read;
                read = content.read(buffer);
            }
        }
        return size;
    }

    private void rows(Iterator<Row> rows, RowSink sink) throws Unreadable {
        if (!asked(rows::hasNext)) {
            throw new Unreadable(FileRule.EMPTY);
        }
        Row header = asked(rows::next);
        Header.check(kind, header.stream().map(XlsxRowReader::name).toList());
        int last = 0;
        while (asked(rows::hasNext)) {
            Row row = asked(rows::next);
            if (row.stream().allMatch(XlsxRowReader::isEmpty)) {
                continue;
            }
            // Counted as the sheet counts: whoever looks for a row that is told finds it, whatever was left empty
            // above.
            int number = row.getRowNum() - header.getRowNum();
            if (number <= last) {
                throw new Unreadable(FileRule.XLSX_UNREADABLE);
            }
            if (number > MOST_ROWS) {
                throw new Unreadable(FileRule.XLSX_TOO_MANY_ROWS);
            }
            row(number, row, sink);
            last = number;
        }
    }

    private static String name(@Nullable Cell cell) {
        return cell == null ? "" : cell.getText();
    }

    private static boolean isEmpty(@Nullable Cell cell) {
        return cell == null || cell.getType() == CellType.EMPTY;
    }

    private void row(int number, Row row, RowSink sink) {
        List<Column> columns = kind.columns();
        String[] cells = new String[columns.size()];
        if (row.stream().skip(cells.length).anyMatch(cell -> !isEmpty(cell))) {
            String width = Integer.toString(row.getCellCount());
            sink.error(new FileError(number, null, width, FileRule.CELL_COUNT));
            return;
        }
        FileError first = null;
        for (int i = 0; i < cells.length; i++) {
            Cell cell = row.getOptionalCell(i).orElse(null);
            FileRule wrong = cell == null ? null : fault(cell);
            cells[i] = cell == null ? "" : wrong == null ? text(cell) : shown(cell);
            if (first == null && wrong != null) {
                first = new FileError(number, columns.get(i).header(), cells[i], wrong);
            }
        }
        if (first == null) {
            sink.row(number, cells);
        } else {
            sink.broken(number, cells, first);
        }
    }

    private static @Nullable FileRule fault(Cell cell) {
        // A formula may stand in a cell of any type; the value beside it is whatever was computed last, by anybody.
        if (cell.getFormula() != null || cell.getType() == CellType.FORMULA) {
            return FileRule.FORMULA;
        }
        return cell.getType() == CellType.ERROR || cell.getType() == CellType.BOOLEAN ? FileRule.CELL_TYPE : null;
    }

    private static String shown(Cell cell) {
        return cell.getFormula() == null ? String.valueOf(cell.getRawValue()) : "=" + cell.getFormula();
    }

    private static String text(Cell cell) {
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText();
        }
        BigDecimal number = cell.asNumber().round(SHOWN);
        return number.signum() == 0 ? "0" : PlainNumber.of(number.stripTrailingZeros());
    }
}
