package kz.arna.statistics.consent;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import kz.arna.base.Kazakhstan;
import kz.arna.base.Sha256;
import kz.arna.statistics.StatLine;
import kz.arna.statistics.pgp.PgpRecipient;
import org.jspecify.annotations.Nullable;

/**
 * The files of a list as {@code docs/statistics-exchange.md} has them, section 7. They are written once and journalled:
 * every later attempt sends the same characters.
 */
record ConsentTable(
        long number,
        BatchKind kind,
        @Nullable Long previous,
        List<BatchEntry> entries,
        List<String> recipients,
        Instant at) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HEADER = "consent;action;bin;agreement_on;effective_on;form;section;line;"
            + "first_quarter;last_quarter;quarters;recipients\n";

    String fileName() {
        return ConsentBatch.correlation(number) + ".csv";
    }

    int rows() {
        return entries.stream()
                .mapToInt(entry -> entry.consent().lines().size())
                .sum();
    }

    /** The list: one row per consent and line. No field can hold a separator, a quote or the beginning of a formula. */
    String text() {
        StringBuilder text = new StringBuilder(HEADER);
        for (BatchEntry entry : entries) {
            for (StatLine line : entry.consent().lines()) {
                text.append(row(entry, line));
            }
        }
        return text.toString();
    }

    /**
     * The file as it leaves.
     *
     * @param recipient to whom it is encrypted; nobody: as it is
     */
    Sealed sealed(@Nullable PgpRecipient recipient) {
        byte[] clear = text().getBytes(StandardCharsets.UTF_8);
        if (recipient == null) {
            return new Sealed(fileName(), clear, false);
        }
        try {
            return new Sealed(fileName() + ".pgp", recipient.encrypt(clear, fileName()), true);
        } catch (IOException e) {
            throw new UncheckedIOException("the list of consents could not be encrypted", e);
        }
    }

    /** A file of the list, perhaps encrypted; its manifest says what is outside, bytes and hash, and what is inside, rows. */
    record Sealed(String name, byte[] bytes, boolean encrypted) {

        String sha256() {
            return Sha256.hex(bytes);
        }
    }

    /** The message for the outbox: both files. */
    ObjectNode message(Sealed file) {
        ObjectNode message = JSON.createObjectNode();
        message.put("batch", number).put("kind", kind.name()).put("previous", previous);
        ObjectNode table = message.putObject("table").put("name", file.name());
        if (file.encrypted()) {
            table.put("base64", Base64.getEncoder().encodeToString(file.bytes()));
        } else {
            table.put("text", new String(file.bytes(), StandardCharsets.UTF_8));
        }
        message.putObject("manifest")
                .put("name", file.name() + ".manifest.json")
                .put("text", manifest(file).toPrettyString() + "\n");
        return message;
    }

    private ObjectNode manifest(Sealed file) {
        ObjectNode manifest = JSON.createObjectNode();
        manifest.put("file", file.name()).put("bytes", file.bytes().length).put("sha256", file.sha256());
        manifest.put("encoding", "UTF-8").put("rows", rows());
        manifest.put("batch", number).put("kind", kind.name()).put("previous", previous);
        manifest.put("consents", entries.size());
        manifest.put(
                "preparedAt",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(Kazakhstan.at(at).truncatedTo(ChronoUnit.SECONDS)));
        return manifest;
    }

    private String row(BatchEntry entry, StatLine line) {
        Consent consent = entry.consent();
        return String.join(
                        ";",
                        consent.id().toString(),
                        entry.action().name(),
                        consent.subject(),
                        consent.agreementOn().toString(),
                        entry.effectiveOn().toString(),
                        line.form().index(),
                        line.section(),
                        line.line(),
                        consent.first().toString(),
                        consent.last().toString(),
                        String.valueOf(consent.quarters()),
                        String.join("|", recipients))
                + "\n";
    }
}
