package kz.arna.console.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import kz.arna.base.JsonRecords;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.intake.form.StrictJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.stereotype.Component;

/**
 * Reads the bodies of the desk's calls: JSON as strictly as the doors read it, and into records that say what a call
 * takes. Spring's own converter would drop unknown fields, guess types and quote values in its faults.
 */
@Component
final class StrictBodies extends AbstractHttpMessageConverter<Object> {

    StrictBodies() {
        super(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type.isRecord() || JsonNode.class.isAssignableFrom(type);
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage input) throws IOException {
        JsonNode body = StrictJson.read(input.getBody().readAllBytes(), "");
        if (type.isRecord()) {
            return JsonRecords.read(body, type.asSubclass(Record.class));
        }
        if (type == ObjectNode.class && !body.isObject()) {
            throw new Rejected(Problems.of("WRONG_TYPE", ""));
        }
        return body;
    }

    @Override
    protected void writeInternal(Object body, HttpOutputMessage output) {
        throw new IllegalStateException("only reads");
    }
}
