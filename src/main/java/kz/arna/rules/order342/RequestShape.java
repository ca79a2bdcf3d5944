package kz.arna.rules.order342;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import kz.arna.base.Problem;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.rules.kernel.FactType;
import kz.arna.rules.kernel.Rulebook;
import kz.arna.rules.order342.form.ApplicationProblems;

/**
 * What an outsider's request has in a shape that nobody would read: the rules would take it as unknown and ask a person, and
 * the sender would never learn of the slip.
 */
final class RequestShape {

    private RequestShape() {}

    /** @throws Rejected naming every value of facts and application that has the wrong shape, each with its path */
    static void check(Rulebook rulebook, JsonNode request) {
        List<Problem> problems = new ArrayList<>();
        request.path("facts").properties().forEach(fact -> {
            Rulebook.FactEntry entry = rulebook.facts().get(fact.getKey());
            FactType type = entry == null ? null : entry.type();
            if (entry != null && entry.stated() && type != null) {
                type.faults(fact.getValue().path("value"), entry.values())
                        .forEach(code -> problems.add(Problems.of(code, "/facts/" + fact.getKey() + "/value")));
            }
        });
        if (request.path("application").isObject()) {
            problems.addAll(ApplicationProblems.of(request.get("application"), "/application"));
        }
        if (!problems.isEmpty()) {
            throw new Rejected(problems);
        }
    }
}
