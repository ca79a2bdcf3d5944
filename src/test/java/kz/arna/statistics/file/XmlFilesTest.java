package kz.arna.statistics.file;

import static kz.arna.statistics.file.FileShapesTest.xml;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class XmlFilesTest {

    private static final String ROOT =
            "<statistics xmlns=\"urn:kz:arna:statistics:v1\" form=\"0051102\" quarter=\"2026-Q1\">";
    private static final String ROW = "<row bin=\"190340001015\" section=\"3\" line=\"1\" activity_kind=\"TOTAL\""
            + " activity=\"TOTAL\" unit=\"THOUSAND_KZT\" value=\"60000.50\"/>";

    @Test
    void rows_have_form_and_quarter_of_the_root() {
        Checked file = xml("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + ROOT + "\n" + ROW + "\n</statistics>");
        assertThat(file.rules()).isEmpty();
        assertThat(file.rows)
                .extracting(DataRow::quarter, DataRow::value)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("2026-Q1", "60000.50"));
    }

    @Test
    void windows_1251_is_declared_by_the_file_itself() {
        String xml = "<?xml version=\"1.0\" encoding=\"windows-1251\"?>" + ROOT.replace("0051102", "1-ПФ") + ROW
                + "</statistics>";
        byte[] bytes = xml.getBytes(Charset.forName("windows-1251"));
        assertThat(Checked.file("STAT-0051102-2026Q1-0001.xml", bytes).rules()).isEmpty();
        assertThat(xml("<?xml version=\"1.0\" encoding=\"koi8-r\"?>" + ROOT + ROW + "</statistics>")
                        .rules())
                .containsExactly(FileRule.ENCODING_UNKNOWN);
    }

    @Test
    void bytes_of_another_encoding_are_told() {
        byte[] bytes = (ROOT + "<row bin=\"Ж").getBytes(Charset.forName("windows-1251"));
        assertThat(Checked.file("STAT-0051102-2026Q1-0001.xml", bytes).rules()).containsExactly(FileRule.ENCODING);
    }

    @Test
    void no_entity_is_read_inner_or_outer() {
        String outer = "<?xml version=\"1.0\"?><!DOCTYPE statistics [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + ROOT
                + ROW.replace("190340001015", "&x;") + "</statistics>";
        assertThat(xml(outer).rules()).containsExactly(FileRule.XML_DTD);
        String laughs = "<!DOCTYPE statistics [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>" + ROOT
                + ROW.replace("190340001015", "&b;") + "</statistics>";
        assertThat(xml(laughs).rules()).containsExactly(FileRule.XML_DTD);
        assertThat(xml(ROOT + "&b;</statistics>").rules()).containsExactly(FileRule.XML_SYNTAX);
    }

    @Test
    void elements_and_attributes_are_those_of_the_agreement() {
        assertThat(xml(ROOT + "<line/></statistics>").rules()).containsExactly(FileRule.XML_ELEMENT);
        assertThat(xml(ROOT.replace(":v1", ":v2") + ROW + "</statistics>").rules())
                .containsExactly(FileRule.XML_ELEMENT);
        assertThat(xml(ROOT + ROW.replace("/>", ">") + ROW + "</row></statistics>")
                        .rules())
                .containsExactly(FileRule.XML_ELEMENT);
        assertThat(xml(ROOT + ROW.replace("unit", "units") + "</statistics>").rules())
                .containsExactly(FileRule.ATTRIBUTE_UNKNOWN);
    }

    @Test
    void a_file_cut_in_the_middle_is_refused() {
        assertThat(xml(ROOT + ROW).rules()).containsExactly(FileRule.XML_SYNTAX);
        assertThat(xml(ROOT + ROW.substring(0, 20)).rules()).containsExactly(FileRule.XML_SYNTAX);
        assertThat(xml("").rules()).containsExactly(FileRule.XML_SYNTAX);
    }

    @Test
    void many_rows_are_read_as_they_stream() {
        StringBuilder xml = new StringBuilder(ROOT);
        for (int i = 0; i < 20_000; i++) {
            xml.append(ROW.replace("TOTAL\" activity=\"TOTAL", "SECONDARY\" activity=\"" + (10_000 + i)));
        }
        byte[] bytes = xml.append("</statistics>").toString().getBytes(StandardCharsets.UTF_8);
        assertThat(Checked.file("STAT-0051102-2026Q1-0001.xml", bytes).rows).hasSize(20_000);
    }
}
