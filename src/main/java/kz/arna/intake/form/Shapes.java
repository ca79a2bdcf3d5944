package kz.arna.intake.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The shapes that forms are made of. An absent field and {@code null} fit all of them. */
final class Shapes {

    private Shapes() {}

    /** An object with these fields and no others. */
    static Shape object(Map<String, Shape> fields) {
        return new ObjectShape(fields);
    }

    /** A list of at most so many values. */
    static Shape list(Shape element, int most) {
        return new ListShape(element, most);
    }

    /** Text of at most so many characters. */
    static Shape text(int most) {
        return (value, at, findings) -> {
            if (!value.isTextual()) {
                findings.add("WRONG_TYPE", at);
            } else if (value.textValue().length() > most) {
                findings.add("TEXT_TOO_LONG", at);
            } else if (value.textValue().indexOf('\0') >= 0) {
                findings.add("NUL_CHARACTER", at);
            }
        };
    }

    /** Text that follows a rule of its own, e.g. a check digit. */
    static Shape text(Predicate<String> rule, String code) {
        return (value, at, findings) -> {
            if (!value.isTextual()) {
                findings.add("WRONG_TYPE", at);
            } else if (!rule.test(value.textValue())) {
                findings.add(code, at);
            }
        };
    }

    /** One of these words. */
    static Shape choice(String... words) {
        return text(Set.of(words)::contains, "CHOICE_UNKNOWN");
    }

    /** True or false. */
    static Shape flag() {
        return (value, at, findings) -> {
            if (!value.isBoolean()) {
                findings.add("WRONG_TYPE", at);
            }
        };
    }

    /** A whole number within bounds, both included. */
    static Shape whole(int least, int most) {
        return (value, at, findings) -> {
            if (!value.isIntegralNumber()) {
                findings.add("WRONG_TYPE", at);
            } else if (!value.canConvertToInt() || value.intValue() < least || value.intValue() > most) {
                findings.add("NUMBER_OUT_OF_RANGE", at);
            }
        };
    }

    /** A day as {@code 2026-11-20}, of this or the past century. */
    static Shape day() {
        return text(Shapes::isDay, "DATE_MALFORMED");
    }

    static void checkUnlessNull(Shape shape, JsonNode value, String at, Findings findings) {
        if (!value.isNull()) {
            shape.check(value, at, findings);
        }
    }

    private static boolean isDay(String text) {
        try {
            int year = LocalDate.parse(text).getYear();
            return text.length() == 10 && year >= 1900 && year < 2200;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
