package kz.arna.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * All route files of a home folder, read as YAML and not by Camel: the lint looks for what Camel accepts in silence.
 *
 * @param home folder that holds {@code routes/} and {@code mappings/}
 */
record RouteTree(Path home, List<Element> elements) {

    /**
     * One top-level element of a file.
     *
     * @param file relative to home, e.g. {@code routes/outbound/src/debt-query.camel.yaml}
     * @param kind {@code route}, {@code routeConfiguration}, {@code rest}, …
     */
    record Element(String file, String kind, JsonNode node) {

        String id() {
            return node.path("id").asText("");
        }

        String consumer() {
            return uri(node.path("from"));
        }

        boolean isOutbound() {
            return file.startsWith("routes/outbound/");
        }

        boolean isShared() {
            return file.startsWith("routes/_shared/");
        }

        /** Whether the dispatcher or the receiving side calls it by name: {@code <partner>-<message>}, or its answer. */
        boolean isCalledByName() {
            String route = message().replace('/', '-');
            return isOutbound()
                    && Stream.of(route, route + "-answer", route + "-look").anyMatch(id()::equals);
        }

        /** Whether its file holds no message but steps that messages of the partner, and Java that faces it, share. */
        boolean isShare() {
            return file.matches(".*/_[^/]+");
        }

        /** {@code partner/message} of a file under {@code routes/outbound/}. */
        String message() {
            return file.replaceFirst("routes/outbound/(.*)\\.camel\\.yaml", "$1");
        }

        String finding(String text) {
            return file + " " + (id().isEmpty() ? kind : id()) + ": " + text;
        }
    }

    private static final YAMLMapper YAML = new YAMLMapper();

    static RouteTree read(Path home) throws IOException {
        List<Element> elements = new ArrayList<>();
        try (Stream<Path> files = Files.walk(home.resolve("routes"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                String name = home.relativize(file).toString();
                for (JsonNode item : YAML.readTree(file.toFile())) {
                    item.properties().forEach(e -> elements.add(new Element(name, e.getKey(), e.getValue())));
                }
            }
        }
        return new RouteTree(home, elements);
    }

    Stream<Element> routes() {
        return of("route");
    }

    Stream<Element> configurations() {
        return of("routeConfiguration");
    }

    boolean has(String path) {
        return Files.exists(home.resolve(path));
    }

    List<String> namesIn(String folder) {
        if (!has(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(home.resolve(folder))) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Address of a step, written as text, as {@code uri}, as {@code uri} with the parameter {@code name}, or as a constant. */
    static String uri(JsonNode step) {
        String uri = step.isTextual() ? step.asText() : step.path("uri").asText("");
        String name = step.path("parameters").path("name").asText("");
        if (uri.isEmpty()) {
            return step.path("constant").asText("");
        }
        return uri.equals("direct") && !name.isEmpty() ? "direct:" + name : uri;
    }

    /** Calls the visitor with every named value below the node, whatever its depth. */
    static void visit(JsonNode node, BiConsumer<String, JsonNode> visitor) {
        node.properties().forEach(e -> {
            visitor.accept(e.getKey(), e.getValue());
            visit(e.getValue(), visitor);
        });
        if (node.isArray()) {
            node.forEach(item -> visit(item, visitor));
        }
    }

    private Stream<Element> of(String kind) {
        return elements.stream().filter(e -> e.kind().equals(kind));
    }
}
