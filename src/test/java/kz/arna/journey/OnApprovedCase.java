package kz.arna.journey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests that begin with a case whose five million tenge were approved on Tuesday, on which one official decides. */
@ExtendWith(AtRest.class)
abstract class OnApprovedCase {

    static final String SUM = "5000000.00";

    final Desk desk = Stand.desk();
    final Papers papers = new Papers(desk);
    String bin = "";
    String number = "";

    @BeforeEach
    void approved() {
        Stand.set("decision.two-persons", "false");
        bin = Stand.newCompany();
        number = papers.approved(bin);
    }
}
