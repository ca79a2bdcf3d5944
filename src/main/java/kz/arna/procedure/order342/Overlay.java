package kz.arna.procedure.order342;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.Finding;

/** The application as the rules shall see it; the signed application itself is never changed. */
final class Overlay {

    /** Findings of this prefix complete the application: {@code application.costs} is its element {@code costs}. */
    static final String PREFIX = "application.";

    /** Documents of cost lines, {@code [{no, acts, invoices, payments, transport}]}, that only an attachment holds. */
    static final String DOCUMENTS = "costs.documents";

    private static final List<String> OF_LINE = List.of("acts", "invoices", "payments", "transport");

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Overlay() {}

    /** The case's application with what officers keyed in where the channel lacks it. */
    static JsonNode of(CaseFile c, Map<String, Finding> findings) {
        return over(new CaseDocument(c.application()).application(), findings);
    }

    /** The application with what officers keyed in where the channel lacks it. */
    static JsonNode over(JsonNode application, Map<String, Finding> findings) {
        if (!(application instanceof ObjectNode signed)) {
            return application;
        }
        ObjectNode completed = signed.deepCopy();
        findings.forEach((name, finding) -> {
            if (name.startsWith(PREFIX)) {
                completed.set(name.substring(PREFIX.length()), finding.value());
            }
        });
        Finding documents = findings.get(DOCUMENTS);
        if (documents != null) {
            documents.value().forEach(row -> lines(completed, row).forEach(line -> fill(line, row)));
        }
        return completed;
    }

    private static Stream<JsonNode> lines(JsonNode application, JsonNode row) {
        return application
                .path("costs")
                .valueStream()
                .filter(line -> line.path("no").asInt() == row.path("no").asInt());
    }

    /** What the application says of a document stands. */
    private static void fill(JsonNode line, JsonNode row) {
        OF_LINE.stream()
                .filter(element -> row.hasNonNull(element) && completes(line.path(element), row.get(element)))
                .forEach(element -> ((ObjectNode) line).set(element, row.get(element)));
    }

    /**
     * Where rows of {@link #DOCUMENTS} would change what the application holds already, or speak of a line that it does not have.
     *
     * @return code of the problem by path in the rows
     */
    static Map<String, String> clashes(JsonNode application, JsonNode rows) {
        Map<String, String> clashes = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            JsonNode row = rows.get(i);
            String at = "/" + i + "/";
            List<JsonNode> lines = lines(application, row).toList();
            if (lines.isEmpty()) {
                clashes.put(at + "no", "NUMBER_OUT_OF_RANGE");
            }
            OF_LINE.stream()
                    .filter(element -> row.hasNonNull(element))
                    .filter(element ->
                            !lines.stream().allMatch(line -> completes(line.path(element), row.get(element))))
                    .forEach(element -> clashes.put(at + element, "SIGNED_CONTENT_STANDS"));
        }
        return clashes;
    }

    /**
     * Whether a value only adds to what the applicant signed: nothing that stands there is changed or taken away; where a list
     * goes on, its beginning stays.
     *
     * @param element name in annex 1, without the prefix
     */
    static boolean completes(JsonNode application, String element, JsonNode value) {
        return completes(application.path(element), value);
    }

    private static boolean completes(JsonNode signed, JsonNode value) {
        if (signed.isMissingNode()
                || signed.isNull()
                || signed.isTextual() && signed.textValue().isBlank()) {
            return true;
        }
        if (signed.isObject() && value.isObject()) {
            return signed.properties().stream()
                    .allMatch(member -> completes(member.getValue(), value.path(member.getKey())));
        }
        if (signed.isArray() && value.isArray()) {
            return IntStream.range(0, signed.size()).allMatch(i -> completes(signed.get(i), value.path(i)));
        }
        return signed.equals(value);
    }

    /** The application without these cost lines; its declared total follows, if it was the lines' sum or half of it. */
    static JsonNode without(JsonNode application, Collection<Integer> lines) {
        if (lines.isEmpty() || !(application instanceof ObjectNode whole)) {
            return application;
        }
        ObjectNode reduced = whole.deepCopy();
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        for (JsonNode line : whole.path("costs")) {
            if (!lines.contains(line.path("no").asInt())) {
                kept.add(line);
            }
        }
        BigDecimal before = sum(whole.path("costs"));
        BigDecimal after = sum(kept);
        reduced.set("costs", kept);
        JsonNode declared = whole.at("/declaredTotal/amount");
        if (declared.isValueNode() && !declared.isNull() && reduced.get("declaredTotal") instanceof ObjectNode total) {
            BigDecimal amount = new BigDecimal(declared.asText());
            if (amount.compareTo(before) == 0) {
                total.put("amount", after.toPlainString());
            } else if (amount.compareTo(half(before)) == 0) {
                total.put("amount", half(after).toPlainString());
            }
        }
        return reduced;
    }

    private static BigDecimal half(BigDecimal sum) {
        return sum.multiply(HALF).setScale(2, RoundingMode.DOWN);
    }

    private static BigDecimal sum(JsonNode lines) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode line : lines) {
            String amount = line.path("amountKzt").asText("");
            sum = amount.isEmpty() || amount.equals("null") ? sum : sum.add(new BigDecimal(amount));
        }
        return sum;
    }
}
