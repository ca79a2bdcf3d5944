package kz.arna.rules.order342;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.arna.rules.order342.filing.CostGroup;

/**
 * One earlier sum, {@code {group, amount, on, paid|reserved}}. Whether it is paid may be said by a flag ({@code "paid": true}
 * or {@code "reserved": true}) or by a word ({@code "status": "PAID"}); where nothing says so it is taken as reserved, which
 * counts wherever a paid sum counts.
 */
final class PriorJson {

    static final Set<String> FIELDS =
            Set.of("group", "amount", "on", "paid", "reserved", "status", "state", "kind", "type", "imported");

    private PriorJson() {}

    /** {@code C1}, {@code C2}, {@code C3} or both of the last as {@code C2C3}, {@code C2+C3}; of a cost type its group. */
    static Optional<CostGroup> group(JsonNode given) {
        String name = given.asText()
                .toUpperCase(Locale.ROOT)
                .replace('С', 'C')
                .replaceAll("[^C0-9.]", "")
                .replaceAll("\\..*", "");
        return Stream.of(CostGroup.values())
                .filter(group -> group.name().equals(name))
                .findFirst();
    }

    /** Paid, not only reserved. */
    static boolean paid(JsonNode sum, String path) {
        Optional<Boolean> word = word(sum, path);
        Optional<Boolean> paid = flag(sum, "paid", path);
        Optional<Boolean> reserved = flag(sum, "reserved", path);
        if (paid.isPresent() && paid.equals(reserved) && !paid.get()) {
            // Neither paid nor reserved is no sum that counts: whoever sends it means something else.
            throw RequestJson.wrong("CHOICE_UNKNOWN", path + "/paid");
        }
        return word.or(() -> paid).or(() -> reserved.map(yes -> !yes)).orElse(false);
    }

    private static Optional<Boolean> word(JsonNode sum, String path) {
        for (String field : Set.of("status", "state", "kind", "type")) {
            if (sum.hasNonNull(field)) {
                return Optional.of(
                        switch (sum.get(field).asText().strip().toLowerCase(Locale.ROOT)) {
                            case "paid" -> true;
                            case "reserved" -> false;
                            default -> throw RequestJson.wrong("CHOICE_UNKNOWN", path + "/" + field);
                        });
            }
        }
        return Optional.empty();
    }

    private static Optional<Boolean> flag(JsonNode sum, String field, String path) {
        if (!sum.hasNonNull(field)) {
            return Optional.empty();
        }
        return switch (sum.get(field).asText().strip().toLowerCase(Locale.ROOT)) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> throw RequestJson.wrong("WRONG_TYPE", path + "/" + field);
        };
    }
}
