package kz.arna.procedure.order342;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.rules.kernel.Rulebook;

/**
 * Grounds that a refusal rests on: of the proposal, or those of it that the official chose. What is incomplete ends the
 * consideration (¶35 p.1); a reasoned refusal has the grounds of annex 6 row 9 and of the Law, and no others (DPR-R-080).
 */
enum Grounds {
    INCOMPLETE(code -> code.startsWith("DPR-REF-INC-")),
    REFUSAL(code -> code.startsWith("DPR-REF-") && !code.startsWith("DPR-REF-INC-"));

    private final Predicate<String> admits;

    Grounds(Predicate<String> admits) {
        this.admits = admits;
    }

    /**
     * The grounds for the decision; never none (DPR-R-146).
     *
     * @throws Rejected when there is none, or a chosen code is no ground of such a decision, or not proposed and no reason
     *     carries it
     */
    List<ResultText.Ground> chosen(Proposal proposal, DecisionCommand command, Rulebook rulebook) {
        List<ResultText.Ground> proposed = proposal.grounds().stream()
                .filter(ground -> admits.test(ground.code()))
                .toList();
        List<String> codes = Objects.requireNonNullElse(command.grounds(), List.of());
        List<ResultText.Ground> chosen = new ArrayList<>(codes.isEmpty() ? proposed : List.of());
        for (int i = 0; i < codes.size(); i++) {
            Rulebook.Outcome outcome = outcome(codes.get(i), "/grounds/" + i, rulebook);
            chosen.addAll(of(outcome, proposed, command));
        }
        for (int i = 0; i < command.byLine().size(); i++) {
            String code = command.byLine().get(i).ground();
            if (code != null) {
                chosen.addAll(of(outcome(code, "/lines/" + i + "/ground", rulebook), proposed, command));
            }
        }
        if (chosen.isEmpty()) {
            throw new Rejected(DeskProblems.missing("/grounds"));
        }
        return chosen.stream().distinct().toList();
    }

    /**
     * What the rulebook says of a ground of such a decision.
     *
     * @throws Rejected when the code is none
     */
    Rulebook.Outcome outcome(String code, String field, Rulebook rulebook) {
        Rulebook.Outcome outcome = rulebook.outcomes().get(code);
        if (outcome == null || !admits.test(code)) {
            throw new Rejected(Problems.of("CHOICE_UNKNOWN", field));
        }
        return outcome;
    }

    private static List<ResultText.Ground> of(
            Rulebook.Outcome outcome, List<ResultText.Ground> proposed, DecisionCommand command) {
        List<ResultText.Ground> ofCode = proposed.stream()
                .filter(ground -> ground.code().equals(outcome.code()))
                .toList();
        if (!ofCode.isEmpty()) {
            return ofCode;
        }
        DeskProblems.requireReason(true, command);
        return List.of(new ResultText.Ground(outcome.code(), outcome.clause(), outcome.text()));
    }
}
