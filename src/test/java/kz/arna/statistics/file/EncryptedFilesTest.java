package kz.arna.statistics.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import kz.arna.statistics.pgp.PgpKey;
import kz.arna.statistics.pgp.PgpSender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.QueryTimeoutException;

/** Files that are encrypted beside: what the cipher does not let through is never taken for a fault of the format. */
class EncryptedFilesTest {

    private static final Path SAMPLES = Path.of("samples/statistics");

    @TempDir
    Path folder;

    private final PgpSender sender = new PgpSender("p");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STAT-0051102-2026Q1-0001.csv",
                "STAT-0031102-2026Q1-0001.xml",
                "STAT-0031102-2025Q4-0001.xlsx",
                "WAGE-2026Q1-0001.csv"
            })
    void every_format_comes_through_and_a_change_or_cut_is_told_as_one(String name) throws IOException {
        byte[] encrypted = sender.encrypt(Files.readAllBytes(SAMPLES.resolve(name)));
        CheckResult result = check(name + ".pgp", encrypted, 10_000_000);
        assertThat(result.errors()).isEmpty();
        assertThat(result.rows()).isPositive();
        byte[] changed = encrypted.clone();
        changed[changed.length - 10] ^= 1;
        assertThat(first(check(name + ".pgp", changed, 10_000_000))).isEqualTo(FileRule.ENCRYPTION);
        byte[] cut = Arrays.copyOf(encrypted, encrypted.length - 25);
        assertThat(first(check(name + ".pgp", cut, 10_000_000))).isEqualTo(FileRule.ENCRYPTION);
        assertThat(first(check(name + ".pgp", encrypted, 100))).isEqualTo(FileRule.FILE_TOO_LARGE);
    }

    @Test
    void a_file_for_another_key_is_refused_and_so_is_one_in_clear() throws IOException {
        byte[] rows = (Checked.HEADER + Checked.ROW).getBytes(StandardCharsets.UTF_8);
        String name = "STAT-0051102-2026Q1-0001.csv.pgp";
        assertThat(first(check(name, new PgpSender("q").encrypt(rows), 1_000))).isEqualTo(FileRule.ENCRYPTION);
        assertThat(first(check(name, rows, 1_000))).isEqualTo(FileRule.ENCRYPTION);
        Path offline = Files.write(folder.resolve(name), sender.encrypt(rows));
        assertThat(first(OfflineCheck.run(
                        FileName.parse(name).orElseThrow(), offline, Checked.TODAY, null, RowTarget.NONE)))
                .isEqualTo(FileRule.ENCRYPTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STAT-0051102-2026Q1-0001.csv",
                "STAT-0031102-2026Q1-0001.xml",
                "STAT-0031102-2025Q4-0001.xlsx",
            })
    void an_archive_that_fails_is_no_fault_of_the_file(String name) throws IOException {
        byte[] encrypted = sender.encrypt(Files.readAllBytes(SAMPLES.resolve(name)));
        PgpKey key = PgpKey.read(sender.writeSecretKey(folder.resolve("key.asc")), "p");
        FileCheck check =
                new FileCheck(FileName.parse(name + ".pgp").orElseThrow(), null, Checked.TODAY, Coverage.UNKNOWN, 10);
        for (Exception fault : List.of(new EOFException("piece"), new QueryTimeoutException("pieces"))) {
            for (int before : new int[] {0, 40, encrypted.length / 2, encrypted.length - 1}) {
                assertThatThrownBy(() -> check.run(
                                () -> key.open(new FailingArchive(encrypted, before, fault), 10_000_000),
                                RowTarget.NONE))
                        .as("after %d bytes", before)
                        .isSameAs(fault);
            }
        }
    }

    /** Gives so many bytes and then fails, like an archive whose database went away. */
    private static final class FailingArchive extends InputStream {

        private final InputStream given;
        private final Exception fault;

        FailingArchive(byte[] bytes, int before, Exception fault) {
            this.given = new ByteArrayInputStream(bytes, 0, before);
            this.fault = fault;
        }

        @Override
        public int read() throws IOException {
            int one = given.read();
            if (one >= 0) {
                return one;
            }
            if (fault instanceof IOException failed) {
                throw failed;
            }
            throw (RuntimeException) fault;
        }
    }

    @Test
    void a_fault_of_the_rows_inside_is_told_as_such() throws IOException {
        byte[] rows = (Checked.HEADER + Checked.ROW.replace("60000.50", "x")).getBytes(StandardCharsets.UTF_8);
        assertThat(first(check("STAT-0051102-2026Q1-0001.csv.pgp", sender.encrypt(rows), 1_000)))
                .isEqualTo(FileRule.VALUE);
        assertThat(first(check("STAT-0051102-2026Q1-0001.xml.pgp", sender.encrypt(rows), 1_000)))
                .isEqualTo(FileRule.XML_SYNTAX);
    }

    @Test
    void papers_are_named_after_the_file_as_it_came() {
        FileName name = FileName.parse("WAGE-2026-0001.csv.pgp").orElseThrow();
        assertThat(List.of(name.manifest(), name.receipt(1), name.errors(1)))
                .containsExactly(
                        "WAGE-2026-0001.csv.pgp.manifest.json",
                        "WAGE-2026-0001.csv.pgp.receipt.json",
                        "WAGE-2026-0001.csv.pgp.errors.csv");
        assertThat(FileName.parse("WAGE-2026-0001.csv.gpg")).isEmpty();
        assertThat(FileName.parse("WAGE-2026-0001.pgp")).isEmpty();
    }

    private CheckResult check(String name, byte[] bytes, long most) throws IOException {
        PgpKey key = PgpKey.read(sender.writeSecretKey(folder.resolve("key.asc")), "p");
        return new FileCheck(FileName.parse(name).orElseThrow(), null, Checked.TODAY, Coverage.UNKNOWN, 10)
                .run(() -> key.open(new ByteArrayInputStream(bytes), most), RowTarget.NONE);
    }

    private static FileRule first(CheckResult result) {
        return result.errors().getFirst().rule();
    }
}
