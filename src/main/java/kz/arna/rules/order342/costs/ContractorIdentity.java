package kz.arna.rules.order342.costs;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kz.arna.base.LookAlikes;
import kz.arna.rules.order342.form.CostLine;
import org.jspecify.annotations.Nullable;

/**
 * Who a contractor is.
 *
 * @param key BIN or foreign tax number, else the name as one compares it; empty where nothing is said
 * @param certain whether the key is a number: names are written in many ways, so that neither equal nor different names prove
 *     anything
 */
public record ContractorIdentity(String key, boolean certain) {

    private static final int FEWEST_DIGITS = 5;

    /** The contractor of a line. */
    static ContractorIdentity of(CostLine line) {
        return Optional.ofNullable(line.contract())
                .map(CostLine.Contract::contractor)
                .map(ContractorIdentity::of)
                .orElse(new ContractorIdentity("", false));
    }

    private static ContractorIdentity of(CostLine.Contractor contractor) {
        return Stream.of(contractor.bin(), contractor.taxNumber())
                .map(ContractorIdentity::bare)
                .filter(number -> !number.isEmpty())
                .findFirst()
                .map(number -> new ContractorIdentity(number, true))
                .orElseGet(() -> new ContractorIdentity(bare(contractor.name()), false));
    }

    /** A contractor that another case or the history knows by one text: a number where it is mostly digits, else a name. */
    public static ContractorIdentity stored(@Nullable String text) {
        String bare = bare(text);
        long digits = bare.chars().filter(Character::isDigit).count();
        return new ContractorIdentity(bare, digits >= FEWEST_DIGITS && 2 * digits >= bare.length());
    }

    /** Whether both may be one contractor. */
    public boolean perhaps(ContractorIdentity other) {
        return !(certain && other.certain) || key.equals(other.key);
    }

    private static String bare(@Nullable String text) {
        return text == null
                ? ""
                : LookAlikes.folded(text.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", ""));
    }
}
