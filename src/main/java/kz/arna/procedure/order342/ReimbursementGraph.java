package kz.arna.procedure.order342;

import java.util.Set;
import kz.arna.casefile.Maker;
import kz.arna.casefile.StateGraph;

/**
 * The legal way of a reimbursement case, a line per edge (requirements B1.1). There is no edge from the compliance check to a
 * refusal: a refusal is heard first (¶37).
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

    public static final String DECLINED_BY_APPLICANT = "DECLINED_BY_APPLICANT";
    public static final String SIGN_TIMEOUT = "SIGN_TIMEOUT";
    public static final String AGREEMENT_CONCLUDED = "AGREEMENT_CONCLUDED";
    public static final String PAYMENT_SUSPENDED = "PAYMENT_SUSPENDED";
    public static final String PAYMENT_ORDERED = "PAYMENT_ORDERED";
    public static final String PAID = "PAID";

    public static final String MONITORING = "MONITORING";
    public static final String RISK_NOTIFIED = "RISK_NOTIFIED";
    public static final String OBLIGATION_FULFILLED = "OBLIGATION_FULFILLED";
    public static final String SHORTFALL_INFO_REQUESTED = "SHORTFALL_INFO_REQUESTED";
    public static final String REFUND_DEMANDED = "REFUND_DEMANDED";
    public static final String REFUNDED = "REFUNDED";
    public static final String TERMINATED = "TERMINATED";
    public static final String DISPUTE = "DISPUTE";
    public static final String CLOSED = "CLOSED";

    /** Between the notification and the payment: the time to sign runs, or the payment is due or waits for money. */
    static final Set<String> UNPAID =
            Set.of(APPROVED_NOTIFIED, AGREEMENT_CONCLUDED, PAYMENT_SUSPENDED, PAYMENT_ORDERED);

    /** After the payment, while the rules of the counter-obligation are asked. */
    public static final Set<String> WATCHED =
            Set.of(MONITORING, RISK_NOTIFIED, SHORTFALL_INFO_REQUESTED, REFUND_DEMANDED, DISPUTE);

    /** After the agreement: whatever either party may quarrel about (agr.16). */
    private static final String[] DISPUTABLE = {
        AGREEMENT_CONCLUDED,
        PAYMENT_SUSPENDED,
        PAYMENT_ORDERED,
        MONITORING,
        RISK_NOTIFIED,
        SHORTFALL_INFO_REQUESTED,
        OBLIGATION_FULFILLED,
        REFUND_DEMANDED,
        REFUNDED,
        TERMINATED
    };

    static final StateGraph GRAPH = build();

    private ReimbursementGraph() {}

    /** The graph, for whoever shows or checks it. */
    public static StateGraph graph() {
        return GRAPH;
    }

    private static StateGraph build() {
        return disputes(agreement(StateGraph.of(CASE_TYPE)
                        .start(RECEIVED, "ApplicationReceived")
                        .start(MONITORING, "AgreementImported")
                        .edge(RECEIVED, "IntakeFoundSuspended", INTAKE_SUSPENDED_REJECTED, Maker.GATEWAY)
                        .edge(RECEIVED, "RegistrationDeferred", DEFERRED, Maker.GATEWAY)
                        .edge(RECEIVED, "Registered", REGISTERED, Maker.GATEWAY)
                        .edge(DEFERRED, "Registered", REGISTERED, Maker.GATEWAY)
                        .edge(REGISTERED, "CompletenessCheckStarted", COMPLETENESS_CHECK, Maker.GATEWAY)
                        .edge(COMPLETENESS_CHECK, "RefusedIncomplete", REFUSED_INCOMPLETE, Maker.OFFICER)
                        .edge(
                                COMPLETENESS_CHECK,
                                "CompletenessConfirmed",
                                COMPLIANCE_CHECK,
                                Maker.GATEWAY,
                                Maker.OFFICER)
                        .edge(COMPLIANCE_CHECK, "Approved", APPROVED_NOTIFIED, Maker.OFFICER)
                        .edge(COMPLIANCE_CHECK, "PreliminarilyRefused", PRELIMINARY_REFUSAL, Maker.OFFICER)
                        .edge(PRELIMINARY_REFUSAL, "HearingHeld", HEARING, Maker.OFFICER)
                        // A ground that was found after the hearing is announced and heard as the first was (¶37).
                        .edge(HEARING, "PreliminarilyRefused", PRELIMINARY_REFUSAL, Maker.OFFICER)
                        .edge(HEARING, "Approved", APPROVED_NOTIFIED, Maker.OFFICER)
                        .edge(HEARING, "Refused", REFUSED, Maker.OFFICER)
                        .edge(MONITORING, "RiskNotified", RISK_NOTIFIED, Maker.OFFICER)
                        .edge(RISK_NOTIFIED, "RiskNotified", RISK_NOTIFIED, Maker.OFFICER)
                        // What is asked meanwhile does not put off what is owed twice a year.
                        .edge(SHORTFALL_INFO_REQUESTED, "RiskNotified", SHORTFALL_INFO_REQUESTED, Maker.OFFICER)
                        .edge(RISK_NOTIFIED, "RiskCleared", MONITORING, Maker.GATEWAY, Maker.OFFICER)
                        .edge(MONITORING, "DataRequested", SHORTFALL_INFO_REQUESTED, Maker.OFFICER)
                        .edge(RISK_NOTIFIED, "DataRequested", SHORTFALL_INFO_REQUESTED, Maker.OFFICER)
                        .edge(MONITORING, "ProgressRequested", SHORTFALL_INFO_REQUESTED, Maker.OFFICER)
                        .edge(RISK_NOTIFIED, "ProgressRequested", SHORTFALL_INFO_REQUESTED, Maker.OFFICER)
                        // While one quarter is asked about, another may turn out to be missing.
                        .edge(SHORTFALL_INFO_REQUESTED, "DataRequested", SHORTFALL_INFO_REQUESTED, Maker.OFFICER)
                        .edge(SHORTFALL_INFO_REQUESTED, "ProgressRequested", SHORTFALL_INFO_REQUESTED, Maker.OFFICER)
                        .edge(SHORTFALL_INFO_REQUESTED, "MonitoringResumed", MONITORING, Maker.OFFICER)
                        .edge(MONITORING, "ObligationFulfilled", OBLIGATION_FULFILLED, Maker.OFFICER)
                        .edge(RISK_NOTIFIED, "ObligationFulfilled", OBLIGATION_FULFILLED, Maker.OFFICER)
                        .edge(SHORTFALL_INFO_REQUESTED, "ObligationFulfilled", OBLIGATION_FULFILLED, Maker.OFFICER)
                        .edge(MONITORING, "RefundDemanded", REFUND_DEMANDED, Maker.OFFICER)
                        .edge(RISK_NOTIFIED, "RefundDemanded", REFUND_DEMANDED, Maker.OFFICER)
                        .edge(SHORTFALL_INFO_REQUESTED, "RefundDemanded", REFUND_DEMANDED, Maker.OFFICER)
                        .edge(TERMINATED, "RefundDemanded", REFUND_DEMANDED, Maker.OFFICER)
                        // What was demanded is not what is owed any more: another sum, nothing, or nothing yet.
                        .edge(REFUND_DEMANDED, "RefundDemanded", REFUND_DEMANDED, Maker.OFFICER)
                        .edge(REFUND_DEMANDED, "ObligationFulfilled", OBLIGATION_FULFILLED, Maker.OFFICER)
                        .edge(REFUND_DEMANDED, "MonitoringResumed", MONITORING, Maker.OFFICER)
                        .edge(REFUND_DEMANDED, "RefundReceived", REFUNDED, Maker.OFFICER)
                        .edge(TERMINATED, "RefundReceived", REFUNDED, Maker.OFFICER)
                        .edge(MONITORING, "AgreementTerminated", TERMINATED, Maker.OFFICER)
                        .edge(RISK_NOTIFIED, "AgreementTerminated", TERMINATED, Maker.OFFICER)
                        .edge(SHORTFALL_INFO_REQUESTED, "AgreementTerminated", TERMINATED, Maker.OFFICER)
                        .edge(REFUND_DEMANDED, "AgreementTerminated", TERMINATED, Maker.OFFICER)
                        .edge(OBLIGATION_FULFILLED, "AgreementClosed", CLOSED, Maker.GATEWAY, Maker.OFFICER)
                        .edge(REFUNDED, "AgreementClosed", CLOSED, Maker.GATEWAY, Maker.OFFICER)
                        .edge(TERMINATED, "AgreementClosed", CLOSED, Maker.GATEWAY, Maker.OFFICER)
                        // After the agreement a demand can only be paid, replaced or given up.
                        .edge(REFUND_DEMANDED, "AgreementClosed", CLOSED, Maker.OFFICER)
                        .note("EvidenceReceived", Maker.GATEWAY)
                        .note("CheckStillOpen", Maker.GATEWAY)
                        .note("AnnouncementRefused", Maker.GATEWAY)
                        .note("AnnouncementAccepted", Maker.GATEWAY)
                        .note("OutcomeProposed", Maker.GATEWAY)
                        .note("ResultDateMoved", Maker.GATEWAY)
                        .note("FindingRecorded", Maker.OFFICER)
                        .note("ToldOtherwise", Maker.OFFICER)
                        .note("DecisionProposed", Maker.OFFICER)
                        .note("RequestLowered", Maker.OFFICER, Maker.CHANNEL)
                        .note("NoticeReceived", Maker.GATEWAY, Maker.OFFICER)
                        .note("InstalmentReceived", Maker.OFFICER)
                        .note("InformationReceived", Maker.GATEWAY, Maker.OFFICER, Maker.CHANNEL)
                        .note("FiguresSupplied", Maker.OFFICER, Maker.CHANNEL)
                        .note("ForceMajeureNotified", Maker.OFFICER, Maker.CHANNEL)
                        .note("ForceMajeureEnded", Maker.OFFICER)
                        .terminal(INTAKE_SUSPENDED_REJECTED, REFUSED_INCOMPLETE, REFUSED, CLOSED)))
                .build();
    }

    /** DPR-T-13…T-19, T-25, T-32: from the notification over agreement and payment to monitoring. */
    private static StateGraph.Builder agreement(StateGraph.Builder graph) {
        return graph.edge(APPROVED_NOTIFIED, "AgreementSigned", AGREEMENT_CONCLUDED, Maker.OFFICER)
                .edge(APPROVED_NOTIFIED, "AgreementDeclined", DECLINED_BY_APPLICANT, Maker.OFFICER, Maker.CHANNEL)
                .edge(APPROVED_NOTIFIED, "SigningLapsed", SIGN_TIMEOUT, Maker.GATEWAY)
                .edge(AGREEMENT_CONCLUDED, "PaymentSuspended", PAYMENT_SUSPENDED, Maker.OFFICER)
                .edge(AGREEMENT_CONCLUDED, "PaymentOrdered", PAYMENT_ORDERED, Maker.OFFICER)
                .edge(AGREEMENT_CONCLUDED, "AgreementTerminated", TERMINATED, Maker.OFFICER)
                .edge(PAYMENT_SUSPENDED, "FundsCredited", PAYMENT_SUSPENDED, Maker.OFFICER)
                .edge(PAYMENT_SUSPENDED, "PaymentOrdered", PAYMENT_ORDERED, Maker.OFFICER)
                .edge(PAYMENT_SUSPENDED, "AgreementTerminated", TERMINATED, Maker.OFFICER)
                .edge(PAYMENT_ORDERED, "PaymentOrderRejected", AGREEMENT_CONCLUDED, Maker.OFFICER)
                .edge(PAYMENT_ORDERED, "PaymentSuspended", PAYMENT_SUSPENDED, Maker.OFFICER)
                // An order lies at the bank: it ends nothing before the bank has sent it back.
                .edge(PAYMENT_ORDERED, "PaymentConfirmed", PAID, Maker.OFFICER)
                .edge(PAID, "MonitoringStarted", MONITORING, Maker.GATEWAY)
                .terminal(DECLINED_BY_APPLICANT, SIGN_TIMEOUT);
    }

    /** DPR-T-26, DPR-T-30: negotiations, then the court; the outcome is one of the agreement's own events. */
    private static StateGraph.Builder disputes(StateGraph.Builder graph) {
        for (String state : DISPUTABLE) {
            graph.edge(state, "DisputeRaised", DISPUTE, Maker.OFFICER, Maker.CHANNEL);
        }
        return graph.edge(DISPUTE, "DisputeTakenToCourt", DISPUTE, Maker.OFFICER, Maker.CHANNEL)
                .edge(DISPUTE, "ObligationFulfilled", OBLIGATION_FULFILLED, Maker.OFFICER)
                .edge(DISPUTE, "RefundDemanded", REFUND_DEMANDED, Maker.OFFICER)
                .edge(DISPUTE, "AgreementTerminated", TERMINATED, Maker.OFFICER)
                .edge(DISPUTE, "AgreementClosed", CLOSED, Maker.OFFICER)
                .edge(DISPUTE, "PaymentResumed", AGREEMENT_CONCLUDED, Maker.OFFICER)
                .edge(AGREEMENT_CONCLUDED, "SuspensionRestored", PAYMENT_SUSPENDED, Maker.GATEWAY)
                .edge(AGREEMENT_CONCLUDED, "OrderRestored", PAYMENT_ORDERED, Maker.GATEWAY)
                // The bank does not wait for the outcome; what it paid is watched, and the dispute goes on.
                .edge(DISPUTE, "PaymentOrderRejected", DISPUTE, Maker.OFFICER)
                .edge(DISPUTE, "PaymentConfirmed", DISPUTE, Maker.OFFICER)
                .edge(DISPUTE, "MonitoringStarted", DISPUTE, Maker.GATEWAY)
                .edge(DISPUTE, "MonitoringResumed", MONITORING, Maker.OFFICER);
    }
}
