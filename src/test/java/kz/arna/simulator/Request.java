package kz.arna.simulator;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a simulated partner was sent.
 *
 * @param headers by name, in any case
 */
public record Request(
        String method, String path, Map<String, String> query, TreeMap<String, String> headers, byte[] body) {

    @Nullable
    String header(String name) {
        return headers.get(name);
    }

    String parameter(String name) {
        return query.getOrDefault(name, "");
    }
}
