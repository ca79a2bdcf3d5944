package kz.arna.reference;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kz.arna.base.Localized;

/** Reads CSV with a header line: UTF-8, with or without a byte order mark, comma or semicolon, empty means absent. */
public final class CsvRows {

    private static final CsvMapper MAPPER = CsvMapper.csvBuilder()
            .addModule(new JavaTimeModule())
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .enable(CsvParser.Feature.EMPTY_STRING_AS_NULL)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final Localized OTHER_KIND = new Localized(
            "бағанның түріне сай емес немесе мұндай баған жоқ; күндер 2026-11-24 түрінде жазылады",
            "не соответствует виду колонки, или такой колонки нет; даты пишутся в виде 2026-11-24",
            "does not fit the column, or there is no such column; days are written as 2026-11-24");

    private CsvRows() {}

    /** All rows, or a refusal that names the first bad line and column. */
    public static <T> List<T> read(byte[] file, Class<T> type) {
        String text = text(file).replaceFirst("^\\uFEFF", "");
        String header = text.lines().findFirst().orElse("");
        CsvSchema schema = CsvSchema.emptySchema().withHeader().withColumnSeparator(header.contains(";") ? ';' : ',');
        List<T> rows = new ArrayList<>();
        try (MappingIterator<T> lines = MAPPER.readerFor(type).with(schema).readValues(text)) {
            while (lines.hasNextValue()) {
                rows.add(lines.nextValue());
            }
        } catch (JsonMappingException e) {
            throw e.getPath().isEmpty()
                    ? ImportProblems.malformed("row " + (rows.size() + 1))
                    : ImportProblems.malformed(
                            rows.size() + 1, e.getPath().getLast().getFieldName(), OTHER_KIND);
        } catch (JsonParseException e) {
            throw ImportProblems.malformed("line " + e.getLocation().getLineNr());
        } catch (IOException e) {
            throw ImportProblems.malformed("row " + (rows.size() + 1));
        }
        if (rows.isEmpty()) {
            throw ImportProblems.empty();
        }
        return rows;
    }

    /** What is not UTF-8 is refused: a name that lost its letters could not be mended after the confirmation. */
    private static String text(byte[] file) {
        CharBuffer decoded = CharBuffer.allocate(file.length);
        CoderResult end = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file), decoded, true);
        String text = decoded.flip().toString();
        if (end.isError()) {
            throw ImportProblems.notUtf8(text.lines().count() + (text.isEmpty() || text.endsWith("\n") ? 1 : 0));
        }
        return text;
    }
}
