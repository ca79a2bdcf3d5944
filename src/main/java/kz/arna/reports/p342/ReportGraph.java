package kz.arna.reports.p342;

import static kz.arna.reports.p342.ReportState.CHECKED;
import static kz.arna.reports.p342.ReportState.DRAFT;
import static kz.arna.reports.p342.ReportState.SENDING;
import static kz.arna.reports.p342.ReportState.SENT;
import static kz.arna.reports.p342.ReportState.SIGNED;

import kz.arna.casefile.Maker;
import kz.arna.casefile.StateGraph;

/** The legal way of a report, a line per edge. */
final class ReportGraph {

    static final String DRAFTED = "Drafted";
    static final String REBUILT = "Rebuilt";
    static final String CHECKED_BY_OFFICIAL = "Checked";
    static final String GIVEN_BACK = "GivenBack";
    static final String SIGNATURE_GIVEN = "SignatureGiven";
    static final String SIGNED_BY_BOTH = "Signed";
    static final String SENDING_STARTED = "SendingStarted";
    static final String DELIVERY_ACCEPTED = "DeliveryAccepted";
    static final String DELIVERY_STOPPED = "DeliveryStopped";
    static final String RESENT = "Resent";
    static final String SENT_BY_BOTH_WAYS = "Sent";
    static final String CORRECTION_BEGUN = "CorrectionBegun";
    static final String CORRECTION_DROPPED = "CorrectionDropped";
    /** The ministry took an earlier drafting after another had begun. */
    static final String EARLIER_ACCEPTED = "EarlierAccepted";

    static final String DEADLINE_NEAR = "DeadlineNear";
    static final String DEADLINE_BREACHED = "DeadlineBreached";
    static final String DEADLINE_RECOUNTED = "DeadlineRecounted";

    static final StateGraph GRAPH = StateGraph.of("p342")
            .start(DRAFT.name(), DRAFTED)
            .edge(DRAFT.name(), REBUILT, DRAFT.name(), Maker.OFFICER)
            .edge(DRAFT.name(), CHECKED_BY_OFFICIAL, CHECKED.name(), Maker.OFFICER)
            .edge(CHECKED.name(), GIVEN_BACK, DRAFT.name(), Maker.OFFICER)
            .edge(CHECKED.name(), SIGNATURE_GIVEN, CHECKED.name(), Maker.OFFICER)
            .edge(CHECKED.name(), SIGNED_BY_BOTH, SIGNED.name(), Maker.OFFICER)
            .edge(SIGNED.name(), SENDING_STARTED, SENDING.name(), Maker.OFFICER)
            .edge(SIGNED.name(), GIVEN_BACK, DRAFT.name(), Maker.OFFICER)
            .edge(SENDING.name(), GIVEN_BACK, DRAFT.name(), Maker.OFFICER)
            .edge(SENDING.name(), DELIVERY_ACCEPTED, SENDING.name(), Maker.GATEWAY)
            .edge(SENDING.name(), DELIVERY_STOPPED, SENDING.name(), Maker.GATEWAY)
            .edge(SENDING.name(), RESENT, SENDING.name(), Maker.OFFICER)
            .edge(SENDING.name(), SENT_BY_BOTH_WAYS, SENT.name(), Maker.GATEWAY)
            .edge(SENT.name(), CORRECTION_BEGUN, DRAFT.name(), Maker.OFFICER)
            .edge(DRAFT.name(), CORRECTION_DROPPED, SENT.name(), Maker.OFFICER)
            .note(EARLIER_ACCEPTED, Maker.GATEWAY)
            .note(DEADLINE_NEAR, Maker.GATEWAY)
            .note(DEADLINE_BREACHED, Maker.GATEWAY)
            .note(DEADLINE_RECOUNTED, Maker.GATEWAY)
            .build();

    private ReportGraph() {}
}
