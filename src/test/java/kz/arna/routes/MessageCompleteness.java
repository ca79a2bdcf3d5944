package kz.arna.routes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every message sent has its two routes, both mappings, three schemas, examples of each kind, and a route test. */
final class MessageCompleteness {

    private static final List<List<String>> WANTED = List.of(
            List.of("request.schema.json"),
            List.of("request.jslt", "request.xslt"),
            List.of("answer.schema.json", "answer.xsd"),
            List.of("answer.jslt", "answer.xslt"),
            List.of("canonical.schema.json"));
    private static final String TESTS = "src/test/java/kz/arna/routes/";

    private MessageCompleteness() {}

    static Stream<String> findings(RouteTree tree) {
        return tree.routes()
                .filter(RouteTree.Element::isOutbound)
                .filter(route -> !route.isShare())
                .map(RouteTree.Element::message)
                .distinct()
                .flatMap(message -> of(tree, message).stream());
    }

    private static List<String> of(RouteTree tree, String message) {
        List<String> found = new ArrayList<>();
        String route = message.replace('/', '-');
        routes(tree, message, route, found);
        boolean sendsItself = sendsItself(tree, route);
        String folder = "mappings/" + message + "/v1/";
        WANTED.stream()
                .filter(names -> sendsItself || !names.contains("request.jslt"))
                .filter(names -> names.stream().noneMatch(name -> tree.has(folder + name)))
                .forEach(names -> found.add(message + ": add " + folder + String.join(" or ", names)));
        List<String> examples = tree.namesIn(folder + "examples");
        Stream.of("request", "answer", "refused")
                .filter(kind -> sendsItself || !kind.equals("request"))
                .filter(kind -> examples.stream().noneMatch(name -> name.matches("\\d\\d-" + kind + "-.*\\.in\\..*")))
                .forEach(kind -> found.add(message + ": add an example NN-" + kind + "-what.in.*"));
        if (!tree.has(TESTS + className(route) + "RouteIT.java")) {
            found.add(message + ": add a route test " + TESTS + className(route) + "RouteIT.java");
        }
        return found;
    }

    private static void routes(RouteTree tree, String message, String route, List<String> found) {
        List<String> ids = tree.routes()
                .filter(r -> r.isOutbound() && r.message().equals(message))
                .map(RouteTree.Element::id)
                .toList();
        if (!ids.containsAll(List.of(route, route + "-answer"))) {
            found.add(message + ": its file holds the routes " + route + " and " + route + "-answer");
        }
        ids.stream()
                .filter(id -> !id.startsWith(route))
                .forEach(id -> found.add(message + ": " + id + " belongs into a file of its own"));
    }

    /** A message that Java puts into the partner's shape (a signed binary request) has no request mapping. */
    private static boolean sendsItself(RouteTree tree, String route) {
        return tree.routes()
                .filter(r -> r.id().equals(route))
                .anyMatch(r -> r.node().toString().contains("{{arna.partners."));
    }

    private static String className(String route) {
        return Arrays.stream(route.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
