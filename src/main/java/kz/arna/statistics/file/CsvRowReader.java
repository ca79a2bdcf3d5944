package kz.arna.statistics.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * CSV (RFC 4180) with semicolons and a header row, as a stream; a byte order mark is skipped, an empty row is not. The last
 * row must have its line end: without it nobody sees whether its value was cut short.
 */
final class CsvRowReader implements RowReader {

    static final int LONGEST_FIELD = 16 * 1024;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final FileKind kind;
    private final Charset charset;

    CsvRowReader(FileKind kind, Charset charset) {
        this.kind = kind;
        this.charset = charset;
    }

    @Override
    public void read(InputStream bytes, RowSink sink) throws IOException, Unreadable {
        LastByte whole = new LastByte(bytes);
        InputStreamReader text = new InputStreamReader(whole, TextEncoding.strict(charset));
        Place place = new Place();
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(';')
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(text)) {
            rows(records.iterator(), sink, place);
            if (!whole.isLineEnd()) {
                sink.error(new FileError(place.row, null, "", FileRule.CSV_CUT_OFF));
            }
        } catch (CsvParseException e) {
            throw faultOf(e, place);
        } catch (UncheckedIOException e) {
            throw faultOf(e, place);
        }
    }

    /** The library wraps whatever happens while it reads; only what the file itself broke is the file's fault. */
    private static Unreadable faultOf(RuntimeException wrapped, Place place) throws IOException {
        FileRule rule = FileRule.CSV_SYNTAX;
        for (Throwable cause = wrapped; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case CharacterCodingException wrong -> rule = FileRule.ENCODING;
                case IOException failed -> throw failed;
                case CsvParseException wrong
                when String.valueOf(wrong.getMessage()).contains("buffer size") -> rule = FileRule.FIELD_TOO_LONG;
                case CsvParseException wrong -> {
                    // Says no more than its cause, if it has one.
                }
                case UncheckedIOException wrong -> {
                    // Its cause is what happened.
                }
                case RuntimeException other -> throw other;
                default -> {
                    // Not met: the library throws nothing else.
                }
            }
        }
        return new Unreadable(new FileError(place.row + 1L, null, "", rule));
    }

    private void rows(Iterator<CsvRecord> records, RowSink sink, Place place) throws Unreadable {
        if (!records.hasNext()) {
            throw new Unreadable(FileRule.EMPTY);
        }
        List<String> names = new ArrayList<>(records.next().getFields());
        if (names.getFirst().startsWith(BYTE_ORDER_MARK)) {
            names.set(0, names.getFirst().substring(1));
        }
        Header.check(kind, names);
        String[] cells = new String[names.size()];
        while (records.hasNext()) {
            CsvRecord next = records.next();
            place.row++;
            if (next.getFieldCount() != cells.length) {
                String count = Integer.toString(next.getFieldCount());
                sink.error(new FileError(place.row, null, count, FileRule.CELL_COUNT));
                continue;
            }
            for (int i = 0; i < cells.length; i++) {
                cells[i] = next.getField(i);
            }
            sink.row(place.row, cells);
        }
    }

    /** The last row that was read. */
    private static final class Place {
        private int row;
    }
}
