package kz.arna.procedure.order342;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.arna.base.Kazakhstan;
import kz.arna.casefile.Evidence;

/**
 * Which of a partner's answers a case rests on. Where the order asks how things stood on the day of filing (DPR-R-005,
 * DPR-R-010, DPR-R-015), what a partner says of a later day changes nothing: the answer that speaks of that day counts,
 * whole, and no other beside it. Of all else the latest answer counts.
 */
final class CountingEvidence {

    private static final Set<String> OF_FILING = Set.of("src/debt-query", "src/tax-payments", "producers/extract");

    private static final int ON_THE_DAY = 1;

    private CountingEvidence() {}

    /**
     * The evidence from which facts are read, in that order.
     *
     * @param all of the case, oldest first
     * @param filed day of filing
     */
    static List<Evidence> of(Collection<Evidence> all, LocalDate filed) {
        Map<String, List<Evidence>> byQuestion = new LinkedHashMap<>();
        for (Evidence each : all) {
            byQuestion
                    .computeIfAbsent(each.partner() + "/" + each.message(), question -> new ArrayList<>())
                    .add(each);
        }
        List<Evidence> counting = new ArrayList<>();
        byQuestion.forEach((question, answers) -> {
            if (OF_FILING.contains(question)) {
                asMappedLast(answers).stream()
                        .reduce((one, later) -> nearer(one, later, filed))
                        .ifPresent(counting::add);
            } else {
                counting.addAll(answers);
            }
        });
        return counting;
    }

    /** Of two answers about the day of filing the later one, which corrects; of two about other days the first. */
    private static Evidence nearer(Evidence one, Evidence later, LocalDate filed) {
        int first = distance(one, filed);
        int second = distance(later, filed);
        return second < first || second == first && second <= ON_THE_DAY ? later : one;
    }

    /** The answers in the order in which they came; one that was mapped again, as it was mapped last. */
    private static Collection<Evidence> asMappedLast(List<Evidence> answers) {
        Map<Object, Evidence> byBytes = new LinkedHashMap<>();
        answers.forEach(answer -> byBytes.put(answer.rawMessage(), answer));
        return byBytes.values();
    }

    /**
     * An answer that names the day of filing stands before one that names no day but came on it (the portal names none where
     * it finds no debt), this before one of another day, and "not found" after all.
     */
    private static int distance(Evidence answer, LocalDate filed) {
        if (answer.canonical().path("found").isBoolean()
                && !answer.canonical().path("found").booleanValue()) {
            return 3;
        }
        if (answer.asOf() == null) {
            return Kazakhstan.dayOf(answer.at()).equals(filed) ? ON_THE_DAY : 2;
        }
        return answer.asOf().equals(filed) ? 0 : 2;
    }
}
