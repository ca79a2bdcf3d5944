package kz.arna.rules.kernel;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** What values a setting may have. */
public enum SettingType {
    CHOICE {
        @Override
        boolean allows(Rulebook.Setting setting, String value) {
            return setting.choices().contains(value);
        }
    },
    BOOLEAN {
        @Override
        boolean allows(Rulebook.Setting setting, String value) {
            return value.equals("true") || value.equals("false");
        }
    },
    DECIMAL {
        @Override
        boolean allows(Rulebook.Setting setting, String value) {
            return Numbers.decimal(value).filter(number -> number.signum() >= 0).isPresent();
        }
    },
    DATE {
        @Override
        boolean allows(Rulebook.Setting setting, String value) {
            return value.equals("OFF") || isDay(value);
        }
    };

    abstract boolean allows(Rulebook.Setting setting, String value);

    private static boolean isDay(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeParseException notADay) {
            return false;
        }
    }
}
