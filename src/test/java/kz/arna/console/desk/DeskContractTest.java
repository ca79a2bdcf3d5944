package kz.arna.console.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.arna.casefile.Edge;
import kz.arna.procedure.order342.ReimbursementGraph;
import org.junit.jupiter.api.Test;

class DeskContractTest {

    private final JsonNode contract = read();

    @Test
    void event_operations_of_the_contract_are_the_person_made_edges_of_the_graph() {
        Set<String> inContract = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path : contract.path("paths").properties()) {
            JsonNode operation = path.getValue().path("post");
            if ("decisions".equals(operation.at("/tags/0").asText())) {
                String segment = path.getKey().substring(path.getKey().lastIndexOf('/') + 1);
                assertThat(EventNames.fromPath(segment))
                        .isEqualTo(operation.path("operationId").asText());
                inContract.add(EventNames.fromPath(segment));
            }
        }
        Set<String> inGraph = ReimbursementGraph.graph().edges().stream()
                .filter(Edge::isPersonMade)
                .map(Edge::event)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(inContract).isNotEmpty().isEqualTo(inGraph);
    }

    @Test
    void names_of_events_go_into_a_path_and_back() {
        assertThat(EventNames.toPath("PreliminarilyRefused")).isEqualTo("preliminarily-refused");
        assertThat(EventNames.fromPath("preliminarily-refused")).isEqualTo("PreliminarilyRefused");
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(DeskContractTest.class.getResource("/openapi/desk-v1.yaml"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
