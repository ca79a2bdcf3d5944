package kz.arna.simulator.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The files of the test PKI are what the test PKI issues. */
class TestPkiFilesTest {

    @Test
    void files_hold_what_is_issued() throws Exception {
        for (Map.Entry<Path, String> file : TestPkiFiles.contents().entrySet()) {
            assertThat(file.getKey()).hasContent(file.getValue());
            assertThat(Files.size(file.getKey())).isPositive();
        }
    }
}
