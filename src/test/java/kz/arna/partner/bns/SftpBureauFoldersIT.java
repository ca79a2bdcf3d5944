package kz.arna.partner.bns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.arna.simulator.bureau.BureauServer;
import kz.arna.statistics.BureauDenied;
import kz.arna.statistics.BureauFault;
import kz.arna.statistics.BureauFolders;
import kz.arna.statistics.BureauRefused;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SftpBureauFoldersIT extends BureauFoldersContract {

    private final BureauServer server = BureauServer.start();
    private final FoldersOverSftp gateway = FoldersOverSftp.with(server.properties());

    @AfterEach
    void heal() {
        server.trouble().full(false);
        server.refuseLogin(false);
        server.comeBack();
    }

    @AfterAll
    void stop() {
        gateway.close();
        server.close();
    }

    @Override
    BureauFolders folders() {
        return gateway.folders();
    }

    @Override
    Path folder(String name) {
        return server.folder(name);
    }

    @Test
    void never_talks_to_a_host_with_another_key() {
        server.comeBackAsAnother();
        assertThatThrownBy(() -> folders().list("data")).isInstanceOf(BureauDenied.class);
        assertThatThrownBy(() -> folders().put("data-receipts", "a.json", new byte[1]))
                .isInstanceOf(BureauFault.class)
                .hasMessageContaining("DENIED");
    }

    @Test
    void is_denied_when_our_key_is_not_accepted() {
        server.refuseLogin(true);
        assertThatThrownBy(() -> folders().list("data")).isInstanceOf(BureauDenied.class);
        assertThatThrownBy(() -> folders().put("data-receipts", "a.json", new byte[1]))
                .hasMessageContaining("DENIED");
    }

    @Test
    void knows_that_nothing_left_when_nobody_listens() {
        server.goAway();
        assertThatThrownBy(() -> folders().list("data"))
                .isInstanceOf(BureauFault.class)
                .hasRootCauseInstanceOf(ConnectException.class);
        assertThatThrownBy(() -> folders().put("data-receipts", "a.json", new byte[1]))
                .hasMessageContaining("NOT_SENT");
    }

    @Test
    void a_connection_that_breaks_while_we_read_is_no_file() throws IOException {
        Files.write(folder("data").resolve("large.csv"), new byte[2_000_000]);
        server.trouble().breakAfter(500_000);
        assertThatThrownBy(() -> folders().fetch("data", "large.csv", OutputStream.nullOutputStream()))
                .isInstanceOf(BureauFault.class)
                .isNotInstanceOf(BureauRefused.class);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        folders().fetch("data", "large.csv", whole);
        assertThat(whole.size()).isEqualTo(2_000_000);
    }

    @Test
    void a_connection_that_breaks_while_we_write_leaves_no_half_file_behind() throws IOException {
        server.trouble().breakAfter(200_000);
        assertThatThrownBy(() -> folders().put("data-receipts", "a.json", new byte[1_000_000]))
                .hasMessageContaining("UNCERTAIN");
        assertThat(folders().list("data-receipts")).isEmpty();
        folders().put("data-receipts", "a.json", new byte[1_000_000]);
        assertThat(folder("data-receipts").resolve("a.json")).hasSize(1_000_000);
        assertThat(folder("data-receipts").resolve(".a.json.part")).doesNotExist();
    }

    @Test
    void a_full_disk_of_the_server_may_become_free() {
        server.trouble().full(true);
        assertThatThrownBy(() -> folders().put("data-receipts", "a.json", new byte[10]))
                .hasMessageContaining("UNCERTAIN");
    }

    @Test
    void our_own_full_disk_is_not_the_bureaus_fault() throws IOException {
        Files.write(folder("data").resolve("a.csv"), new byte[100_000]);
        OutputStream full = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        assertThatThrownBy(() -> folders().fetch("data", "a.csv", full))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(BureauFault.class)
                .hasMessage("No space left on device");
    }
}
