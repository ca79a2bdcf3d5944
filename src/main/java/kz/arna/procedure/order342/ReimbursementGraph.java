package kz.arna.procedure.order342;

import java.util.Set;
import kz.arna.casefile.Maker;
import kz.arna.casefile.StateGraph;

/**
 * The legal way of a reimbursement case, a line per edge (requirements B1.1, up to the result of the service). There is
 * no edge from the compliance check to a refusal: a refusal is heard first (¶37).
 */
public final class ReimbursementGraph {

    public static final String CASE_TYPE = "order-342";

    public static final String RECEIVED = "RECEIVED";
    public static final String INTAKE_SUSPENDED_REJECTED = "INTAKE_SUSPENDED_REJECTED";
    public static final String DEFERRED = "DEFERRED";
    public static final String REGISTERED = "REGISTERED";
    public static final String COMPLETENESS_CHECK = "COMPLETENESS_CHECK";
    public static final String REFUSED_INCOMPLETE = "REFUSED_INCOMPLETE";
    public static final String COMPLIANCE_CHECK = "COMPLIANCE_CHECK";
    public static final String PRELIMINARY_REFUSAL = "PRELIMINARY_REFUSAL";
    public static final String HEARING = "HEARING";
    public static final String REFUSED = "REFUSED";
    public static final String APPROVED_NOTIFIED = "APPROVED_NOTIFIED";

    /** Before the result of the service: what is asked and found may still change it. */
    static final Set<String> UNDECIDED =
            Set.of(RECEIVED, DEFERRED, REGISTERED, COMPLETENESS_CHECK, COMPLIANCE_CHECK, PRELIMINARY_REFUSAL, HEARING);

    static final StateGraph GRAPH = build();

    private ReimbursementGraph() {}

    /** The graph, for whoever shows or checks it. */
    public static StateGraph graph() {
        return GRAPH;
    }

    private static StateGraph build() {
        return StateGraph.of(CASE_TYPE)
                .start(RECEIVED, "ApplicationReceived")
                .edge(RECEIVED, "IntakeFoundSuspended", INTAKE_SUSPENDED_REJECTED, Maker.GATEWAY)
                .edge(RECEIVED, "RegistrationDeferred", DEFERRED, Maker.GATEWAY)
                .edge(RECEIVED, "Registered", REGISTERED, Maker.GATEWAY)
                .edge(DEFERRED, "Registered", REGISTERED, Maker.GATEWAY)
                .edge(REGISTERED, "CompletenessCheckStarted", COMPLETENESS_CHECK, Maker.GATEWAY)
                .edge(COMPLETENESS_CHECK, "RefusedIncomplete", REFUSED_INCOMPLETE, Maker.OFFICER)
                .edge(COMPLETENESS_CHECK, "CompletenessConfirmed", COMPLIANCE_CHECK, Maker.GATEWAY, Maker.OFFICER)
                .edge(COMPLIANCE_CHECK, "Approved", APPROVED_NOTIFIED, Maker.OFFICER)
                .edge(COMPLIANCE_CHECK, "PreliminarilyRefused", PRELIMINARY_REFUSAL, Maker.OFFICER)
                .edge(PRELIMINARY_REFUSAL, "HearingHeld", HEARING, Maker.OFFICER)
                .edge(HEARING, "Approved", APPROVED_NOTIFIED, Maker.OFFICER)
                .edge(HEARING, "Refused", REFUSED, Maker.OFFICER)
                .note("EvidenceReceived", Maker.GATEWAY)
                .note("CheckStillOpen", Maker.GATEWAY)
                .note("OutcomeProposed", Maker.GATEWAY)
                .note("ResultDateMoved", Maker.GATEWAY)
                .note("FindingRecorded", Maker.OFFICER)
                .note("DecisionProposed", Maker.OFFICER)
                .note("RequestLowered", Maker.OFFICER, Maker.CHANNEL)
                .terminal(INTAKE_SUSPENDED_REJECTED, REFUSED_INCOMPLETE, REFUSED, APPROVED_NOTIFIED)
                .build();
    }
}
