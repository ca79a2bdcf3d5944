package kz.arna.rules.order342.form;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.rules.kernel.Numbers;
import org.jspecify.annotations.Nullable;

/** Reads the application of annex 1 out of JSON, leniently: what is missing or unknown is left for the rules to judge. */
public final class ApplicationReader {

    private static final ObjectReader READER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addDeserializer(BigDecimal.class, new Exact()))
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
            .enable(DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .readerFor(Application.class);

    private ApplicationReader() {}

    /**
     * The application as typed records.
     *
     * @throws Rejected with the field's path where a value has a type that the form does not allow
     */
    public static Application read(JsonNode json) {
        try {
            return READER.readValue(json);
        } catch (JsonMappingException wrongType) {
            String path = wrongType.getPath().stream()
                    .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                    .collect(Collectors.joining());
            throw new Rejected(Problems.of("WRONG_TYPE", "/application" + path));
        } catch (JsonProcessingException malformed) {
            throw new Rejected(Problems.of("WRONG_TYPE", "/application"));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /** A number that the rules can count with; an exponent may name one that fills the memory. */
    private static final class Exact extends JsonDeserializer<BigDecimal> {

        @Override
        public @Nullable BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text =
                    parser.currentToken().isScalarValue() ? parser.getText().strip() : "?";
            if (text.isEmpty()) {
                return null;
            }
            return Numbers.decimal(text)
                    .orElseThrow(() -> JsonMappingException.from(parser, "not a number of the form"));
        }
    }
}
