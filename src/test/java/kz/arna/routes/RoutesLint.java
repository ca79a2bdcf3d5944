package kz.arna.routes;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** All rules over the route files; a finding names file and route and says what to do instead. */
final class RoutesLint {

    private static final List<Function<RouteTree, Stream<String>>> RULES = List.of(
            DirectPairs::findings,
            RouteShape::findings,
            FaultNaming::findings,
            NoLogicInYaml::findings,
            MessageCompleteness::findings);

    private RoutesLint() {}

    static List<String> findings(RouteTree tree) {
        return RULES.stream().flatMap(rule -> rule.apply(tree)).sorted().toList();
    }
}
