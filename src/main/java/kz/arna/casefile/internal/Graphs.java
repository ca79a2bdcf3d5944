package kz.arna.casefile.internal;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.arna.casefile.StateGraph;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The state graphs of all case types that this gateway serves. */
@Component
final class Graphs {

    private final Map<String, StateGraph> byType;

    Graphs(ObjectProvider<StateGraph> graphs) {
        byType = graphs.stream().collect(Collectors.toUnmodifiableMap(StateGraph::caseType, Function.identity()));
    }

    StateGraph of(String caseType) {
        StateGraph graph = byType.get(caseType);
        if (graph == null) {
            throw new IllegalStateException("no state graph is registered for " + caseType);
        }
        return graph;
    }
}
