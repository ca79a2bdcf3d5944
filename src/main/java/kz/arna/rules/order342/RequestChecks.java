package kz.arna.rules.order342;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.arna.base.Pointers;
import kz.arna.base.Problem;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Rulebook;

/** A name that the rulebook does not know would silently decide nothing: it is refused instead. */
final class RequestChecks {

    private RequestChecks() {}

    /** @throws Rejected naming every setting, choice and fact that the rulebook does not know */
    static void of(Rulebook rulebook, AssessmentRequest request) {
        List<Problem> problems = names(rulebook, request.settings(), request.facts());
        if (request.receivedAt().isBefore(request.submittedAt())) {
            problems.add(Problems.of("REGISTERED_BEFORE_SUBMISSION", "/registeredAt"));
        }
        refuse(problems);
    }

    /** @throws Rejected naming every setting, choice and fact that the rulebook does not know */
    static void of(Rulebook rulebook, Map<String, String> settings, List<Fact> facts) {
        refuse(names(rulebook, settings, facts));
    }

    private static List<Problem> names(Rulebook rulebook, Map<String, String> settings, List<Fact> facts) {
        List<Problem> problems = new ArrayList<>();
        settings.forEach((id, value) -> {
            if (!rulebook.allows(id, value)) {
                problems.add(Problems.of(
                        rulebook.setting(id).isPresent() ? "CHOICE_UNKNOWN" : "UNKNOWN_SETTING",
                        Pointers.of("/settings", id)));
            }
        });
        for (Fact fact : facts) {
            Rulebook.FactEntry entry = rulebook.facts().get(fact.name());
            if (entry == null || !entry.stated()) {
                problems.add(Problems.of("UNKNOWN_FACT", Pointers.of("/facts", fact.name())));
            }
        }
        return problems;
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Rejected(problems);
        }
    }
}
