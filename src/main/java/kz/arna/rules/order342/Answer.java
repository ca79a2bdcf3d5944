package kz.arna.rules.order342;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.arna.rules.kernel.Judgement;
import kz.arna.rules.kernel.Rulebook;
import kz.arna.rules.kernel.Trace;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.AssessmentResult.Alternative;
import kz.arna.rules.order342.AssessmentResult.Amounts;
import kz.arna.rules.order342.AssessmentResult.ExcludedLine;
import kz.arna.rules.order342.AssessmentResult.Looked;
import kz.arna.rules.order342.AssessmentResult.Outcome;
import kz.arna.rules.order342.AssessmentResult.RuleAnswer;
import kz.arna.rules.order342.amount.CostAssessment;
import kz.arna.rules.order342.amount.CostOutcome;
import kz.arna.rules.order342.filing.Filing;
import org.jspecify.annotations.Nullable;

/** Puts the traces of the stages together into one proposal. */
record Answer(Rulebook rulebook, String version, Filing filing) {

    private static final String INCOMPLETE = "DPR-REF-INC";

    /**
     * Missing documents or information end the consideration before anything else is weighed (¶35 p.1). One ground is enough
     * to refuse, whatever is still open; an open question is weighed before any approval.
     *
     * @param taken the application was found complete and taken up: what is missing all the same is a person's question
     */
    AssessmentResult whole(Trace conditions, CostAssessment costs, boolean taken) {
        Outcome outcome = conditionsOutcome(conditions, true, taken);
        if (outcome != Outcome.REFUSE
                && outcome != Outcome.REFUSE_INCOMPLETE
                && costs.outcome() == CostOutcome.REFUSE) {
            outcome = Outcome.REFUSE;
        }
        if (outcome == Outcome.APPROVE) {
            outcome = switch (costs.outcome()) {
                case PAY -> Outcome.APPROVE;
                case PAY_PARTLY -> Outcome.APPROVE_PARTIALLY;
                case REFUSE -> Outcome.REFUSE;
                case NEEDS_PERSON -> Outcome.NEEDS_PERSON;
            };
        }
        return result(
                outcome,
                amounts(costs),
                conditions.then(costs.trace()),
                LineResults.of(costs),
                excluded(costs),
                alternatives(costs),
                costs.hearing());
    }

    AssessmentResult completeness(Trace trace) {
        return result(
                conditionsOutcome(trace, false, false), Amounts.UNKNOWN, trace, List.of(), List.of(), List.of(), false);
    }

    private static Outcome conditionsOutcome(Trace trace, boolean grounds, boolean taken) {
        boolean incomplete = trace.refusals().stream().anyMatch(Answer::incomplete);
        if (incomplete && !taken) {
            return Outcome.REFUSE_INCOMPLETE;
        }
        if (grounds && trace.refusals().stream().anyMatch(refusal -> refusesWhole(refusal) && !incomplete(refusal))) {
            return Outcome.REFUSE;
        }
        return trace.open().isEmpty() && !incomplete ? Outcome.APPROVE : Outcome.NEEDS_PERSON;
    }

    private static boolean incomplete(Judgement judgement) {
        return judgement.verdict() instanceof Verdict.NotMet not
                && not.outcomeCode().startsWith(INCOMPLETE);
    }

    /** A condition of a cost excludes its line; a condition of the applicant refuses the application. */
    private static boolean refusesWhole(Judgement judgement) {
        return switch (judgement.stage()) {
            case COMPLETENESS, ELIGIBILITY -> true;
            case COSTS, AMOUNT, OBLIGATION, REPORT, SERVICE -> false;
        };
    }

    private AssessmentResult result(
            Outcome outcome,
            Amounts amounts,
            Trace trace,
            List<LineResult> lines,
            List<ExcludedLine> excluded,
            List<Alternative> alternatives,
            boolean hearing) {
        return new AssessmentResult(
                outcome,
                amounts,
                trace.judgements().stream().map(Answer::answer).toList(),
                lines,
                excluded,
                alternatives,
                hearing,
                version,
                filing.settings().inForce());
    }

    private Amounts amounts(CostAssessment costs) {
        return filing.form().filter(form -> !form.costs().isEmpty()).isEmpty()
                ? Amounts.UNKNOWN
                : new Amounts(
                        money(costs.amount().certification()),
                        money(costs.amount().markingAndRail()),
                        money(costs.amount().payable()));
    }

    private List<ExcludedLine> excluded(CostAssessment costs) {
        return costs.exclusions().stream()
                .map(exclusion -> new ExcludedLine(
                        exclusion.no(),
                        exclusion.code(),
                        exclusion.whole(),
                        rulebook.refusal(exclusion.rule(), exclusion.code())))
                .toList();
    }

    private static List<Alternative> alternatives(CostAssessment costs) {
        return costs.readings().stream()
                .map(open -> new Alternative(
                        open.setting(), open.choice(), money(open.amount().payable())))
                .toList();
    }

    static RuleAnswer answer(Judgement judgement) {
        Map<String, Looked> facts = new LinkedHashMap<>();
        judgement
                .verdict()
                .grounds()
                .facts()
                .forEach(fact -> facts.put(fact.name(), new Looked(fact.value(), fact.source(), fact.asOf())));
        return switch (judgement.verdict()) {
            case Verdict.Met met -> answer(judgement, "MET", null, facts);
            case Verdict.NotMet not -> answer(judgement, "NOT_MET", not.outcomeCode(), facts);
            case Verdict.NeedsPerson open -> answer(judgement, "NEEDS_PERSON", open.reason(), facts);
        };
    }

    private static RuleAnswer answer(
            Judgement judgement, String verdict, @Nullable String code, Map<String, Looked> facts) {
        return new RuleAnswer(judgement.rule(), verdict, code, judgement.clause(), facts, judgement.text());
    }

    private static @Nullable String money(@Nullable BigDecimal tenge) {
        return tenge == null ? null : tenge.setScale(2).toPlainString();
    }
}
