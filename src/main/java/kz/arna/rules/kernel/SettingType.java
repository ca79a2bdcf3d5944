package kz.arna.rules.kernel;

import java.util.Locale;
import java.util.Optional;

/** What values a setting may have. */
public enum SettingType {
    CHOICE {
        @Override
        Optional<String> read(Rulebook.Setting setting, String value) {
            return setting.choices().stream()
                    .filter(choice -> choice.equalsIgnoreCase(value))
                    .findFirst();
        }
    },
    BOOLEAN {
        @Override
        Optional<String> read(Rulebook.Setting setting, String value) {
            String word = value.toLowerCase(Locale.ROOT);
            return word.equals("true") || word.equals("false") ? Optional.of(word) : Optional.empty();
        }
    },
    DECIMAL {
        @Override
        Optional<String> read(Rulebook.Setting setting, String value) {
            return Numbers.decimal(value).filter(number -> number.signum() >= 0).map(any -> value.strip());
        }
    },
    /** A whole number of days, ten years at most. */
    DAYS {
        @Override
        Optional<String> read(Rulebook.Setting setting, String value) {
            return Optional.of(value).filter(days -> days.matches("\\d{1,4}") && Integer.parseInt(days) <= MOST_DAYS);
        }
    },
    DATE {
        @Override
        Optional<String> read(Rulebook.Setting setting, String value) {
            return value.equalsIgnoreCase("OFF")
                    ? Optional.of("OFF")
                    : Moments.day(value).map(Object::toString);
        }
    };

    private static final int MOST_DAYS = 3660;

    /** The value as the rules compare it; nothing where the setting cannot have it. */
    abstract Optional<String> read(Rulebook.Setting setting, String value);
}
