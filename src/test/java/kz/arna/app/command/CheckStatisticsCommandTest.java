package kz.arna.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import kz.arna.base.Sha256;
import kz.arna.statistics.file.CheckResult;
import kz.arna.statistics.file.ErrorFile;
import kz.arna.statistics.file.FileName;
import kz.arna.statistics.file.OfflineCheck;
import kz.arna.statistics.file.RowTarget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckStatisticsCommandTest {

    private static final String NAME = "STAT-0051102-2025Q1-0001.csv";
    private static final String GOOD = "bin;form;section;line;quarter;activity_kind;activity;unit;value\n"
            + "190340001015;0051102;3;1;2025-Q1;TOTAL;TOTAL;THOUSAND_KZT;60000.50\n";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int check(String name) {
        return Commands.run(
                new PrintWriter(out),
                new PrintWriter(err),
                "check-statistics",
                folder.resolve(name).toString());
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    @Test
    void a_file_in_order_ends_with_0() throws IOException {
        write(NAME, GOOD);
        assertThat(check(NAME)).isZero();
        assertThat(out.toString()).isEqualTo("\uFEFFrow;column;value;rule;kk;ru\r\n");
        assertThat(err.toString()).contains("rows: 1;", "put aside: 0;", "errors: 0");
    }

    @Test
    void a_line_that_no_consent_can_name_is_told_by_its_row() throws IOException {
        write(NAME, GOOD + GOOD.lines().skip(1).findFirst().orElseThrow().replace(";3;1;", ";3;11;") + "\n");
        assertThat(check(NAME)).isZero();
        assertThat(err.toString()).contains("2: 0051102 3/11 – ", "такой строки нет в приложении 2", "put aside: 1;");
    }

    @Test
    void errors_are_printed_as_the_gateway_would_write_them() throws IOException {
        write(NAME, GOOD.replace("60000.50", "x"));
        assertThat(check(NAME)).isOne();
        assertThat(out.toString())
                .contains("1;value;x;VALUE;Мән сан болуы тиіс")
                .contains("Значение должно быть числом");
    }

    @Test
    void the_manifest_beside_the_file_is_read() throws IOException {
        write(NAME, GOOD);
        String manifest = "{\"file\":\"%s\",\"bytes\":%d,\"sha256\":\"%s\",\"rows\":1}"
                .formatted(NAME, GOOD.length(), Sha256.hex(GOOD.getBytes(StandardCharsets.UTF_8)));
        write(NAME + ".manifest.json", manifest);
        assertThat(check(NAME)).isZero();
        write(NAME + ".manifest.json", manifest.replace("\"rows\":1", "\"rows\":2"));
        assertThat(check(NAME)).isOne();
        write(NAME, GOOD + " ");
        assertThat(check(NAME)).isOne();
        assertThat(out.toString())
                .contains("0;rows;1;MANIFEST")
                .contains("0;bytes;" + (GOOD.length() + 1) + ";MANIFEST");
    }

    @Test
    void a_manifest_that_is_no_text_is_the_files_fault() throws IOException {
        write(NAME, GOOD);
        Files.write(folder.resolve(NAME + ".manifest.json"), new byte[] {'{', (byte) 0xFF, (byte) 0xFE, '}'});
        assertThat(check(NAME)).isOne();
        assertThat(out.toString()).contains("0;;1:2;MANIFEST");
    }

    @Test
    void what_is_printed_is_the_gateways_own_file_to_the_byte() throws IOException {
        write(NAME, GOOD.replace("60000.50", "x"));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        String file = folder.resolve(NAME).toString();
        assertThat(Commands.run(printed, new PrintWriter(err), "check-statistics", file))
                .isOne();
        CheckResult result = OfflineCheck.run(
                FileName.parse(NAME).orElseThrow(),
                folder.resolve(NAME),
                LocalDate.of(2026, 1, 1),
                null,
                RowTarget.NONE);
        assertThat(printed.toByteArray()).isEqualTo(ErrorFile.write(result));
        Path errors = folder.resolve("errors.csv");
        assertThat(Commands.run(printed, new PrintWriter(err), "check-statistics", file, "--output", errors.toString()))
                .isOne();
        assertThat(errors).hasBinaryContent(ErrorFile.write(result));
    }

    @Test
    void windows_1251_is_read_when_it_is_said_so() throws IOException {
        byte[] cyrillic = GOOD.replace("0051102", "1-ПФ").getBytes(Charset.forName("windows-1251"));
        Files.write(folder.resolve(NAME), cyrillic);
        String file = folder.resolve(NAME).toString();
        PrintWriter none = new PrintWriter(out);
        assertThat(Commands.run(none, none, "check-statistics", file)).isOne();
        assertThat(out.toString()).contains(";ENCODING;");
        assertThat(Commands.run(none, none, "check-statistics", "--encoding", "windows-1251", file))
                .isZero();
    }

    @Test
    void a_file_that_will_be_encrypted_is_checked_with_the_manifest_of_the_encrypted_one() throws IOException {
        write(NAME, GOOD);
        String sealed = NAME + ".pgp";
        String manifest = ("{\"file\":\"%s\",\"bytes\":6,\"sha256\":\"%s\",\"rows\":1,"
                        + "\"totals\":[{\"section\":\"3\",\"line\":\"1\",\"rows\":1,\"sum\":\"60000.50\"}]}")
                .formatted(sealed, Sha256.hex("sealed".getBytes(StandardCharsets.UTF_8)));
        write(sealed + ".manifest.json", manifest);
        assertThat(check(NAME)).isZero();
        write(sealed, "sealed");
        assertThat(check(NAME)).isZero();
        write(sealed, "broken");
        assertThat(check(NAME)).isOne();
        assertThat(out.toString()).contains("0;sha256;");
        write(sealed, "sealed");
        write(sealed + ".manifest.json", manifest.replace("60000.50", "60000"));
        assertThat(check(NAME)).isOne();
        assertThat(out.toString()).contains("0;3/1;60000.50;MANIFEST;");
    }

    @Test
    void what_cannot_be_read_ends_with_2() throws IOException {
        assertThat(check(NAME)).isEqualTo(2);
        write("data.csv", GOOD);
        assertThat(check("data.csv")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
    }
}
