package kz.arna.procedure.order342.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The applicant's figures of one quarter, as {@code desk-v1.yaml} has them.
 *
 * @param quarter e.g. {@code 2026-Q1}
 */
record FiguresCommand(String quarter, List<FigureCall> figures) {

    /**
     * One figure.
     *
     * @param form index of the form, e.g. {@code 0051102}
     * @param activityKind of an activity with a code; {@code MAIN} where nothing is said
     * @param activity OKED code, or {@code TOTAL}, which is meant where nothing is said
     * @param value thousand tenge, or whole persons, as number or text; a loss is negative
     */
    record FigureCall(
            String form,
            String section,
            String line,
            @Nullable ActivityKind activityKind,
            @Nullable String activity,
            JsonNode value) {}

    /** Which of the activities a figure belongs to. */
    enum ActivityKind {
        MAIN,
        SECONDARY
    }
}
