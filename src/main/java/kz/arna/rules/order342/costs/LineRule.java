package kz.arna.rules.order342.costs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.arna.base.Localized;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Probe;
import kz.arna.rules.kernel.Rule;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.costs.LineAnswer.Kind;

/**
 * A condition that is asked of every line of item 12. A line that fails is excluded; that alone refuses no application
 * (DPR-R-145). A line that another rule excludes for certain is no question for a person any more.
 */
abstract class LineRule implements Rule<CostTable> {

    /** Does the condition speak of such a cost at all. */
    boolean concerns(PresentedCost line) {
        return true;
    }

    /** What the condition says about one line. */
    abstract LineAnswer answer(PresentedCost line, CostTable table);

    /** Name under which the rulebook lists what is read of a line. */
    abstract String reads();

    /** What is read of a line, for the trace. */
    abstract JsonNode read(PresentedCost line);

    /** Facts beyond the application. */
    Stream<Fact> facts(CostTable table) {
        return Stream.empty();
    }

    @Override
    public final Verdict decide(CostTable table) {
        Map<Integer, LineAnswer> answers = answers(table);
        Grounds grounds = grounds(table, answers);
        if (table.lines().isEmpty()) {
            return grounds.needsPerson(Reasons.FACT_UNKNOWN);
        }
        List<Integer> refused = numbers(answers, LineAnswer::refuses);
        List<Integer> open = numbers(answers, answer -> answer.kind() == Kind.OPEN);
        open.removeAll(table.excluded());
        Grounds noted = noted(
                grounds,
                Notes.ofLines(refused, open),
                Optional.ofNullable(table.remarks().get(id())));
        if (!open.isEmpty()) {
            return noted.needsPerson(code(answers, open));
        }
        return refused.isEmpty() ? noted.met() : noted.notMet(code(answers, refused));
    }

    private static String code(Map<Integer, LineAnswer> answers, List<Integer> lines) {
        return Optional.ofNullable(answers.get(lines.getFirst()))
                .map(LineAnswer::codeOrReason)
                .orElseThrow();
    }

    /** The lines that this condition excludes. */
    final Stream<Exclusion> exclusions(CostTable table) {
        return answers(table).entrySet().stream()
                .filter(entry -> entry.getValue().refuses())
                .map(entry -> new Exclusion(
                        entry.getKey(),
                        id(),
                        entry.getValue().codeOrReason(),
                        entry.getValue().kind() == Kind.EXCLUDED));
    }

    /** The lines about which a person must decide, unless another condition excludes them for certain. */
    final Stream<OpenQuestion> questions(CostTable table) {
        return answers(table).entrySet().stream()
                .filter(entry -> entry.getValue().kind() == Kind.OPEN
                        && !table.excluded().contains(entry.getKey()))
                .map(entry ->
                        new OpenQuestion(entry.getKey(), id(), entry.getValue().codeOrReason()));
    }

    private static Grounds noted(Grounds grounds, Optional<Localized> lines, Optional<Localized> remark) {
        return lines.map(words -> remark.map(more -> Notes.joined(words, more)).orElse(words))
                .or(() -> remark)
                .map(grounds::noting)
                .orElse(grounds);
    }

    private Map<Integer, LineAnswer> answers(CostTable table) {
        Map<Integer, LineAnswer> answers = new TreeMap<>();
        table.lines().stream().filter(this::concerns).forEach(line -> answers.put(line.no(), answer(line, table)));
        return answers;
    }

    private Grounds grounds(CostTable table, Map<Integer, LineAnswer> answers) {
        ObjectNode looked = JsonNodeFactory.instance.objectNode();
        table.lines().stream()
                .filter(this::concerns)
                .forEach(line -> looked.set(String.valueOf(line.no()), read(line)));
        Grounds grounds = looked.isEmpty() ? Grounds.none() : Grounds.of(Fact.stated(reads(), looked));
        for (Fact fact : facts(table).toList()) {
            grounds = grounds.and(fact);
        }
        // Lines of one contract compare the same days: each comparison is noted once.
        Set<Probe> probes = new LinkedHashSet<>();
        answers.values().forEach(answer -> probes.addAll(answer.probes()));
        return grounds.probed(probes);
    }

    private static List<Integer> numbers(Map<Integer, LineAnswer> answers, Predicate<LineAnswer> which) {
        List<Integer> numbers = new ArrayList<>();
        answers.forEach((no, answer) -> {
            if (which.test(answer)) {
                numbers.add(no);
            }
        });
        return numbers;
    }
}
