package kz.arna.routes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Errors are handled in {@code routes/_shared} only, faults are only named there, and nothing is ever repeated. */
final class FaultNaming {

    private static final Set<String> HANDLERS =
            Set.of("errorHandler", "onException", "doTry", "doCatch", "doFinally", "loadBalance", "deadLetterChannel");
    private static final Set<String> FAULTS = Set.of("NOT_SENT", "UNCERTAIN", "BUSY", "BROKEN", "DENIED");

    private FaultNaming() {}

    static Stream<String> findings(RouteTree tree) {
        return tree.elements().stream().flatMap(element -> of(element).stream());
    }

    private static List<String> of(RouteTree.Element element) {
        List<String> found = new ArrayList<>();
        RouteTree.visit(element.node(), (name, value) -> {
            if (!element.isShared() && HANDLERS.contains(name)) {
                found.add(element.finding(name + " outside _shared: let faults name it"));
            }
            if (name.equals("circuitBreaker")) {
                found.add(element.finding("circuitBreaker: the dispatcher has one per partner"));
            }
            if (name.toLowerCase(java.util.Locale.ROOT).contains("redeliver") && repeats(name, value)) {
                found.add(element.finding(name + ": Camel never repeats, the dispatcher does"));
            }
            if (name.equals("onException") && value.isObject()) {
                onException(element, value, found);
            }
        });
        return found;
    }

    private static boolean repeats(String name, JsonNode value) {
        return !name.equals("redeliveryPolicy")
                && !(name.equals("maximumRedeliveries") && value.asText().equals("0"));
    }

    private static void onException(RouteTree.Element element, JsonNode on, List<String> found) {
        String id = on.path("id").asText("onException");
        if (!on.path("redeliveryPolicy").path("maximumRedeliveries").asText("").equals("0")) {
            found.add(element.finding(id + ": set maximumRedeliveries to 0"));
        }
        if (!on.path("handled").path("constant").asText("").equals("true")) {
            found.add(element.finding(id + ": a named fault is handled"));
        }
        boolean names = on.path("steps")
                .valueStream()
                .map(step -> step.path("setHeader"))
                .anyMatch(header -> header.path("name").asText().equals("ArnaFault")
                        && FAULTS.contains(header.path("constant").asText()));
        if (element.id().equals("faults") && !names) {
            found.add(element.finding(
                    id + ": name the fault, one of " + FAULTS.stream().sorted().toList()));
        }
    }
}
