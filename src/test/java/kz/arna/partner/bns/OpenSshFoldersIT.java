package kz.arna.partner.bns;

import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.util.Objects;
import kz.arna.simulator.bureau.OpenSshServer;
import kz.arna.statistics.BureauFolders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

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

    @Override
    BureauFolders folders() {
        return Objects.requireNonNull(gateway).folders();
    }

    @Override
    Path folder(String name) {
        return Objects.requireNonNull(server).folder(name);
    }
}
