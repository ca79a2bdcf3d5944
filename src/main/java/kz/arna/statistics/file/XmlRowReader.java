package kz.arna.statistics.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML with a row per element and a cell per attribute, as a stream. Form and quarter stand at the root and count for every
 * row. No DTD and so no entity, inner or outer, is ever read.
 */
final class XmlRowReader implements RowReader {

    private static final String NAMESPACE = "urn:kz:arna:statistics:v1";
    static final long LONGEST_WITHOUT_ROW = 256 * 1024;
    private static final int BUFFER = 64 * 1024;
    private static final int DECLARATION = 200;
    private static final Pattern ENCODING =
            Pattern.compile("^(?:\u00EF\u00BB\u00BF)?<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([^\"']*)");
    private static final List<Column> COLUMNS = FileKind.DATA.columns();
    private static final int FORM = COLUMNS.indexOf(Column.FORM);
    private static final int QUARTER = COLUMNS.indexOf(Column.QUARTER);
    private static final Map<String, Integer> ATTRIBUTES = attributes();

    // The platform's own parser, whatever libraries bring with them: its security settings are the ones tested here.
    private static final XMLInputFactory FACTORY = factory();

    private final String[] root = {"", ""};
    private int row;
    private int depth;

    private static Map<String, Integer> attributes() {
        Map<String, Integer> attributes = new HashMap<>();
        for (Column column : COLUMNS) {
            attributes.put(column.header(), COLUMNS.indexOf(column));
        }
        attributes.remove(Column.FORM.header());
        attributes.remove(Column.QUARTER.header());
        return Map.copyOf(attributes);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Else it writes to the standard error stream what the exception says anyway.
        factory.setXMLReporter((message, type, related, location) -> {});
        return factory;
    }

    @Override
    public void read(InputStream bytes, RowSink sink) throws IOException, Unreadable {
        row = 0;
        depth = 0;
        Stretch stretch = new Stretch(bytes, LONGEST_WITHOUT_ROW);
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(text(stretch));
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw here(FileRule.XML_DTD, "");
                    case XMLStreamConstants.START_ELEMENT -> {
                        element(xml, sink);
                        stretch.rowSeen();
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> {
                        // White space and comments between rows; the stretch counts them.
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw faultOf(e);
        }
    }

    private Unreadable here(FileRule rule, String value) {
        return new Unreadable(new FileError(row, null, value, rule));
    }

    private Unreadable faultOf(XMLStreamException e) throws IOException {
        Throwable cause = e.getNestedException() == null ? e.getCause() : e.getNestedException();
        return switch (cause) {
            case Stretch.TooLong tooLong -> here(FileRule.FIELD_TOO_LONG, "");
            case CharacterCodingException wrong -> here(FileRule.ENCODING, "");
            case IOException failed -> throw failed;
            case null, default -> here(FileRule.XML_SYNTAX, "");
        };
    }

    /** Decodes the file here and not in the parser, so that bytes of another encoding are told as such. */
    private Reader text(InputStream bytes) throws IOException, Unreadable {
        BufferedInputStream buffered = new BufferedInputStream(bytes, BUFFER);
        buffered.mark(BUFFER);
        byte[] start = buffered.readNBytes(DECLARATION);
        buffered.reset();
        boolean marked = start.length > 2 && (start[0] & 0xFF) == 0xEF && (start[1] & 0xFF) == 0xBB;
        buffered.skipNBytes(marked ? 3 : 0);
        Matcher declared = ENCODING.matcher(new String(start, StandardCharsets.ISO_8859_1));
        String name = declared.find() ? declared.group(1) : "UTF-8";
        Charset charset = TextEncoding.of(name).orElseThrow(() -> here(FileRule.ENCODING_UNKNOWN, name));
        return new InputStreamReader(buffered, TextEncoding.strict(charset));
    }

    private void element(XMLStreamReader xml, RowSink sink) throws Unreadable {
        String expected = depth == 0 ? "statistics" : "row";
        boolean known = NAMESPACE.equals(xml.getNamespaceURI()) && expected.equals(xml.getLocalName()) && depth < 2;
        if (!known) {
            throw here(FileRule.XML_ELEMENT, xml.getLocalName());
        }
        if (depth++ == 0) {
            root[0] = Objects.requireNonNullElse(xml.getAttributeValue(null, "form"), "");
            root[1] = Objects.requireNonNullElse(xml.getAttributeValue(null, "quarter"), "");
        } else {
            row(xml, sink);
        }
    }

    private void row(XMLStreamReader xml, RowSink sink) {
        row++;
        String[] cells = new String[COLUMNS.size()];
        Arrays.fill(cells, "");
        cells[FORM] = root[0];
        cells[QUARTER] = root[1];
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            Integer place = ATTRIBUTES.get(xml.getAttributeLocalName(i));
            if (place == null) {
                sink.error(new FileError(row, null, xml.getAttributeLocalName(i), FileRule.ATTRIBUTE_UNKNOWN));
                return;
            }
            cells[place] = xml.getAttributeValue(i);
        }
        sink.row(row, cells);
    }
}
