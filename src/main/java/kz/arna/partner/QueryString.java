package kz.arna.partner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.apache.camel.Body;
import org.springframework.stereotype.Component;

/**
 * Makes the query of a GET from the flat JSON object that a request mapping yields. It travels in the header
 * {@code CamelHttpQuery}, so that no identifier becomes part of an endpoint's name.
 */
@Component
public class QueryString {

    private final ObjectMapper json = new ObjectMapper();

    /** {@code {"a":"x y","b":""}} becomes {@code a=x+y&b=}; the order of the mapping is kept. */
    public String of(@Body String parameters) throws JsonProcessingException {
        return json.readTree(parameters).properties().stream()
                .map(p -> encode(p.getKey()) + "=" + encode(p.getValue().asText()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
