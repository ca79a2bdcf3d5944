package kz.arna.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import kz.arna.statistics.pgp.PgpKey;
import kz.arna.statistics.pgp.PgpRecipient;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The exchange with the Bureau.
 *
 * @param connection how its server is reached
 * @param folders where files lie, each from the login's root
 * @param inbox how files are taken in
 * @param consents how consents go out
 * @param pgp keys of files that are encrypted beside
 */
@ConfigurationProperties("arna.statistics")
public record StatisticsSettings(
        @DefaultValue Connection connection,
        @DefaultValue Folders folders,
        @DefaultValue Inbox inbox,
        @DefaultValue ConsentBatches consents,
        @DefaultValue Pgp pgp) {

    /**
     * How the server is reached.
     *
     * @param host name of the server; nothing is exchanged while it is empty or a name under {@code .invalid}
     * @param user login that only sees the exchange's folders
     * @param keyFile our private key, OpenSSH or PEM
     * @param keyPassphrase of the key file, if it has one
     * @param knownHosts file in OpenSSH's format that holds the server's key; any other key is refused
     * @param timeout for connecting and for each answer
     */
    public record Connection(
            @DefaultValue("") String host,
            @DefaultValue("22") int port,
            @DefaultValue("arna") String user,
            @Nullable Path keyFile,
            @Nullable String keyPassphrase,
            @Nullable Path knownHosts,
            @DefaultValue("20s") Duration timeout) {

        /** Whether there is a server to talk to. */
        public boolean isKnown() {
            return !host.isBlank() && !host.endsWith(".invalid");
        }
    }

    /**
     * Where files lie.
     *
     * @param in files of the Bureau for us
     * @param done files that we took, renamed
     * @param receipts our receipts and error files
     * @param out our consent batches
     * @param outReceipts the Bureau's receipts for them
     */
    public record Folders(
            @DefaultValue("data") String in,
            @DefaultValue("archive") String done,
            @DefaultValue("data-receipts") String receipts,
            @DefaultValue("consents") String out,
            @DefaultValue("consents-receipts") String outReceipts) {}

    /**
     * How files are taken in.
     *
     * @param enabled whether this node looks for files
     * @param poll how often a node lists the folder
     * @param stableFor a file without manifest is complete when size and time have not changed for so long
     * @param manifestPatience how long a file may disagree with its manifest before it is refused
     * @param lease how long a file belongs to a node that gives no sign of life
     * @param archiveKey AES key of 32 bytes in Base64 under which originals are kept
     * @param keepOriginals how long originals are kept after they were applied or refused
     * @param largestFile bytes of the largest file that is fetched
     * @param mostErrors errors that an error file lists; the rest is counted
     * @param alarmAfter how long the folder may stay unread before an alarm is raised
     */
    public record Inbox(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("30s") Duration poll,
            @DefaultValue("2m") Duration stableFor,
            @DefaultValue("1h") Duration manifestPatience,
            @DefaultValue("15s") Duration lease,
            @DefaultValue("") String archiveKey,
            @DefaultValue("90d") Duration keepOriginals,
            @DefaultValue("4294967296") long largestFile,
            @DefaultValue("1000") int mostErrors,
            @DefaultValue("15m") Duration alarmAfter) {

        /** Without the key. */
        @Override
        public String toString() {
            return "Inbox[poll=" + poll + "]";
        }
    }

    /**
     * When consents go out, and how long the Bureau's receipt is waited for.
     *
     * @param enabled whether this node makes batches and looks for receipts
     * @param at times of a working day at which a batch is made if there is anything to tell
     * @param receiptWorkingDays working days after which a missing receipt raises an alarm
     * @param look how often schedule and receipts are looked at
     * @param recipients who may see the figures, as the consent names them (DPR-D-13)
     */
    public record ConsentBatches(
            @DefaultValue("true") boolean enabled,
            @DefaultValue({"09:30", "15:30"}) List<LocalTime> at,
            @DefaultValue("3") int receiptWorkingDays,
            @DefaultValue("30s") Duration look,
            @DefaultValue({"MINISTRY", "OPERATOR"}) List<String> recipients) {}

    /**
     * OpenPGP around the files, where the Bureau's rules ask for it.
     *
     * @param keyFile our secret key, as {@code gpg --export-secret-keys} writes it; without it no encrypted file is taken
     * @param keyPassphrase of the key file, if it has one
     * @param bureauKeyFile the Bureau's public key; with it lists of consents leave encrypted
     */
    public record Pgp(
            @Nullable Path keyFile,
            @DefaultValue("") String keyPassphrase,
            @Nullable Path bureauKeyFile) {

        /** Our key, if there is one. */
        public @Nullable PgpKey key() {
            return given(keyFile)
                    ? read("key-file", () -> PgpKey.read(Objects.requireNonNull(keyFile), keyPassphrase))
                    : null;
        }

        /** To whom consents are encrypted, if to anybody. */
        public @Nullable PgpRecipient bureau() {
            return given(bureauKeyFile)
                    ? read("bureau-key-file", () -> PgpRecipient.read(Objects.requireNonNull(bureauKeyFile)))
                    : null;
        }

        /** Without the passphrase. */
        @Override
        public String toString() {
            return "Pgp[key=" + given(keyFile) + ", bureau=" + given(bureauKeyFile) + "]";
        }

        private interface Reading<T> {
            T read() throws IOException;
        }

        /** A path stays out of the message; the name of its setting leads there. */
        private static <T> T read(String setting, Reading<T> reading) {
            try {
                return reading.read();
            } catch (IOException e) {
                String why = e instanceof FileSystemException ? "the file cannot be read" : e.getMessage();
                throw new UncheckedIOException("arna.statistics.pgp." + setting + ": " + why, e);
            }
        }

        private static boolean given(@Nullable Path file) {
            return file != null && !file.toString().isEmpty();
        }
    }
}
