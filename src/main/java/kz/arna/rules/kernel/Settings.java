package kz.arna.rules.kernel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How the ambiguities of the order are resolved in one assessment: the caller's choices over the rulebook's defaults.
 *
 * @param defaults every setting that there is, with its default
 * @param chosen what the caller chose
 */
public record Settings(Map<String, String> defaults, Map<String, String> chosen) {

    public Settings {
        defaults = Map.copyOf(defaults);
        chosen = Map.copyOf(chosen);
    }

    /**
     * The choice in force for the setting, e.g. {@code ANY_PAYMENT} for {@code AMB-DPR-08}.
     *
     * @throws IllegalArgumentException when the rulebook knows no such setting
     */
    public String choice(String id) {
        String value = chosen.getOrDefault(id, defaults.get(id));
        if (value == null) {
            throw new IllegalArgumentException("no such setting: " + id);
        }
        return value;
    }

    /** Whether that choice is in force. */
    public boolean is(String id, String choice) {
        return choice(id).equals(choice);
    }

    /** Whether the setting is {@code true}. */
    public boolean on(String id) {
        return is(id, "true");
    }

    /** Whether the caller chose, rather than the rulebook's default. */
    public boolean explicit(String id) {
        return chosen.containsKey(id);
    }

    /** Every setting with the choice in force, sorted by id: what a verdict must be read with. */
    public Map<String, String> inForce() {
        Map<String, String> all = new TreeMap<>(defaults);
        all.putAll(chosen);
        return all;
    }

    /** The setting as an exact number. */
    public BigDecimal decimal(String id) {
        return new BigDecimal(choice(id));
    }

    /** The setting as a day; nothing when it is {@code OFF}. */
    public Optional<LocalDate> date(String id) {
        return is(id, "OFF") ? Optional.empty() : Optional.of(LocalDate.parse(choice(id)));
    }
}
