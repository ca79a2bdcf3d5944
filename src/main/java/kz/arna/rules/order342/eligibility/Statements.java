package kz.arna.rules.order342.eligibility;

import com.fasterxml.jackson.databind.node.BooleanNode;
import kz.arna.rules.kernel.Fact;

/** What the applicant declares in the application, as facts for the trace. */
final class Statements {

    private Statements() {}

    static Fact of(String name, boolean declared) {
        return Fact.stated(name, BooleanNode.valueOf(declared));
    }
}
