package kz.arna.procedure.order342.monitoring;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kz.arna.procedure.order342.ReimbursementGraph;
import kz.arna.rules.order342.AssessmentResult.RuleAnswer;
import kz.arna.rules.order342.ObligationResult;
import kz.arna.rules.order342.obligation.ObligationOutcome;

/** Which answers of the rules of the counter-obligation are somebody's work, by kind of task. */
final class ObligationWork {

    private static final String NOT_MET = "OBLIGATION_NOT_MET";
    private static final String BREACHED = "OBLIGATION_BREACHED";
    private static final String JUDGE = "OBLIGATION_TO_JUDGE";
    private static final String ENTER = "REFUND_TO_ENTER";
    private static final String DIFFER = "FIGURES_DIFFER";
    private static final String REQUEST = "DATA_TO_REQUEST";
    private static final String PROGRESS = "PROGRESS_TO_REQUEST";
    private static final String CONSENT = "CONSENT_LACKING";
    private static final String AT_RISK = "OBLIGATION_AT_RISK";
    private static final String RISK_NOTICE = "RISK_NOTICE_DUE";
    private static final String LATE = "ANSWER_LATE";
    private static final String FULFILLED = "OBLIGATION_FULFILLED";

    private static final String BREACH = "agreement.breach";
    private static final String REFUND_RULE = "DPR-R-113";

    /** By rule and code or reason; the text of the rule is the reason of the task. */
    private static final Map<String, String> BY_ANSWER = Map.ofEntries(
            Map.entry("DPR-R-110/FACT_UNKNOWN", JUDGE),
            Map.entry("DPR-R-111/DPR-OBL-04", AT_RISK),
            Map.entry("DPR-R-112/DPR-OBL-01", NOT_MET),
            Map.entry("DPR-R-112/FACT_UNKNOWN", JUDGE),
            Map.entry("DPR-R-112/FORMS_DIFFER", DIFFER),
            Map.entry("DPR-R-112/ACTIVITIES_DIFFER", DIFFER),
            Map.entry("DPR-R-112/SOURCES_DIFFER", DIFFER),
            Map.entry("DPR-R-112/REACHED_AND_LOST", JUDGE),
            Map.entry("DPR-R-112/AGREEMENT_ENDED", JUDGE),
            Map.entry("DPR-R-113/DPR-OBL-02", BREACHED),
            Map.entry("DPR-R-113/FIGURES_OPEN", BREACHED),
            Map.entry("DPR-R-113/BREACH_AT_FULL_LEVEL", JUDGE),
            Map.entry("DPR-R-114/FACT_UNKNOWN", ENTER),
            Map.entry("DPR-R-114/REFUND_BY_PERSON", ENTER),
            Map.entry("DPR-R-116/DPR-OBL-09", CONSENT),
            Map.entry("DPR-R-116/FACT_UNKNOWN", CONSENT),
            Map.entry("DPR-R-117/FACT_UNKNOWN", JUDGE),
            Map.entry("DPR-R-117/REQUEST_TO_SEND", REQUEST),
            Map.entry("DPR-R-117/FIGURES_MISSING", REQUEST),
            Map.entry("DPR-R-117/DPR-OBL-06", LATE),
            Map.entry("DPR-R-118/FACT_UNKNOWN", JUDGE),
            Map.entry("DPR-R-118/REQUEST_TO_SEND", PROGRESS),
            Map.entry("DPR-R-118/DPR-OBL-07", LATE),
            Map.entry("DPR-R-119/FACT_UNKNOWN", JUDGE),
            Map.entry("DPR-R-119/DPR-OBL-08", LATE),
            Map.entry("DPR-R-120/FACT_UNKNOWN", JUDGE),
            Map.entry("DPR-R-120/DPR-OBL-05", RISK_NOTICE),
            Map.entry("DPR-R-120/NOTICE_TO_SEND", RISK_NOTICE),
            Map.entry("DPR-R-148/FACT_UNKNOWN", JUDGE),
            Map.entry("DPR-R-148/SOURCES_DIFFER", DIFFER));

    /**
     * Answers that only wait. That figures are missing or open is work as far as they are not asked for, which DPR-R-117 says of
     * the same quarters; a quarter to come and an answer to come have their terms, and so have the applicant's own figures.
     */
    private static final Set<String> WAITING = Set.of(
            "DPR-R-110/FIGURES_MISSING",
            "DPR-R-111/FIGURES_OPEN",
            "DPR-R-112/FIGURES_MISSING",
            "DPR-R-112/QUARTERS_TO_COME",
            "DPR-R-117/ANSWER_AWAITED",
            "DPR-R-117/RECEIPT_UNKNOWN",
            "DPR-R-118/ANSWER_AWAITED",
            "DPR-R-118/RECEIPT_UNKNOWN",
            "DPR-R-119/ANSWER_AWAITED",
            "DPR-R-119/RECEIPT_UNKNOWN",
            "DPR-R-120/FIGURES_OPEN",
            "DPR-R-148/DPR-OBL-03");

    /** What the demand of the refund decides. */
    private static final Set<String> BY_DEMAND = Set.of(NOT_MET, BREACHED, JUDGE, ENTER, PROGRESS);

    private static final Set<String> OF_RISK = Set.of(AT_RISK, RISK_NOTICE);

    private ObligationWork() {}

    /**
     * The tasks that an assessment asks for, each with the answer it rests on. In a dispute, what would be decided waits for its
     * outcome; only figures that differ are still looked at.
     *
     * @param state of the case
     * @param over whether the agreement has ended, and the watching with it
     */
    static Map<String, RuleAnswer> of(ObligationResult result, String state, boolean over) {
        Map<String, RuleAnswer> wanted = new LinkedHashMap<>();
        for (RuleAnswer answer : result.rules()) {
            String kind = BY_ANSWER.get(answer.id() + "/" + answer.code());
            if (kind != null && holds(kind, result)) {
                wanted.merge(kind, answer, ObligationWork::telling);
            }
        }
        if (wanted.containsKey(NOT_MET)) {
            wanted.remove(BREACHED); // One refund, one decision.
        }
        if (result.outcome() == ObligationOutcome.NEEDS_PERSON && nothingDue(result)) {
            result.rule(REFUND_RULE).ifPresent(answer -> wanted.putIfAbsent(JUDGE, answer));
        }
        if (result.outcome() == ObligationOutcome.FULFILLED) {
            result.rule("DPR-R-112").ifPresent(answer -> wanted.put(FULFILLED, answer));
        }
        wanted.keySet().removeIf(kind -> waits(kind, state) || over && OF_RISK.contains(kind));
        return wanted;
    }

    /** Every kind of task there is. */
    static Set<String> kinds() {
        Set<String> all = new TreeSet<>(BY_ANSWER.values());
        all.add(FULFILLED);
        return all;
    }

    /** Whether a demand of the refund leaves nothing to decide in a task of this kind. */
    static boolean isDecidedByDemand(String kind) {
        return BY_DEMAND.contains(kind);
    }

    /** Whether it is known what follows for people from the answer: a task, or nothing yet. */
    static boolean knows(String rule, String code) {
        return BY_ANSWER.containsKey(rule + "/" + code) != WAITING.contains(rule + "/" + code);
    }

    /** Of figures that are open a breach makes work; of a consent that lacks, nothing when it is judged whether that is a breach. */
    private static boolean holds(String kind, ObligationResult result) {
        return switch (kind) {
            case BREACHED -> breach(result).equals("true");
            case CONSENT -> breach(result).isEmpty();
            default -> true;
        };
    }

    /** What an official found about a breach; empty where nobody said anything. */
    private static String breach(ObligationResult result) {
        return result.rule(REFUND_RULE)
                .flatMap(answer -> Optional.ofNullable(answer.facts().get(BREACH)))
                .map(looked -> looked.value().asText())
                .orElse("");
    }

    /** A breach for which the formula demands nothing: what follows from it is a person's decision all the same. */
    private static boolean nothingDue(ObligationResult result) {
        return breach(result).equals("true")
                && result.rule(REFUND_RULE)
                        .filter(answer -> answer.verdict().equals("MET"))
                        .isPresent();
    }

    private static boolean waits(String kind, String state) {
        return switch (state) {
            case ReimbursementGraph.DISPUTE -> !kind.equals(DIFFER);
            case ReimbursementGraph.REFUND_DEMANDED -> BY_DEMAND.contains(kind) || OF_RISK.contains(kind);
            default -> false;
        };
    }

    /** Of two answers about the same the later names the lines. */
    private static RuleAnswer telling(RuleAnswer first, RuleAnswer later) {
        return String.valueOf(later.code()).equals(first.code()) ? later : first;
    }
}
