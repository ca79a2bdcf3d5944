package kz.arna.reference;

import java.util.Map;
import java.util.Objects;

/**
 * The settings as they stand at one moment. A key that nobody set yields the caller's default.
 *
 * @param values the value that counts, by key
 */
public record SettingValues(Map<String, String> values) {

    public SettingValues {
        values = Map.copyOf(values);
    }

    public String text(String key, String otherwise) {
        return Objects.requireNonNullElse(values.get(key), otherwise);
    }

    /** @throws IllegalStateException when the stored value is neither {@code true} nor {@code false} */
    public boolean flag(String key, boolean otherwise) {
        String value = values.get(key);
        if (value == null) {
            return otherwise;
        }
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalStateException("setting " + key + " is neither true nor false");
        };
    }

    /** @throws IllegalStateException when the stored value is no whole number */
    public int number(String key, int otherwise) {
        String value = values.get(key);
        if (value == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalStateException("setting " + key + " is no whole number", e);
        }
    }
}
