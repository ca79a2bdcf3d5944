package kz.arna.statistics.pgp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import kz.arna.statistics.StatisticsSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PgpKeyTest {

    private static final byte[] TEXT =
            "bin;form\nҚазақстан;әіңғүұқөһ\n".repeat(5000).getBytes(StandardCharsets.UTF_8);

    private static final Path KEYS = Path.of("src/test/resources/pgp");

    @TempDir
    Path folder;

    private final PgpSender sender = new PgpSender("a passphrase");

    @Test
    void opens_what_was_encrypted_to_it() throws IOException {
        assertThat(opened(sender.encrypt(TEXT))).isEqualTo(TEXT);
    }

    @Test
    void refuses_what_was_encrypted_to_another() throws IOException {
        byte[] foreign = new PgpSender("another").encrypt(TEXT);
        assertThatThrownBy(() -> opened(foreign)).isInstanceOf(PgpUnreadable.class);
    }

    @Test
    void notices_every_change_and_every_cut() throws IOException {
        byte[] encrypted = sender.encrypt(TEXT);
        for (int at = encrypted.length / 2; at < encrypted.length; at += encrypted.length / 7) {
            byte[] changed = encrypted.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> opened(changed)).isInstanceOf(PgpUnreadable.class);
            byte[] cut = Arrays.copyOf(encrypted, at);
            assertThatThrownBy(() -> opened(cut)).isInstanceOf(PgpUnreadable.class);
        }
    }

    @Test
    void refuses_what_is_no_openpgp() {
        assertThatThrownBy(() -> opened(TEXT)).isInstanceOf(PgpUnreadable.class);
        assertThatThrownBy(() -> opened(new byte[0])).isInstanceOf(PgpUnreadable.class);
    }

    @Test
    void opens_what_gpg_wrote_signed_or_not() throws IOException {
        PgpKey key = PgpKey.read(KEYS.resolve("gateway.secret.asc"), "шлюз паролі");
        byte[] sample = Files.readAllBytes(Path.of("samples/statistics/STAT-0051102-2026Q1-0001.csv"));
        for (String name : List.of("STAT-0051102-2026Q1-0001.csv.pgp", "STAT-0051102-2026Q1-0001.signed.csv.pgp")) {
            try (InputStream clear = key.open(Files.newInputStream(KEYS.resolve(name)), Long.MAX_VALUE)) {
                assertThat(clear.readAllBytes()).as(name).isEqualTo(sample);
            }
        }
    }

    @Test
    void a_wrong_passphrase_is_told_before_any_file_comes() {
        for (String wrong : List.of("басқа", "")) {
            assertThatThrownBy(() -> PgpKey.read(KEYS.resolve("gateway.secret.asc"), wrong))
                    .isInstanceOf(IOException.class)
                    .hasMessage("the passphrase does not unlock the OpenPGP key");
            assertThatThrownBy(new StatisticsSettings.Pgp(KEYS.resolve("gateway.secret.asc"), wrong, null)::key)
                    .hasMessage("arna.statistics.pgp.key-file: the passphrase does not unlock the OpenPGP key");
        }
        assertThatThrownBy(new StatisticsSettings.Pgp(KEYS.resolve("none.asc"), "", null)::key)
                .hasMessage("arna.statistics.pgp.key-file: the file cannot be read");
    }

    @Test
    void what_keeps_the_encrypted_bytes_from_us_is_told_as_it_is() throws IOException {
        PgpKey key = PgpKey.read(sender.writeSecretKey(folder.resolve("key.asc")), "a passphrase");
        IOException ours = new IOException("ours");
        byte[] encrypted = sender.encrypt(TEXT);
        InputStream failing = new SequenceInputStream(
                new ByteArrayInputStream(encrypted, 0, encrypted.length / 2), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw ours;
                    }
                });
        assertThatThrownBy(() -> key.open(failing, Long.MAX_VALUE).readAllBytes())
                .isSameAs(ours);
    }

    @Test
    void the_bureau_opens_what_is_encrypted_to_it_and_nobody_else_does() throws IOException {
        byte[] list = PgpRecipient.read(KEYS.resolve("bureau.public.asc")).encrypt(TEXT, "CONSENT-000001.csv");
        assertThat(new String(list, StandardCharsets.ISO_8859_1)).doesNotContain("CONSENT");
        try (InputStream clear = PgpKey.read(KEYS.resolve("bureau.secret.asc"), "")
                .open(new ByteArrayInputStream(list), Long.MAX_VALUE)) {
            assertThat(clear.readAllBytes()).isEqualTo(TEXT);
        }
        assertThatThrownBy(() -> PgpKey.read(KEYS.resolve("gateway.secret.asc"), "шлюз паролі")
                        .open(new ByteArrayInputStream(list), Long.MAX_VALUE))
                .isInstanceOf(PgpUnreadable.class);
    }

    @Test
    void a_secret_key_is_no_recipient_and_text_no_key() {
        assertThatThrownBy(() -> PgpRecipient.read(Path.of("README.md"))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> PgpKey.read(Path.of("README.md"), "")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> PgpKey.read(KEYS.resolve("bureau.public.asc"), ""))
                .isInstanceOf(IOException.class);
    }

    @Test
    void a_bomb_inside_ends_at_the_limit() throws IOException {
        PgpKey key = PgpKey.read(sender.writeSecretKey(folder.resolve("key.asc")), "a passphrase");
        byte[] encrypted = sender.encrypt(new byte[5_000_000]);
        assertThat(encrypted.length).isLessThan(50_000);
        try (InputStream clear = key.open(new ByteArrayInputStream(encrypted), 1_000_000)) {
            assertThatThrownBy(clear::readAllBytes).isInstanceOf(PgpUnreadable.TooLarge.class);
        }
    }

    @Test
    void a_file_is_opened_while_it_comes() throws IOException {
        PgpKey key = PgpKey.read(sender.writeSecretKey(folder.resolve("key.asc")), "a passphrase");
        byte[] noise = new byte[8_000_000];
        new Random(342).nextBytes(noise);
        byte[] encrypted = sender.encrypt(noise);
        ByteArrayInputStream coming = new ByteArrayInputStream(encrypted);
        try (InputStream clear = key.open(coming, Long.MAX_VALUE)) {
            assertThat(clear.readNBytes(1_000_000)).isEqualTo(Arrays.copyOf(noise, 1_000_000));
            assertThat(coming.available()).isGreaterThan(encrypted.length * 4 / 5);
            assertThat(clear.skip(10)).isPositive();
        }
    }

    private byte[] opened(byte[] encrypted) throws IOException {
        PgpKey key = PgpKey.read(sender.writeSecretKey(folder.resolve("key.asc")), "a passphrase");
        try (InputStream clear = key.open(new ByteArrayInputStream(encrypted), Long.MAX_VALUE)) {
            return clear.readAllBytes();
        }
    }
}
