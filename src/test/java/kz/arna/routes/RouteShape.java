package kz.arna.routes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ids, descriptions and the name of the error handling, which Camel ignores when it is misspelt. */
final class RouteShape {

    private static final Set<String> LEAVING = Set.of("to", "toD", "wireTap", "enrich", "pollEnrich", "bean");

    private RouteShape() {}

    static Stream<String> findings(RouteTree tree) {
        Set<String> configurations =
                tree.configurations().map(RouteTree.Element::id).collect(Collectors.toSet());
        return Stream.concat(
                tree.routes().flatMap(route -> of(route, configurations).stream()),
                tree.elements().stream()
                        .filter(element -> element.kind().equals("from"))
                        .map(element -> element.finding("write an explicit route: with id and description")));
    }

    private static List<String> of(RouteTree.Element route, Set<String> configurations) {
        List<String> found = new ArrayList<>();
        if (route.id().isEmpty()) {
            found.add(route.finding("has no id: give it one"));
        }
        if (route.node().path("description").asText("").isBlank()) {
            found.add(route.finding("has no description: say in a sentence what it does"));
        }
        configuration(route, configurations, found);
        RouteTree.visit(route.node(), (name, value) -> {
            if (LEAVING.contains(name) && value.path("id").asText("").isEmpty()) {
                found.add(route.finding(name + " has no id: name every step that leaves the process"));
            }
        });
        return found;
    }

    private static void configuration(RouteTree.Element route, Set<String> known, List<String> found) {
        JsonNode named = route.node().path("routeConfigurationId");
        List<String> names = Arrays.stream(named.asText("").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        names.stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> found.add(route.finding("routeConfigurationId " + name + " does not exist")));
        if (names.isEmpty() || route.isOutbound() && !names.contains("faults")) {
            found.add(route.finding("has no error handling: set routeConfigurationId to faults"));
        }
    }
}
