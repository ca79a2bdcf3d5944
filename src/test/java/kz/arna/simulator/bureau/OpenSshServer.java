package kz.arna.simulator.bureau;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * OpenSSH's own {@code sshd} with its {@code sftp-server}, as a process of its own under the present user, on a free port
 * of the loopback, with keys and folders in a temporary directory.
 */
public final class OpenSshServer implements AutoCloseable {

    private static final List<Path> SSHD = Stream.of("/usr/sbin/sshd", "/usr/local/sbin/sshd", "/usr/bin/sshd")
            .map(Path::of)
            .toList();
    private static final List<Path> SFTP = Stream.of(
                    "/usr/lib/openssh/sftp-server", "/usr/libexec/openssh/sftp-server", "/usr/libexec/sftp-server")
            .map(Path::of)
            .toList();

    private final Path root;
    private final BureauKeys keys;
    private final int port;
    private final Process process;

    private OpenSshServer(Path home) throws IOException {
        keys = BureauKeys.make(home);
        root = Files.createDirectories(home.resolve("root"));
        for (String folder : BureauServer.FOLDERS) {
            Files.createDirectories(root.resolve(folder));
        }
        port = freePort();
        keys.trust(port);
        process = start(home);
        awaitListening();
    }

    /** Whether this machine has both programs. */
    public static boolean isInstalled() {
        return first(SSHD).isPresent() && first(SFTP).isPresent();
    }

    public static OpenSshServer start() {
        try {
            return new OpenSshServer(Files.createTempDirectory("openssh"));
        } catch (IOException e) {
            throw new UncheckedIOException("sshd did not start", e);
        }
    }

    /**
     * What sshd makes of a file of {@code sshd_config.d} beside the configuration that distributions bring.
     *
     * @return the settings for that login, as {@code sshd -T} prints them
     */
    public static List<String> effective(String dropIn, String user) throws IOException {
        Path home = Files.createTempDirectory("sshd");
        BureauKeys.make(home);
        Files.writeString(Files.createDirectories(home.resolve("sshd_config.d")).resolve("arna.conf"), dropIn);
        Path stock = Files.writeString(home.resolve("sshd_config"), """
                Include %s/sshd_config.d/*.conf
                HostKey %s
                UsePAM yes
                Subsystem sftp %s
                """.formatted(
                        home, home.resolve("host"), first(SFTP).orElseThrow()));
        makeRunFolder();
        Process asked = new ProcessBuilder(
                        first(SSHD).orElseThrow().toString(),
                        "-T",
                        "-f",
                        stock.toString(),
                        "-C",
                        "user=" + user + ",host=localhost,addr=127.0.0.1")
                .redirectErrorStream(true)
                .start();
        List<String> lines = asked.inputReader().lines().toList();
        if (asked.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("sshd refuses its configuration: " + String.join("; ", lines));
        }
        return lines;
    }

    private static void makeRunFolder() throws IOException {
        if (System.getProperty("user.name").equals("root")) {
            // Where sshd goes when it gives its rights up; Debian makes it at boot only.
            Files.createDirectories(Path.of("/run/sshd"));
        }
    }

    /** Settings of the gateway. */
    public Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>(keys.properties(port));
        properties.put("arna.statistics.connection.user", System.getProperty("user.name"));
        return properties;
    }

    public Path folder(String name) {
        return root.resolve(name);
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    private Process start(Path home) throws IOException {
        Path configuration = Files.writeString(home.resolve("sshd_config"), """
                Port %d
                ListenAddress 127.0.0.1
                HostKey %s
                AuthorizedKeysFile %s
                AuthenticationMethods publickey
                PermitRootLogin prohibit-password
                StrictModes no
                UsePAM no
                PidFile none
                Subsystem sftp %s -u 0007 -d %s
                """.formatted(
                        port,
                        home.resolve("host"),
                        home.resolve("arna.pub"),
                        first(SFTP).orElseThrow(),
                        root));
        makeRunFolder();
        return new ProcessBuilder(first(SSHD).orElseThrow().toString(), "-D", "-e", "-f", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("sshd.log").toFile())
                .start();
    }

    private void awaitListening() {
        Awaitility.await("sshd listens").atMost(Duration.ofSeconds(20)).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException(
                        "sshd ended: " + Files.readString(keys.folder().resolve("sshd.log")));
            }
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
                return true;
            } catch (IOException e) {
                return false;
            }
        });
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Optional<Path> first(List<Path> candidates) {
        return candidates.stream().filter(Files::isExecutable).findFirst();
    }
}
