package kz.arna.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Looks across the histories of all cases of a type; for reports. Works in the caller's transaction. */
public interface CaseHistories {

    /** Cases to which the event had happened before the moment, in no order. */
    List<UUID> with(String caseType, String event, Instant before);

    /** Whether any case of the type had been submitted before the moment. */
    boolean anySubmitted(String caseType, Instant before);
}
