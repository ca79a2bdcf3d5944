package kz.arna.procedure.order342;

import java.util.Map;

/**
 * Stage codes of the service-monitoring system. Order 452 with the real codes is not public; these are the four of E-09.
 */
final class Stages {

    private static final Map<String, String> BY_STATE = Map.of(
            ReimbursementGraph.RECEIVED, "RECEIVED",
            ReimbursementGraph.DEFERRED, "RECEIVED",
            ReimbursementGraph.REGISTERED, "REGISTERED",
            ReimbursementGraph.REFUSED_INCOMPLETE, "REFUSED",
            ReimbursementGraph.INTAKE_SUSPENDED_REJECTED, "REFUSED",
            ReimbursementGraph.REFUSED, "REFUSED",
            ReimbursementGraph.APPROVED_NOTIFIED, "DONE");

    private Stages() {}

    static String of(String state) {
        return BY_STATE.getOrDefault(state, "IN_WORK");
    }
}
