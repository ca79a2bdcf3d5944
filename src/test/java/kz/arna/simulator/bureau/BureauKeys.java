package kz.arna.simulator.bureau;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.Map;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.KeyPairProvider;

/**
 * The keys of both sides as files in OpenSSH's formats.
 *
 * @param host the server's key
 * @param client the gateway's key
 * @param folder where {@code host}, {@code arna}, {@code arna.pub} and {@code known_hosts} lie
 */
public record BureauKeys(KeyPair host, KeyPair client, Path folder) {

    /** New keys in the folder. */
    public static BureauKeys make(Path folder) throws IOException {
        Files.createDirectories(folder);
        BureauKeys keys = new BureauKeys(newKey(), newKey(), folder);
        write(keys.host(), folder.resolve("host"));
        write(keys.client(), folder.resolve("arna"));
        Files.writeString(
                folder.resolve("arna.pub"),
                PublicKeyEntry.toString(keys.client().getPublic()) + " arna-gateway\n");
        return keys;
    }

    static KeyPair newKey() {
        try {
            return KeyUtils.generateKeyPair(KeyPairProvider.ECDSA_SHA2_NISTP256, 256);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key", e);
        }
    }

    /** Puts the host's key into the gateway's known hosts. */
    public void trust(int port) throws IOException {
        Files.writeString(
                folder.resolve("known_hosts"),
                "[127.0.0.1]:" + port + " " + PublicKeyEntry.toString(host.getPublic()) + "\n");
    }

    boolean isOurs(PublicKey key) {
        return KeyUtils.compareKeys(key, client.getPublic());
    }

    /** Settings of the gateway for a server on this port. */
    public Map<String, String> properties(int port) {
        return Map.of(
                "arna.statistics.connection.host",
                "127.0.0.1",
                "arna.statistics.connection.port",
                String.valueOf(port),
                "arna.statistics.connection.user",
                "arna",
                "arna.statistics.connection.key-file",
                folder.resolve("arna").toAbsolutePath().toString(),
                "arna.statistics.connection.known-hosts",
                folder.resolve("known_hosts").toAbsolutePath().toString(),
                "arna.statistics.connection.timeout",
                "5s",
                "arna.statistics.inbox.archive-key",
                "a2V5IG9mIHRoZSB0ZXN0cywgbm90IG9mIGFueWJvZHk=");
    }

    private static void write(KeyPair key, Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream out = Files.newOutputStream(file)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(key, "arna test key", null, out);
        } catch (GeneralSecurityException e) {
            throw new IOException("the key cannot be written", e);
        }
    }
}
