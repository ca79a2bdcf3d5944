package kz.arna.rules.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that is known about a case, by its name in the rulebook.
 *
 * @param name e.g. {@code debt.total}
 * @param value money as text with a dot, dates as ISO text
 * @param source who says so (a partner's message, an officer's finding, the application); none: nobody vouches for it
 * @param asOf the day the value speaks of
 */
public record Fact(
        String name,
        JsonNode value,
        @Nullable String source,
        @Nullable LocalDate asOf) {

    /** A fact that the application itself states. */
    public static Fact stated(String name, JsonNode value) {
        return new Fact(name, value, Rulebook.Source.APPLICATION.name(), null);
    }

    /** Whether somebody vouches for the value; what nobody vouches for decides nothing. */
    public boolean vouched() {
        return source != null && !source.isBlank();
    }

    /** The value as an exact number, from a JSON number or a text such as {@code "49.99"}. */
    public Optional<BigDecimal> decimal() {
        return Numbers.decimal(value);
    }

    /** The value as a calendar day. */
    public Optional<LocalDate> date() {
        return text().flatMap(Moments::day);
    }

    /** The value as text. */
    public Optional<String> text() {
        return value.isTextual() ? Optional.of(value.textValue().strip()) : Optional.empty();
    }

    /** The value as a code in capital letters. */
    public Optional<String> code() {
        return text().map(text -> text.toUpperCase(Locale.ROOT));
    }

    /** The value as yes or no, from a JSON boolean or the text {@code "true"} or {@code "false"}. */
    public Optional<Boolean> flag() {
        if (value.isBoolean()) {
            return Optional.of(value.booleanValue());
        }
        return code().filter(word -> word.equals("TRUE") || word.equals("FALSE"))
                .map("TRUE"::equals);
    }
}
