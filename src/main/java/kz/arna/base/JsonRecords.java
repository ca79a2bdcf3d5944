package kz.arna.base;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a JSON object into a record, strictly: the record is the whole truth about the body. A component that is not
 * {@code @Nullable} is required, a field that the record lacks is unknown, and every value has the component's type.
 */
public final class JsonRecords {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private JsonRecords() {}

    /**
     * The record that the body says.
     *
     * @throws Rejected with the code and JSON pointer of everything that is wrong
     */
    public static <T extends Record> T read(JsonNode body, Class<T> type) {
        List<Problem> problems = new ArrayList<>();
        new RecordShape(problems).record(body, type, "");
        if (!problems.isEmpty()) {
            throw new Rejected(problems);
        }
        return MAPPER.convertValue(body, type);
    }
}
