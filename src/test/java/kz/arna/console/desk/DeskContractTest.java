package kz.arna.console.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.arna.casefile.Maker;
import kz.arna.casefile.StateGraph;
import kz.arna.procedure.EventNames;
import kz.arna.procedure.order342.ReimbursementGraph;
import org.junit.jupiter.api.Test;

class DeskContractTest {

    /**
     * Officials make them by other calls: a finding, the first of two signatures, a task that was done by letter, a part of a
     * refund.
     */
    private static final Set<String> NOT_BY_EVENT_CALLS =
            Set.of("FindingRecorded", "DecisionProposed", "ToldOtherwise", "InstalmentReceived");

    private final ObjectNode contract = read();

    @Test
    void event_operations_of_the_contract_are_the_person_made_events_of_the_graph() {
        assertThat(operations(contract)).isNotEmpty();
        assertThat(differences(contract, ReimbursementGraph.graph())).isEmpty();
    }

    @Test
    void an_operation_that_is_missing_is_found() {
        ((ObjectNode) contract.get("paths")).remove("/cases/{number}/hearing-held");
        assertThat(differences(contract, ReimbursementGraph.graph())).containsExactly("HearingHeld");
    }

    @Test
    void an_operation_that_no_edge_stands_behind_is_found() {
        contract.withObject("/paths")
                .withObject("/~1cases~1{number}~1withdrawn/post")
                .put("operationId", "Withdrawn")
                .putArray("tags")
                .add("decisions");
        assertThat(differences(contract, ReimbursementGraph.graph())).containsExactly("Withdrawn");
    }

    @Test
    void an_edge_that_is_missing_or_new_is_found() {
        StateGraph other = StateGraph.of("other")
                .start("RECEIVED", "ApplicationReceived")
                .edge("RECEIVED", "Approved", "DONE", Maker.OFFICER)
                .edge("RECEIVED", "TimedOut", "DONE", Maker.GATEWAY)
                .edge("RECEIVED", "Withdrawn", "DONE", Maker.CHANNEL)
                .terminal("DONE")
                .build();
        assertThat(differences(contract, other))
                .contains("Withdrawn", "HearingHeld", "Refused")
                .doesNotContain("Approved", "TimedOut");
    }

    @Test
    void an_operation_is_named_as_its_event() {
        for (Map.Entry<String, JsonNode> path : contract.path("paths").properties()) {
            JsonNode operation = path.getValue().path("post");
            if (isEventCall(operation)) {
                assertThat(path.getKey())
                        .endsWith("/"
                                + EventNames.toPath(
                                        operation.path("operationId").asText()));
            }
        }
    }

    @Test
    void names_of_events_go_into_a_path_and_back() {
        assertThat(EventNames.toPath("PreliminarilyRefused")).isEqualTo("preliminarily-refused");
        assertThat(EventNames.fromPath("preliminarily-refused")).isEqualTo("PreliminarilyRefused");
    }

    /** Events that stand in one of the two alone. */
    private static Set<String> differences(JsonNode contract, StateGraph graph) {
        Set<String> made = new TreeSet<>(graph.personMadeEvents());
        made.removeAll(NOT_BY_EVENT_CALLS);
        Set<String> promised = operations(contract);
        Set<String> differing = new TreeSet<>(made);
        differing.addAll(promised);
        made.retainAll(promised);
        differing.removeAll(made);
        return differing;
    }

    private static Set<String> operations(JsonNode contract) {
        Set<String> events = new TreeSet<>();
        for (JsonNode path : contract.path("paths")) {
            if (isEventCall(path.path("post"))) {
                events.add(path.path("post").path("operationId").asText());
            }
        }
        return events;
    }

    private static boolean isEventCall(JsonNode operation) {
        return "decisions".equals(operation.at("/tags/0").asText());
    }

    private static ObjectNode read() {
        try {
            return (ObjectNode) new YAMLMapper().readTree(DeskContractTest.class.getResource("/openapi/desk-v1.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
