package kz.arna.simulator.bureau;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.Map;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.ServerBuilder;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/**
 * An SFTP server as the Bureau runs it: one login by key, the folders of the exchange below its root. It can be made
 * sick; {@link #properties()} points the gateway at it.
 */
public final class BureauServer implements AutoCloseable {

    static final List<String> FOLDERS = List.of("consents", "consents-receipts", "data", "data-receipts", "archive");

    private final Path root;
    private final BureauKeys keys;
    private final SftpTrouble trouble = new SftpTrouble();
    private final int port;
    private SshServer server;

    private BureauServer(Path home) throws IOException {
        keys = BureauKeys.make(home);
        root = Files.createDirectories(home.resolve("root"));
        for (String folder : FOLDERS) {
            Files.createDirectories(root.resolve(folder));
        }
        server = listen(0, keys.host());
        port = server.getPort();
        keys.trust(port);
    }

    /** Starts on a free port with folders in a new temporary directory. */
    public static BureauServer start() {
        try {
            return start(Files.createTempDirectory("bureau"));
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary directory", e);
        }
    }

    /** Starts on a free port; keys and folders lie below the directory. */
    public static BureauServer start(Path home) {
        try {
            return new BureauServer(home);
        } catch (IOException e) {
            throw new UncheckedIOException("the Bureau's server did not start", e);
        }
    }

    /** Settings of the gateway: where the server is, who we are, whom we trust. */
    public Map<String, String> properties() {
        return keys.properties(port);
    }

    /** A folder of the exchange, as the Bureau's own programs see it. */
    public Path folder(String name) {
        return root.resolve(name);
    }

    /** Faults of transfers. */
    public SftpTrouble trouble() {
        return trouble;
    }

    /** Nobody listens any more; {@link #comeBack()} on the same port ends that. */
    public void goAway() {
        try {
            server.stop(true);
        } catch (IOException e) {
            throw new UncheckedIOException("the Bureau's server did not stop", e);
        }
    }

    /** Listens again where it listened. */
    public void comeBack() {
        comeBack(keys.host());
    }

    /** Listens again with another host key, as an impostor would. */
    public void comeBackAsAnother() {
        comeBack(BureauKeys.newKey());
    }

    /** From now on our key is refused, or accepted again. */
    public void refuseLogin(boolean refused) {
        trouble.refuseLogin(refused);
    }

    @Override
    public void close() {
        goAway();
    }

    private void comeBack(KeyPair host) {
        goAway();
        try {
            server = listen(port, host);
        } catch (IOException e) {
            throw new UncheckedIOException("the Bureau's server did not come back", e);
        }
    }

    private SshServer listen(int at, KeyPair host) throws IOException {
        SftpSubsystemFactory sftp = new SftpSubsystemFactory.Builder().build();
        sftp.addSftpEventListener(trouble);
        SshServer started = SshServer.setUpDefaultServer();
        started.setHost("127.0.0.1");
        started.setPort(at);
        // What both sides would agree on else takes this test's server a second of computing per login.
        started.setKeyExchangeFactories(NamedFactory.setUpTransformedFactories(
                false, List.of(BuiltinDHFactories.ecdhp256), ServerBuilder.DH2KEX));
        started.setKeyPairProvider(KeyPairProvider.wrap(host));
        started.setPublickeyAuthenticator(
                (user, key, session) -> trouble.acceptsLogin() && user.equals("arna") && keys.isOurs(key));
        started.setSubsystemFactories(List.of(sftp));
        started.setFileSystemFactory(new VirtualFileSystemFactory(root));
        started.start();
        return started;
    }
}
