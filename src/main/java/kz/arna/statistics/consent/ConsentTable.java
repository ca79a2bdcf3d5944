package kz.arna.statistics.consent;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kz.arna.base.Kazakhstan;
import kz.arna.base.Sha256;
import kz.arna.statistics.StatLine;
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

    /** The message for the outbox: both files. */
    ObjectNode message(String text) {
        ObjectNode message = JSON.createObjectNode();
        message.put("batch", number).put("kind", kind.name()).put("previous", previous);
        message.putObject("table").put("name", fileName()).put("text", text);
        message.putObject("manifest")
                .put("name", fileName() + ".manifest.json")
                .put("text", manifest(text).toPrettyString() + "\n");
        return message;
    }

    private ObjectNode manifest(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ObjectNode manifest = JSON.createObjectNode();
        manifest.put("file", fileName()).put("bytes", bytes.length).put("sha256", Sha256.hex(bytes));
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
