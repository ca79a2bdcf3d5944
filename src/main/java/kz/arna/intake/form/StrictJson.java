package kz.arna.intake.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;

/**
 * Reads JSON that comes from outside: UTF-8 without a broken byte, no field twice, nothing after the end, bounded depth
 * and numbers, decimals exact.
 */
public final class StrictJson {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(20)
                    .maxNumberLength(60)
                    .maxNameLength(200)
                    .build())
            .build();
    private static final ObjectReader READER = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // 1.500 has three decimals.
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build()
            .reader();

    private StrictJson() {}

    /**
     * Reads one JSON value.
     *
     * @param at JSON pointer of these bytes in the sender's message
     * @throws Rejected if the bytes are no such JSON; the fault's own text, which may quote them, is dropped
     */
    public static JsonNode read(byte[] bytes, String at) {
        String text = decode(bytes, at);
        try (JsonParser parser = FACTORY.createParser(text)) {
            JsonNode node = READER.readTree(parser);
            if (node == null || node.isMissingNode()) {
                throw new Rejected(Problems.of("JSON_MALFORMED", at));
            }
            if (parser.nextToken() != null) {
                throw new Rejected(Problems.of("JSON_TRAILING", at));
            }
            return node;
        } catch (StreamConstraintsException e) {
            throw new Rejected(Problems.of("JSON_TOO_DEEP", at));
        } catch (JsonProcessingException e) {
            throw new Rejected(Problems.of(codeOf(e), at));
        } catch (java.io.IOException e) {
            throw new Rejected(Problems.of("JSON_MALFORMED", at));
        }
    }

    private static String codeOf(JsonProcessingException fault) {
        String text = fault.getOriginalMessage().toLowerCase(Locale.ROOT);
        if (text.startsWith("duplicate field")) {
            return "JSON_DUPLICATE_KEY";
        }
        return text.startsWith("trailing token") ? "JSON_TRAILING" : "JSON_MALFORMED";
    }

    private static String decode(byte[] bytes, String at) {
        try {
            // Jackson would guess UTF-16 and let some malformed sequences through; the law's form is UTF-8.
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Rejected(Problems.of("NOT_UTF8", at));
        }
    }
}
