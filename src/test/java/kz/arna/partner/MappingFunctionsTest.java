package kz.arna.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.schibsted.spt.data.jslt.JsltException;
import com.schibsted.spt.data.jslt.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingFunctionsTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0                    | 0.00
            0.1                  | 0.10
            "1.10"               | 1.10
            " 7 "                | 7.00
            12345678901234567.89 | 12345678901234567.89
            -0.01                | -0.01
            1E+3                 | 1000.00
            2.500                | 2.50
            """)
    void money_keeps_value_and_sign_and_has_two_decimals(String raw, String money) throws JsonProcessingException {
        assertEquals('"' + money + '"', call("money", raw).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.001",
                "\"1,5\"",
                "\"\"",
                "\"x\"",
                "true",
                "{}",
                "[1]",
                "\"1E-999999999\"",
                "\"1E999999999\"",
                "1e21"
            })
    void money_refuses_what_is_not_an_amount_and_does_not_repeat_it(String raw) {
        JsltException refused = assertThrows(JsltException.class, () -> call("money", raw));
        assertFalse(String.valueOf(refused.getMessage()).contains("999"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "100.01", "\"101\""})
    void percent_refuses_what_is_outside_its_range(String raw) {
        assertThrows(JsltException.class, () -> call("percent", raw));
    }

    @Test
    void percent_includes_both_ends() throws JsonProcessingException {
        assertEquals("\"0.00\"", call("percent", "0").toString());
        assertEquals("\"100.00\"", call("percent", "\"100\"").toString());
    }

    @ParameterizedTest
    @CsvSource({
        "'\"2026-10-06\"',2026-10-06",
        "'\"2026-10-06T23:59:59\"',2026-10-06",
        "'\"2026-10-06T00:00:00.000+00:00\"',2026-10-06",
        "'\"2026-10-05T18:59:59.999+0000\"',2026-10-05",
        "'\"2026-10-05T19:00:00Z\"',2026-10-06",
        "1577642400000,2019-12-30",
        "'\"1577642400000\"',2019-12-30"
    })
    void day_is_the_day_in_the_republic(String raw, String day) throws JsonProcessingException {
        assertEquals('"' + day + '"', call("day", raw).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"06.10.2026\"",
                "\"2026-13-01\"",
                "\"2026-02-30\"",
                "true",
                "\"2026106\"",
                "\"99999999999999999999\""
            })
    void day_refuses_other_forms(String raw) {
        assertThrows(JsltException.class, () -> call("day", raw));
    }

    @Test
    void nothing_in_is_nothing_out() throws JsonProcessingException {
        for (String name : new String[] {"money", "percent", "day", "total", "oldest"}) {
            assertEquals("null", call(name, "null").toString());
        }
        assertEquals("null", call("day", "\" \"").toString());
        assertEquals("null", call("total", "[null,null]").toString());
        assertEquals("null", call("oldest", "[]").toString());
    }

    @Test
    void total_is_exact() throws JsonProcessingException {
        assertEquals("\"0.30\"", call("total", "[0.1,\"0.2\",null]").toString());
    }

    @Test
    void query_string_encodes_what_is_unsafe() throws JsonProcessingException {
        assertEquals("a=%D2%9A+1%26&b=", new QueryString().of("{\"a\":\"Қ 1&\",\"b\":\"\"}"));
    }

    private static JsonNode call(String function, String raw) throws JsonProcessingException {
        return Parser.compileString(function + "(.)", MappingFunctions.all()).apply(JSON.readTree(raw));
    }
}
