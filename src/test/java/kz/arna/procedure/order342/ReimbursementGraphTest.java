package kz.arna.procedure.order342;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.arna.casefile.Edge;
import kz.arna.casefile.StateGraph;
import org.junit.jupiter.api.Test;

class ReimbursementGraphTest {

    @Test
    void no_edge_leads_from_the_compliance_check_to_a_refusal() {
        assertThat(ReimbursementGraph.GRAPH.edges())
                .noneMatch(edge -> edge.from().equals(ReimbursementGraph.COMPLIANCE_CHECK)
                        && edge.to().equals(ReimbursementGraph.REFUSED));
    }

    @Test
    void a_refusal_follows_only_on_a_hearing() {
        assertThat(ReimbursementGraph.GRAPH.edges())
                .filteredOn(edge -> edge.to().equals(ReimbursementGraph.REFUSED))
                .singleElement()
                .satisfies(edge -> assertThat(edge.from()).isEqualTo(ReimbursementGraph.HEARING));
    }

    @Test
    void every_ending_but_those_of_intake_and_of_time_is_made_by_a_person() {
        assertThat(ReimbursementGraph.GRAPH.edges())
                .filteredOn(edge -> ReimbursementGraph.GRAPH.terminals().contains(edge.to()))
                .filteredOn(edge -> !edge.to().equals(ReimbursementGraph.INTAKE_SUSPENDED_REJECTED))
                .filteredOn(edge -> !edge.to().equals(ReimbursementGraph.SIGN_TIMEOUT))
                .isNotEmpty()
                .allMatch(edge -> edge.isPersonMade());
    }

    @Test
    void an_approval_reaches_monitoring_only_over_agreement_and_payment() {
        StateGraph graph = ReimbursementGraph.GRAPH;
        assertThat(graph.edges())
                .filteredOn(edge -> edge.to().equals(ReimbursementGraph.PAID))
                .singleElement()
                .satisfies(edge -> assertThat(edge.from()).isEqualTo(ReimbursementGraph.PAYMENT_ORDERED));
        assertThat(graph.edges())
                .filteredOn(edge -> edge.from().equals(ReimbursementGraph.APPROVED_NOTIFIED))
                .extracting(Edge::to)
                .containsExactlyInAnyOrder("AGREEMENT_CONCLUDED", "DECLINED_BY_APPLICANT", "SIGN_TIMEOUT");
        assertThat(List.of("APPROVED_NOTIFIED", "AGREEMENT_CONCLUDED", "PAYMENT_SUSPENDED", "PAYMENT_ORDERED"))
                .allSatisfy(state -> assertThat(graph.edges())
                        .filteredOn(edge -> edge.from().equals(state))
                        .noneMatch(edge -> edge.to().equals(ReimbursementGraph.MONITORING)));
    }

    @Test
    void whatever_follows_the_agreement_can_be_disputed_and_a_dispute_leaves_only_by_a_person() {
        StateGraph graph = ReimbursementGraph.GRAPH;
        for (String state : List.of(
                "AGREEMENT_CONCLUDED",
                "PAYMENT_SUSPENDED",
                "PAYMENT_ORDERED",
                "MONITORING",
                "RISK_NOTIFIED",
                "SHORTFALL_INFO_REQUESTED",
                "OBLIGATION_FULFILLED",
                "REFUND_DEMANDED",
                "REFUNDED",
                "TERMINATED")) {
            assertThat(graph.edge(state, "DisputeRaised")).as(state).isPresent();
        }
        assertThat(graph.edge(ReimbursementGraph.CLOSED, "DisputeRaised")).isEmpty();
        assertThat(graph.edges())
                .filteredOn(edge -> edge.from().equals(ReimbursementGraph.DISPUTE)
                        && !edge.to().equals(ReimbursementGraph.DISPUTE))
                .allMatch(Edge::isPersonMade)
                .extracting(Edge::to)
                .contains("OBLIGATION_FULFILLED", "REFUND_DEMANDED", "TERMINATED", "CLOSED");
    }

    @Test
    void nothing_ends_an_agreement_whose_order_lies_at_the_bank() {
        assertThat(ReimbursementGraph.GRAPH.edge(ReimbursementGraph.PAYMENT_ORDERED, "AgreementTerminated"))
                .isEmpty();
        assertThat(ReimbursementGraph.GRAPH.edge(ReimbursementGraph.DISPUTE, "PaymentConfirmed"))
                .hasValueSatisfying(edge -> assertThat(edge.to()).isEqualTo(ReimbursementGraph.DISPUTE));
    }
}
