package kz.arna.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Camel starts in silence with a {@code direct:} that nobody consumes or nobody calls. */
final class DirectPairs {

    private static final Set<String> CALLS = Set.of("to", "toD", "wireTap", "enrich", "pollEnrich");
    private static final String CONTRACT = "src/main/resources/openapi/doors-v1.yaml";

    private DirectPairs() {}

    static Stream<String> findings(RouteTree tree) {
        List<String> consumed = tree.routes()
                .map(RouteTree.Element::consumer)
                .filter(DirectPairs::isDirect)
                .toList();
        Set<String> called = called(tree);
        return Stream.of(
                        tree.routes().flatMap(route -> misnamed(route)),
                        consumed.stream()
                                .filter(uri ->
                                        consumed.stream().filter(uri::equals).count() > 1)
                                .distinct()
                                .map(uri -> uri + " is consumed twice: keep one route"),
                        called.stream()
                                .filter(uri -> !consumed.contains(uri))
                                .map(uri -> uri + " is called and nobody consumes it: correct the name"),
                        tree.routes()
                                .filter(route -> isDirect(route.consumer()))
                                .filter(route -> !route.isCalledByName() && !called.contains(route.consumer()))
                                .filter(route -> !isOperation(tree, route.id()) && !route.isShare())
                                .map(route -> route.finding("nobody calls it: remove it or name it in the contract")))
                .flatMap(found -> found);
    }

    private static Stream<String> misnamed(RouteTree.Element route) {
        boolean wrong = isDirect(route.consumer()) && !route.consumer().equals("direct:" + route.id());
        return wrong
                ? Stream.of(route.finding("consumes " + route.consumer() + ": name it direct:<route id>"))
                : Stream.of();
    }

    private static Set<String> called(RouteTree tree) {
        Set<String> called = new HashSet<>();
        tree.elements()
                .forEach(element -> RouteTree.visit(element.node(), (name, value) -> {
                    if (CALLS.contains(name) && isDirect(RouteTree.uri(value))) {
                        called.add(RouteTree.uri(value));
                    }
                }));
        return called;
    }

    /** The REST contract calls {@code direct:<operationId>}. */
    private static boolean isOperation(RouteTree tree, String id) {
        Path contract = tree.home().resolve(CONTRACT);
        try {
            return Files.exists(contract)
                    && Files.readAllLines(contract).stream()
                            .anyMatch(l -> l.strip().equals("operationId: " + id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isDirect(String uri) {
        return uri.startsWith("direct:");
    }
}
