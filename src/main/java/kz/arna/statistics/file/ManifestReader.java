package kz.arna.statistics.file;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads manifests. The first thing that is not as agreed is told by its place. A field that is not of the agreement is one of
 * these: behind a misspelt {@code totals} nothing would be compared, and nobody would notice.
 */
final class ManifestReader {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-fA-F]{64}");
    private static final Pattern SUM = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,2})?");
    private static final Set<String> FIELDS = Set.of("file", "bytes", "sha256", "encoding", "rows", "totals");
    private static final Set<String> FIELDS_OF_TOTAL = Set.of("section", "line", "rows", "sum");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private ManifestReader() {}

    static Manifest read(String json) throws Unreadable {
        Fields fields = Fields.of(tree(json), "", FIELDS);
        return new Manifest(
                fields.text("file"),
                fields.whole("bytes"),
                fields.matching("sha256", DIGEST).toLowerCase(Locale.ROOT),
                fields.has("encoding") ? fields.text("encoding") : null,
                fields.whole("rows"),
                fields.has("totals") ? totals(fields.object().get("totals")) : null);
    }

    private static JsonNode tree(String json) throws Unreadable {
        try {
            JsonNode root = JSON.readTree(json);
            if (root.isObject()) {
                return root;
            }
            throw new Unreadable(FileRule.MANIFEST_UNREADABLE);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String place = at == null ? "" : at.getLineNr() + ":" + at.getColumnNr();
            throw new Unreadable(new FileError(0, null, place, FileRule.MANIFEST_UNREADABLE));
        }
    }

    private static List<Manifest.Total> totals(JsonNode array) throws Unreadable {
        if (!array.isArray()) {
            throw wrong("totals", null);
        }
        List<Manifest.Total> totals = new ArrayList<>();
        for (JsonNode total : array) {
            Fields fields = Fields.of(total, "totals[" + totals.size() + "]", FIELDS_OF_TOTAL);
            totals.add(new Manifest.Total(
                    fields.text("section"), fields.text("line"), fields.whole("rows"), fields.matching("sum", SUM)));
        }
        return List.copyOf(totals);
    }

    private static Unreadable wrong(String field, @Nullable JsonNode stands) {
        return new Unreadable(
                new FileError(0, field, stands == null ? "" : stands.asText(), FileRule.MANIFEST_FIELD_WRONG));
    }

    /**
     * The fields of one object.
     *
     * @param place what comes before their names; empty for the manifest itself
     */
    private record Fields(JsonNode object, String place) {

        static Fields of(JsonNode node, String at, Set<String> known) throws Unreadable {
            if (!node.isObject()) {
                throw wrong(at, null);
            }
            String place = at.isEmpty() ? "" : at + ".";
            for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
                String name = names.next();
                if (!known.contains(name)) {
                    throw new Unreadable(new FileError(0, null, place + name, FileRule.MANIFEST_FIELD_UNKNOWN));
                }
            }
            return new Fields(node, place);
        }

        boolean has(String name) {
            return object.hasNonNull(name);
        }

        String text(String name) throws Unreadable {
            JsonNode node = there(name);
            if (!node.isTextual()) {
                throw fault(name, node);
            }
            return node.textValue();
        }

        long whole(String name) throws Unreadable {
            JsonNode node = there(name);
            if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < 0) {
                throw fault(name, node);
            }
            return node.longValue();
        }

        /** A text, or a number, which some programs write without quotes. */
        String matching(String name, Pattern pattern) throws Unreadable {
            JsonNode node = there(name);
            String text = node.isNumber() ? PlainNumber.of(node.decimalValue()) : node.asText();
            if (!node.isValueNode() || !pattern.matcher(text).matches()) {
                throw fault(name, node);
            }
            return text;
        }

        private JsonNode there(String name) throws Unreadable {
            JsonNode node = object.path(name);
            if (node.isMissingNode() || node instanceof NullNode) {
                throw new Unreadable(new FileError(0, place + name, "", FileRule.MANIFEST_FIELD_MISSING));
            }
            return node;
        }

        /** A total may be of a line with a single row, whose value is told to nobody. */
        private Unreadable fault(String name, JsonNode node) {
            return wrong(place + name, place.isEmpty() ? node : null);
        }
    }
}
