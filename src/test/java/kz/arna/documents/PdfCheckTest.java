package kz.arna.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfCheckTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void tells_colour_from_grey_and_says_nothing_without_images() throws IOException {
        assertThat(check(Pdfs.ofImages(1)).look().colourImages()).isTrue();
        assertThat(check(Pdfs.ofGreyImage()).look().colourImages()).isFalse();
        assertThat(check(kz.arna.support.SamplePdf.page("x")).look().colourImages())
                .isNull();
    }

    @Test
    void tells_whether_there_is_text() throws IOException {
        assertThat(check(Pdfs.ofText()).look().textLayer()).isTrue();
        assertThat(check(Pdfs.ofImages(1)).look().textLayer()).isFalse();
    }

    @Test
    void counts_pages() throws IOException {
        assertThat(check(Pdfs.ofImages(2)).pages()).isEqualTo(3);
    }

    @Test
    void refuses_what_acts_protects_itself_or_carries_files() {
        assertThatThrownBy(() -> check(Pdfs.encrypted())).hasMessage("PDF_ENCRYPTED");
        assertThatThrownBy(() -> check(Pdfs.scripted())).hasMessage("PDF_SCRIPTED");
        assertThatThrownBy(() -> check(Pdfs.launching())).hasMessage("PDF_SCRIPTED");
        assertThatThrownBy(() -> check(Pdfs.carrying())).hasMessage("PDF_CARRIES_FILES");
    }

    @Test
    void refuses_what_is_damaged() throws IOException {
        byte[] whole = Pdfs.ofImages(1);
        assertThatThrownBy(() -> check(new byte[1000])).hasMessage("NOT_A_PDF");
        assertThatThrownBy(() -> check(Arrays.copyOf(whole, 300))).hasMessage("NOT_A_PDF");
    }

    @Test
    void refuses_what_nests_without_end() {
        assertThatThrownBy(() -> check(Pdfs.nested(200_000))).hasMessage("NOT_A_PDF");
    }

    private PdfCheck.Seen check(byte[] pdf) throws IOException {
        return PdfCheck.check(Files.write(folder.resolve("document.pdf"), pdf));
    }
}
