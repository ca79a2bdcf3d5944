package kz.arna.partner.bns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.arna.simulator.bureau.OpenSshServer;
import kz.arna.statistics.BureauFolders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The contract against OpenSSH itself. A machine with nothing but a JDK and Maven reports it as skipped; where
 * {@code ARNA_CI} is set, as {@code .ci/run} does after it installed OpenSSH, a missing server is a failure.
 */
class OpenSshFoldersIT extends BureauFoldersContract {

    private @Nullable OpenSshServer server;
    private @Nullable FoldersOverSftp gateway;

    @BeforeAll
    void start() {
        if (!OpenSshServer.isInstalled()) {
            if (System.getenv("ARNA_CI") != null) {
                fail("sshd and sftp-server are missing: apt-get install openssh-server openssh-sftp-server");
            }
            Assumptions.abort("skipped: no OpenSSH server on this machine (apt-get install openssh-server)");
        }
        server = OpenSshServer.start();
        gateway = FoldersOverSftp.with(server.properties());
    }

    @AfterAll
    void stop() {
        if (gateway != null) {
            gateway.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/statistics-exchange.md", "docs/statistics-exchange.ru.md"})
    void the_published_configuration_is_one_beside_that_of_the_distribution(Path page) throws IOException {
        Matcher block = Pattern.compile("```\\n(# /etc/ssh/sshd_config\\.d/arna\\.conf\\n.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(page));
        assertThat(block.find()).isTrue();
        assertThat(OpenSshServer.effective(block.group(1), "arna"))
                .contains(
                        "forcecommand internal-sftp -u 0007 -l INFO",
                        "chrootdirectory /srv/arna",
                        "authorizedkeysfile /etc/ssh/authorized_keys/%u",
                        "authenticationmethods publickey",
                        "passwordauthentication no",
                        "permittty no")
                .filteredOn(line -> line.startsWith("subsystem "))
                .hasSize(1);
        assertThat(OpenSshServer.effective(block.group(1), "somebody")).noneMatch(line -> line.contains("/srv/arna"));
    }

    @Test
    void what_the_gateway_writes_may_be_read_and_changed_by_the_group_and_by_nobody_else() throws IOException {
        folders().put("data-receipts", "mode.receipt.json", new byte[] {'{', '}'});
        assertThat(Files.getPosixFilePermissions(folder("data-receipts").resolve("mode.receipt.json")))
                .isEqualTo(PosixFilePermissions.fromString("rw-rw----"));
    }

    @Override
    BureauFolders folders() {
        return Objects.requireNonNull(gateway).folders();
    }

    @Override
    Path folder(String name) {
        return Objects.requireNonNull(server).folder(name);
    }
}
