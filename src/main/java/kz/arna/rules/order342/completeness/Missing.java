package kz.arna.rules.order342.completeness;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;

/**
 * What an application lacks, by the rulebook's words for documents and fields.
 */
record Missing(List<String> terms, String code) {

    /** Documents of the package (DPR-REF-INC-01). */
    static Missing documents(List<String> terms) {
        return new Missing(terms.stream().distinct().toList(), "DPR-REF-INC-01");
    }

    /** Information that the service needs (DPR-REF-INC-02). */
    static Missing information(List<String> terms) {
        return new Missing(terms.stream().distinct().toList(), "DPR-REF-INC-02");
    }

    /** Refuses further consideration where anything is missing, naming all of it. */
    Verdict decide() {
        return decide(Grounds.none());
    }

    Verdict decide(Grounds so) {
        Grounds grounds = so.and(stated());
        return terms.isEmpty() ? grounds.met() : grounds.naming(terms).notMet(code);
    }

    private Fact stated() {
        ArrayNode missing = JsonNodeFactory.instance.arrayNode();
        terms.forEach(missing::add);
        return Fact.stated("application.missing", missing);
    }
}
