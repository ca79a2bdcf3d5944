package kz.arna.procedure.order342;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.arna.base.Rejected;
import kz.arna.rules.kernel.Rulebook;

/** Grounds that a refusal rests on: of the proposal, or those of it that the official chose. */
final class Grounds {

    private Grounds() {}

    /**
     * The grounds for the decision; never none (DPR-R-146).
     *
     * @throws Rejected when a chosen code is none of the rulebook, or not proposed and no reason carries it
     */
    static List<ResultText.Ground> chosen(Proposal proposal, DecisionCommand command, Rulebook rulebook) {
        List<ResultText.Ground> proposed = proposal.grounds();
        List<String> codes = command.grounds();
        if (codes == null || codes.isEmpty()) {
            if (proposed.isEmpty() && command.reasonOrEmpty().isEmpty()) {
                throw new Rejected(DeskProblems.missing("/grounds"));
            }
            return proposed;
        }
        Map<String, Rulebook.Outcome> known = rulebook.outcomes();
        List<ResultText.Ground> chosen = new ArrayList<>();
        for (String code : codes) {
            List<ResultText.Ground> ofCode = proposed.stream()
                    .filter(ground -> ground.code().equals(code))
                    .toList();
            Rulebook.Outcome outcome = known.get(code);
            if (ofCode.isEmpty() && (outcome == null || command.reasonOrEmpty().isEmpty())) {
                throw new Rejected(DeskProblems.missing(outcome == null ? "/grounds" : "/reason"));
            }
            chosen.addAll(
                    ofCode.isEmpty() && outcome != null
                            ? List.of(new ResultText.Ground(code, outcome.clause(), outcome.text()))
                            : ofCode);
        }
        return chosen;
    }
}
