package kz.arna.procedure.order342;

import kz.arna.casefile.StateGraph;
import kz.arna.rules.order342.Order342;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings in the rules of the order, and makes the graph of its cases known to the case store. */
@Configuration(proxyBeanMethods = false)
class ReimbursementConfiguration {

    /** Rules, rulebook and versions of Order 342; read once. */
    @Bean
    Order342 order342() {
        return new Order342();
    }

    @Bean
    StateGraph reimbursementGraph() {
        return ReimbursementGraph.GRAPH;
    }
}
