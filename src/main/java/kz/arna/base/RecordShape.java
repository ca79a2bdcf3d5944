package kz.arna.base;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Compares JSON with the components of records, and notes with its pointer whatever does not fit. */
final class RecordShape {

    private static final int MOST_PROBLEMS = 100;
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_LIST = 1000;
    private static final int WHOLE_DIGITS = 17;

    private final List<Problem> problems;

    RecordShape(List<Problem> problems) {
        this.problems = problems;
    }

    void record(JsonNode value, Class<?> type, String at) {
        if (!value.isObject()) {
            add("WRONG_TYPE", at);
            return;
        }
        List<RecordComponent> components = List.of(type.getRecordComponents());
        value.fieldNames().forEachRemaining(name -> {
            if (components.stream().noneMatch(known -> known.getName().equals(name))) {
                add("UNKNOWN_FIELD", Pointers.of(at, name));
            }
        });
        components.forEach(known -> component(value.get(known.getName()), known, at + "/" + known.getName()));
    }

    private void component(@Nullable JsonNode value, RecordComponent known, String at) {
        AnnotatedType type = known.getAnnotatedType();
        boolean absent = value == null
                || value.isNull()
                || (value.isTextual() && value.textValue().isBlank());
        boolean optional = type.isAnnotationPresent(Nullable.class);
        if (absent && !optional) {
            add("FIELD_MISSING", at);
        } else if (value != null && !value.isNull()) {
            value(value, known.getGenericType(), at);
        }
    }

    private void value(JsonNode value, Type type, String at) {
        switch (type) {
            case ParameterizedType list when list.getRawType() == List.class -> list(value, list, at);
            case ParameterizedType map when map.getRawType() == Map.class -> map(value, map, at);
            case Class<?> plain when plain.isRecord() -> record(value, plain, at);
            case Class<?> plain when plain.isEnum() -> text(value, at, isOneOf(plain), "CHOICE_UNKNOWN");
            case Class<?> plain -> plain(value, plain, at);
            default -> throw new IllegalStateException("no body has a " + type);
        }
    }

    private void plain(JsonNode value, Class<?> type, String at) {
        if (type == String.class) {
            text(value, at, text -> text.length() <= LONGEST_TEXT, "TEXT_TOO_LONG");
        } else if (type == int.class || type == Integer.class) {
            whole(value, at);
        } else if (type == boolean.class || type == Boolean.class) {
            require(value.isBoolean(), "WRONG_TYPE", at);
        } else if (type == Instant.class) {
            text(value, at, RecordShape::isMoment, "MOMENT_MALFORMED");
        } else if (type == LocalDate.class) {
            text(value, at, RecordShape::isDay, "DATE_MALFORMED");
        } else if (type == BigDecimal.class) {
            amount(value, at);
        } else if (JsonNode.class.isAssignableFrom(type)) {
            free(value, at);
        } else {
            throw new IllegalStateException("no body has a " + type);
        }
    }

    private void list(JsonNode value, ParameterizedType type, String at) {
        if (!value.isArray()) {
            add("WRONG_TYPE", at);
        } else if (value.size() > LONGEST_LIST) {
            add("LIST_TOO_LONG", at);
        } else {
            for (int i = 0; i < value.size(); i++) {
                value(value.get(i), type.getActualTypeArguments()[0], at + "/" + i);
            }
        }
    }

    /** Keys are those of an enum. */
    private void map(JsonNode value, ParameterizedType type, String at) {
        if (!value.isObject()) {
            add("WRONG_TYPE", at);
            return;
        }
        Predicate<String> known = isOneOf((Class<?>) type.getActualTypeArguments()[0]);
        value.properties().forEach(entry -> {
            if (known.test(entry.getKey())) {
                value(entry.getValue(), type.getActualTypeArguments()[1], at + "/" + entry.getKey());
            } else {
                add("UNKNOWN_FIELD", Pointers.of(at, entry.getKey()));
            }
        });
    }

    private void text(JsonNode value, String at, Predicate<String> rule, String code) {
        if (!value.isTextual()) {
            add("WRONG_TYPE", at);
        } else if (isUnstorable(value.textValue())) {
            add("NUL_CHARACTER", at);
        } else {
            require(rule.test(value.textValue()), code, at);
        }
    }

    private void whole(JsonNode value, String at) {
        if (value.isIntegralNumber()) {
            require(value.canConvertToInt(), "NUMBER_OUT_OF_RANGE", at);
        } else {
            add("WRONG_TYPE", at);
        }
    }

    /** Not negative, at most two decimals, as number or plain text. */
    private void amount(JsonNode value, String at) {
        if (!value.isNumber() && !value.isTextual()) {
            add("WRONG_TYPE", at);
            return;
        }
        if (value.isTextual() && !value.textValue().matches("-?[0-9]{1,40}(\\.[0-9]{1,40})?")) {
            add("AMOUNT_MALFORMED", at);
            return;
        }
        BigDecimal amount = value.isNumber() ? value.decimalValue() : new BigDecimal(value.textValue());
        require(amount.signum() >= 0, "AMOUNT_NEGATIVE", at);
        require((long) amount.precision() - amount.scale() <= WHOLE_DIGITS, "AMOUNT_TOO_LARGE", at);
        require(amount.scale() <= 2, "AMOUNT_DECIMALS", at);
    }

    /** Any JSON that the database can keep. */
    private void free(JsonNode value, String at) {
        if (value.isTextual()) {
            require(!isUnstorable(value.textValue()), "NUL_CHARACTER", at);
        }
        value.properties().forEach(entry -> {
            require(!isUnstorable(entry.getKey()), "NUL_CHARACTER", at);
            free(entry.getValue(), Pointers.of(at, entry.getKey()));
        });
        if (value.isArray()) {
            value.forEach(element -> free(element, at));
        }
    }

    private void require(boolean holds, String code, String at) {
        if (!holds) {
            add(code, at);
        }
    }

    private void add(String code, String at) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(Problems.of(code, at));
        }
    }

    /** NUL and halves of surrogate pairs are JSON, but no text that PostgreSQL keeps. */
    private static boolean isUnstorable(String text) {
        return text.codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }

    private static Predicate<String> isOneOf(Class<?> choices) {
        return text -> Arrays.stream(choices.getEnumConstants())
                .anyMatch(choice -> ((Enum<?>) choice).name().equals(text));
    }

    private static boolean isMoment(String text) {
        try {
            int year = OffsetDateTime.parse(text).getYear();
            return year >= 1900 && year < 2200;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isDay(String text) {
        try {
            int year = LocalDate.parse(text).getYear();
            return year >= 1900 && year < 2200;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
