package kz.arna.rules.order342.form;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.arna.base.Pointers;
import kz.arna.base.Problem;
import kz.arna.base.Problems;
import kz.arna.rules.kernel.Numbers;
import org.jspecify.annotations.Nullable;

/** Finds every value of an application that the lenient reader would pass over: unknown names, wrong types, no such choice. */
public final class ApplicationProblems extends DeserializationProblemHandler {

    /** As the doors take of the longest list. */
    private static final int MOST_ROWS = 1000;

    private static final BigDecimal MOST = new BigDecimal("99999999999999999.99");

    private final List<Problem> found = new ArrayList<>();
    private final String root;

    private ApplicationProblems(String root) {
        this.root = root;
    }

    /** The problems, each with its JSON pointer under {@code root}; none where every value can be read. */
    public static List<Problem> of(JsonNode application, String root) {
        ApplicationProblems problems = new ApplicationProblems(root);
        problems.names(application, Application.class, root);
        try {
            problems.mapper().readerFor(Application.class).readValue(application);
        } catch (JsonMappingException wrongType) {
            String path = wrongType.getPath().stream()
                    .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                    .collect(Collectors.joining());
            problems.found.add(Problems.of("WRONG_TYPE", root + path));
        } catch (IOException unreadable) {
            problems.found.add(Problems.of("WRONG_TYPE", root));
        }
        return List.copyOf(problems.found);
    }

    private JsonMapper mapper() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new SimpleModule().addDeserializer(BigDecimal.class, new Sum()))
                .enable(DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addHandler(this)
                .build();
    }

    /** Names that the form does not have; the reader itself would tell them without their path. */
    private void names(JsonNode value, Type type, String at) {
        if (type instanceof ParameterizedType && value.size() > MOST_ROWS) {
            found.add(Problems.of("LIST_TOO_LONG", at));
        } else if (type instanceof ParameterizedType list) {
            for (int row = 0; row < (value.isArray() ? value.size() : 0); row++) {
                names(value.get(row), list.getActualTypeArguments()[0], at + "/" + row);
            }
        } else if (type instanceof Class<?> form && form.isRecord() && value.isObject()) {
            Map<String, Type> fields = Stream.of(form.getRecordComponents())
                    .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getGenericType));
            value.properties().forEach(field -> {
                String path = Pointers.of(at, field.getKey());
                Type known = fields.get(field.getKey());
                if (known == null) {
                    found.add(Problems.of("UNKNOWN_FIELD", path));
                } else {
                    names(field.getValue(), known, path);
                }
            });
        }
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> type, String value, String message) {
        String code = "WRONG_TYPE";
        if (type.isEnum()) {
            code = "CHOICE_UNKNOWN";
        } else if (type == LocalDate.class) {
            code = "DATE_MALFORMED";
        }
        add(code, context.getParser());
        return null;
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> type, Number value, String message) {
        add("WRONG_TYPE", context.getParser());
        return null;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context, JavaType type, JsonToken token, JsonParser parser, String message)
            throws IOException {
        add("WRONG_TYPE", parser);
        parser.skipChildren();
        return null;
    }

    private void add(String code, JsonParser parser) {
        // At the beginning of an object or list the reader already stands inside of it.
        JsonStreamContext at = parser.currentToken().isStructStart()
                ? parser.getParsingContext().getParent()
                : parser.getParsingContext();
        found.add(Problems.of(code, root + at.pathAsPointer()));
    }

    /** A sum or share of the form: not negative, two decimals at most; its number is none of the rules' business here. */
    private final class Sum extends JsonDeserializer<BigDecimal> {

        @Override
        public @Nullable BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.currentToken().isScalarValue()) {
                add("WRONG_TYPE", parser);
                parser.skipChildren();
                return null;
            }
            fault(parser.getText().strip()).ifPresent(code -> add(code, parser));
            return null;
        }

        private static Optional<String> fault(String text) {
            if (text.isEmpty()) {
                return Optional.empty();
            }
            String code = Numbers.decimal(text).map(Sum::fault).orElse("AMOUNT_MALFORMED");
            return Optional.of(code).filter(found -> !found.isEmpty());
        }

        private static String fault(BigDecimal sum) {
            if (sum.signum() < 0) {
                return "AMOUNT_NEGATIVE";
            }
            if (sum.stripTrailingZeros().scale() > 2) {
                return "AMOUNT_DECIMALS";
            }
            return sum.compareTo(MOST) > 0 ? "AMOUNT_TOO_LARGE" : "";
        }
    }
}
