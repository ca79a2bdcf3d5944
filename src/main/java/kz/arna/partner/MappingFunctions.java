package kz.arna.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.schibsted.spt.data.jslt.Function;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What mappings may call besides JSLT's own functions. JSLT computes in {@code double}: money and days are therefore
 * read here, exactly, and stay text in a mapping. {@code null} in, {@code null} out; what cannot be read fails the
 * mapping, so that the fault is BROKEN and never a guess.
 */
public final class MappingFunctions {

    private MappingFunctions() {}

    /**
     * {@code money(x)} amount with two decimals, sign kept; {@code percent(x)} the same between 0 and 100;
     * {@code day(x)} day in the Republic, ISO; {@code total([…])} exact sum of amounts, {@code null} of none;
     * {@code oldest([…])} earliest of ISO days, {@code null} of none.
     */
    public static List<Function> all() {
        return List.of(
                of("money", ExactAmount::money),
                of("percent", ExactAmount::percent),
                of("day", CalendarDay::of),
                of("total", ExactAmount::total),
                of("oldest", MappingFunctions::oldest));
    }

    private static JsonNode oldest(JsonNode days) {
        return StreamSupport.stream(days.spliterator(), false)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .min(String::compareTo)
                .<JsonNode>map(TextNode::new)
                .orElse(NullNode.instance);
    }

    private static Function of(String name, UnaryOperator<JsonNode> read) {
        return new Function() {
            @Override
            public String getName() {
                return name;
            }

            @Override
            public int getMinArguments() {
                return 1;
            }

            @Override
            public int getMaxArguments() {
                return 1;
            }

            @Override
            public JsonNode call(@Nullable JsonNode input, JsonNode[] arguments) {
                JsonNode value = arguments[0];
                return value == null || value.isNull() ? NullNode.instance : read.apply(value);
            }
        };
    }
}
