package kz.arna.partner.bns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Stream;
import kz.arna.statistics.BureauFolders;
import kz.arna.statistics.BureauRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What must hold whichever server the Bureau runs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BureauFoldersContract {

    private static final byte[] TEXT = "Қазақстан; әіңғүұқөһ\n".getBytes(StandardCharsets.UTF_8);

    abstract BureauFolders folders();

    /** A folder of the exchange on the server's own disk. */
    abstract Path folder(String name);

    @BeforeEach
    void empty_folders() throws IOException {
        for (String name : new String[] {"consents", "consents-receipts", "data", "data-receipts", "archive"}) {
            try (Stream<Path> files = Files.list(folder(name))) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Test
    void lists_whole_files_with_size_and_time() throws IOException {
        Path file = Files.write(folder("data").resolve("STAT-0051102-2026Q1-0001.csv"), TEXT);
        Instant time = Instant.parse("2026-04-20T05:15:03Z");
        Files.setLastModifiedTime(file, FileTime.from(time));
        Files.write(folder("data").resolve("STAT-0051102-2026Q1-0002.csv.part"), TEXT);
        Files.write(folder("data").resolve(".hidden.csv"), TEXT);
        Files.createDirectories(folder("data").resolve("folder.csv"));
        Files.createSymbolicLink(folder("data").resolve("link.csv"), Path.of("/etc/passwd"));
        assertThat(folders().list("data"))
                .containsExactly(new BureauFolders.RemoteFile("STAT-0051102-2026Q1-0001.csv", TEXT.length, time));
    }

    @Test
    void reads_a_file_as_it_is() throws IOException {
        byte[] large = new byte[3_000_000];
        new Random(342).nextBytes(large);
        Files.write(folder("data").resolve("large.xlsx"), large);
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        folders().fetch("data", "large.xlsx", read);
        assertThat(read.toByteArray()).isEqualTo(large);
    }

    @Test
    void leaves_a_file_by_its_name_and_no_trace_of_the_temporary_one() throws IOException {
        folders().put("data-receipts", "a.receipt.json", TEXT);
        assertThat(Files.readAllBytes(folder("data-receipts").resolve("a.receipt.json")))
                .isEqualTo(TEXT);
        folders().put("data-receipts", "a.receipt.json", new byte[] {1});
        assertThat(Files.readAllBytes(folder("data-receipts").resolve("a.receipt.json")))
                .containsExactly(1);
        try (var names = Files.list(folder("data-receipts"))) {
            assertThat(names).hasSize(1);
        }
    }

    @Test
    void renames_and_never_over_another_file() throws IOException {
        Files.write(folder("data").resolve("one.csv"), TEXT);
        folders().rename("data", "one.csv", "archive", "one.csv");
        assertThat(folder("archive").resolve("one.csv")).hasBinaryContent(TEXT);
        assertThat(folder("data").resolve("one.csv")).doesNotExist();
        Files.write(folder("data").resolve("one.csv"), new byte[] {1});
        assertThatThrownBy(() -> folders().rename("data", "one.csv", "archive", "one.csv"))
                .isInstanceOf(BureauRefused.class);
        assertThat(folder("archive").resolve("one.csv")).hasBinaryContent(TEXT);
    }

    @Test
    void says_no_to_what_is_not_there() {
        assertThatThrownBy(() -> folders().list("nowhere")).isInstanceOf(BureauRefused.class);
        assertThatThrownBy(() -> folders().fetch("data", "nothing.csv", new ByteArrayOutputStream()))
                .isInstanceOf(BureauRefused.class);
        assertThatThrownBy(() -> folders().rename("data", "nothing.csv", "archive", "nothing.csv"))
                .isInstanceOf(BureauRefused.class);
        assertThatThrownBy(() -> folders().put("nowhere", "a.csv", TEXT)).isInstanceOf(BureauRefused.class);
    }

    @Test
    void takes_no_path_for_a_name() {
        for (String name : new String[] {"../secret", "a/b.csv", "..", ".", "", "a\\b.csv"}) {
            assertThatThrownBy(() -> folders().fetch("data", name, new ByteArrayOutputStream()))
                    .isInstanceOf(BureauRefused.class);
        }
    }
}
