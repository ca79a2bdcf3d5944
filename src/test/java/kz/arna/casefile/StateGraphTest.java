package kz.arna.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class StateGraphTest {

    private static final Actor OFFICER = new Actor(Actor.Kind.OFFICER, "desk", null, null, null);
    private static final Actor CHANNEL = new Actor(Actor.Kind.CHANNEL, "egov", null, null, null);
    private static final Actor PARTNER = new Actor(Actor.Kind.PARTNER, "src", null, null, null);
    private static final Actor OPERATOR = new Actor(Actor.Kind.OPERATOR, "ops", null, null, null);

    private static StateGraph.Builder good() {
        return StateGraph.of("t")
                .start("A", "Opened")
                .edge("A", "Checked", "B")
                .edge("B", "Refused", "C", Maker.OFFICER)
                .edge("B", "Withdrawn", "C", Maker.CHANNEL)
                .note("Heard", Maker.OFFICER)
                .note("Told")
                .terminal("C");
    }

    @Test
    void knows_exactly_the_declared_edges() {
        StateGraph graph = good().build();
        for (String state : graph.states()) {
            for (String event : List.of("Opened", "Checked", "Refused", "Withdrawn", "Heard", "Told")) {
                boolean declared = graph.edges().stream()
                        .anyMatch(edge ->
                                edge.from().equals(state) && edge.event().equals(event));
                assertThat(graph.edge(state, event).isPresent()).isEqualTo(declared);
            }
        }
        assertThat(graph.states()).containsExactly("A", "B", "C");
        assertThat(graph.startsWith("A", "Opened")).isTrue();
        assertThat(graph.startsWith("B", "Opened")).isFalse();
    }

    @Test
    void tells_which_events_persons_make() {
        assertThat(good().build().personMadeEvents()).containsExactly("Heard", "Refused", "Withdrawn");
    }

    @Test
    void an_edge_is_for_its_makers_only() {
        StateGraph graph = good().build();
        Edge refused = graph.edge("B", "Refused").orElseThrow();
        assertThat(refused.allows(OFFICER)).isTrue();
        assertThat(List.of(CHANNEL, PARTNER, OPERATOR, Actor.gateway())).noneMatch(refused::allows);
        Edge checked = graph.edge("A", "Checked").orElseThrow();
        assertThat(List.of(PARTNER, Actor.gateway())).allMatch(checked::allows);
        assertThat(List.of(OFFICER, CHANNEL, OPERATOR)).noneMatch(checked::allows);
    }

    @Test
    void a_note_is_for_its_makers_or_for_all() {
        StateGraph graph = good().build();
        assertThat(graph.allowsNote("Heard", OFFICER)).isTrue();
        assertThat(graph.allowsNote("Heard", CHANNEL)).isFalse();
        assertThat(graph.allowsNote("Told", CHANNEL)).isTrue();
        assertThat(graph.allowsNote("Refused", OFFICER)).isFalse();
        assertThat(graph.allowsNote("DeadlineBreached", Actor.gateway())).isTrue();
        assertThat(graph.allowsNote("DeadlineBreached", OFFICER)).isFalse();
    }

    @Test
    void refuses_a_state_nothing_leads_to() {
        assertThatThrownBy(() -> good().edge("X", "Left", "C").build()).hasMessageContaining("[X]");
        assertThatThrownBy(() -> good().terminal("Y").build()).hasMessageContaining("[Y]");
    }

    @Test
    void refuses_a_dead_end_and_a_terminal_with_a_way_out() {
        assertThatThrownBy(() -> good().edge("B", "Lost", "D").build()).hasMessageContaining("D must");
        assertThatThrownBy(() -> good().edge("C", "Reopened", "A").build()).hasMessageContaining("C must");
    }

    @Test
    void refuses_two_edges_for_one_event() {
        assertThatThrownBy(() -> good().edge("A", "Checked", "C")).hasMessageContaining("two edges");
    }
}
