package kz.arna.statistics.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the sender says of a file, in a file beside it.
 *
 * @param file name of the file it belongs to
 * @param bytes size of the file
 * @param sha256 of the file's bytes, 64 lower-case hexadecimal characters
 * @param encoding of a CSV file, UTF-8 when absent
 * @param rows data rows
 * @param totals control totals by line, each line of the file; or none at all
 */
public record Manifest(
        String file,
        long bytes,
        String sha256,
        @Nullable String encoding,
        long rows,
        @Nullable List<Total> totals) {

    /** The largest manifest that is read, in bytes. */
    public static final int LARGEST = 1024 * 1024;

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern SUM = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,2})?");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    /**
     * Control totals of one line over the whole file.
     *
     * @param sum decimal with a point
     */
    public record Total(String section, String line, long rows, String sum) {

        BigDecimal amount() {
            return new BigDecimal(sum);
        }
    }

    /** Its bytes as text: what is no UTF-8, or a NUL, spoils what it stands in and no more. */
    public static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).replace("\u0000", "");
    }

    /** Reads it; empty when it is not what was agreed, or not written to its end. */
    public static Optional<Manifest> parse(String json) {
        try {
            return Optional.ofNullable(JSON.readValue(json, Read.class)).flatMap(Read::whole);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** What it says wrongly of a file of this name and size; null when both agree. */
    public @Nullable FileRule faultFor(String name, long size) {
        if (!file.equals(name)) {
            return FileRule.MANIFEST_OTHER_FILE;
        }
        return bytes == size ? null : FileRule.MANIFEST_SIZE;
    }

    /** As it comes: anything may be missing. */
    private record Read(
            @Nullable String file,
            @Nullable Long bytes,
            @Nullable String sha256,
            @Nullable String encoding,
            @Nullable Long rows,
            @Nullable List<@Nullable ReadTotal> totals) {

        Optional<Manifest> whole() {
            if (file == null || bytes == null || sha256 == null || rows == null || !isDigest()) {
                return Optional.empty();
            }
            List<Total> lines = null;
            if (totals != null) {
                lines = totals.stream()
                        .flatMap(total -> Optional.ofNullable(total).flatMap(ReadTotal::whole).stream())
                        .toList();
                if (lines.size() != totals.size()) {
                    return Optional.empty();
                }
            }
            return Optional.of(new Manifest(file, bytes, sha256, encoding, rows, lines));
        }

        private boolean isDigest() {
            return DIGEST.matcher(Objects.requireNonNull(sha256)).matches();
        }
    }

    /** As it comes. */
    private record ReadTotal(
            @Nullable String section,
            @Nullable String line,
            @Nullable Long rows,
            @Nullable String sum) {

        Optional<Total> whole() {
            return section == null
                            || line == null
                            || rows == null
                            || sum == null
                            || !SUM.matcher(sum).matches()
                    ? Optional.empty()
                    : Optional.of(new Total(section, line, rows, sum));
        }
    }
}
