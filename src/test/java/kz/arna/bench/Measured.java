package kz.arna.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * What a load measured.
 *
 * @param seconds how long it took
 * @param answers count by HTTP status, or by what came instead
 * @param p50 latency in milliseconds, as the other percentiles
 * @param next the first application that was not used
 * @param exhausted whether the applications ran out before the time
 */
record Measured(
        double seconds,
        Map<String, Integer> answers,
        double p50,
        double p95,
        double p99,
        double max,
        int next,
        boolean exhausted) {

    static String json(Collection<LoadClient> clients, double seconds, int next, boolean exhausted) {
        Map<String, Integer> answers = new TreeMap<>();
        clients.forEach(client -> client.answers().forEach((status, n) -> answers.merge(status, n, Integer::sum)));
        double[] millis = clients.stream()
                .flatMapToLong(client -> LongStream.of(client.nanos()))
                .mapToDouble(nanos -> nanos / 1e6)
                .toArray();
        Arrays.sort(millis);
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("seconds", seconds)
                .put("p50", percentile(millis, 0.50))
                .put("p95", percentile(millis, 0.95))
                .put("p99", percentile(millis, 0.99))
                .put("max", percentile(millis, 1))
                .put("next", next)
                .put("exhausted", exhausted);
        ObjectNode counts = json.putObject("answers");
        answers.forEach(counts::put);
        return json.toString();
    }

    static Measured of(JsonNode json) {
        Map<String, Integer> answers = new TreeMap<>();
        json.path("answers")
                .properties()
                .forEach(e -> answers.put(e.getKey(), e.getValue().intValue()));
        return new Measured(
                json.path("seconds").doubleValue(),
                answers,
                json.path("p50").doubleValue(),
                json.path("p95").doubleValue(),
                json.path("p99").doubleValue(),
                json.path("max").doubleValue(),
                json.path("next").intValue(),
                json.path("exhausted").booleanValue());
    }

    /** Accepted, that is answered with 201. */
    int accepted() {
        return answers.getOrDefault("201", 0);
    }

    double perSecond() {
        return accepted() / seconds;
    }

    /** Answers that are no acceptance, with their counts. */
    Map<String, Integer> others() {
        Map<String, Integer> others = new TreeMap<>(answers);
        others.remove("201");
        return others;
    }

    /** The value that so large a part does not exceed (nearest rank); the array is sorted. */
    static double percentile(double[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[Math.max(0, (int) Math.ceil(part * sorted.length) - 1)];
    }
}
