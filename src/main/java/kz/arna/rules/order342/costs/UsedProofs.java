package kz.arna.rules.order342.costs;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Numbers;
import kz.arna.rules.order342.filing.Filing;
import org.jspecify.annotations.Nullable;

/**
 * The fact {@code documents.used}: what other cases already took of which document, from the gateway's own store; a list of
 * {@code {kind: PAYMENT|ACT|INVOICE, contractor, number, date, amount}}, empty where nothing was used.
 */
public final class UsedProofs {

    /** Name of the fact. */
    public static final String FACT = "documents.used";

    private UsedProofs() {}

    /** Accepted bases of other cases by document; nothing where the store was not asked. */
    public static Optional<Map<ProofKey, BigDecimal>> of(Filing filing) {
        return filing.fact(FACT)
                .filter(Fact::vouched)
                .map(Fact::value)
                .filter(JsonNode::isArray)
                .map(UsedProofs::byKey);
    }

    private static Map<ProofKey, BigDecimal> byKey(JsonNode value) {
        Map<ProofKey, BigDecimal> used = new HashMap<>();
        value.forEach(entry -> kind(entry.path("kind").asText())
                .ifPresent(kind -> used.merge(
                        ProofKey.of(
                                kind,
                                ContractorIdentity.stored(
                                        entry.path("contractor").asText()),
                                entry.path("number").asText(),
                                day(entry.path("date").asText()),
                                "elsewhere"),
                        Numbers.decimal(entry.path("amount")).orElse(BigDecimal.ZERO),
                        BigDecimal::add)));
        return Map.copyOf(used);
    }

    private static Optional<ProofKind> kind(String name) {
        try {
            return Optional.of(ProofKind.valueOf(name.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
