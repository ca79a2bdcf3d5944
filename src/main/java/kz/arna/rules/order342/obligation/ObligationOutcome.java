package kz.arna.rules.order342.obligation;

import kz.arna.rules.kernel.Judgement;
import kz.arna.rules.kernel.Trace;
import kz.arna.rules.kernel.Verdict;

/** How a counter-obligation stands: what is proposed to an official, never decided. */
public enum ObligationOutcome {
    /** The growth that is owed is reached (DPR-T-21). */
    FULFILLED,
    /** The quarters run, and nothing is wrong. */
    RUNNING,
    /** The quarters run, and the growth lags behind (DPR-T-20). */
    AT_RISK,
    /** The last quarter is in, and the growth is not reached (DPR-T-22, DPR-T-33). */
    SHORTFALL,
    /** Terms of the agreement are broken: a refund is due before the end (DPR-T-23). */
    BREACH,
    /** Figures contradict each other or are missing, or the texts leave it open. */
    NEEDS_PERSON;

    /** What the answers of the rules come to. */
    static ObligationOutcome of(Trace trace, Undertaking undertaking) {
        Verdict grew = verdict(trace, "DPR-R-112");
        if (Refund.breached(undertaking)) {
            return verdict(trace, "DPR-R-113") instanceof Verdict.NotMet ? BREACH : NEEDS_PERSON;
        }
        return switch (grew) {
            case Verdict.Met met -> FULFILLED;
            case Verdict.NotMet not -> SHORTFALL;
            case Verdict.NeedsPerson open -> open.reason().equals("QUARTERS_TO_COME") ? running(trace) : NEEDS_PERSON;
        };
    }

    private static ObligationOutcome running(Trace trace) {
        if (verdict(trace, "DPR-R-111") instanceof Verdict.NotMet) {
            return AT_RISK;
        }
        boolean doubtful = trace.open().stream()
                .map(Judgement::rule)
                .anyMatch(rule -> rule.equals("DPR-R-110") || rule.equals("DPR-R-148"));
        return doubtful ? NEEDS_PERSON : RUNNING;
    }

    private static Verdict verdict(Trace trace, String rule) {
        return trace.judgements().stream()
                .filter(judgement -> judgement.rule().equals(rule))
                .map(Judgement::verdict)
                .findFirst()
                .orElseThrow();
    }
}
