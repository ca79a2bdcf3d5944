package kz.arna.procedure.order342;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an official says with an event; which elements an event needs stands in {@code desk-v1.yaml}.
 *
 * @param reason why, mandatory where the official departs from the proposal
 * @param grounds outcome codes of a refusal; none: those of the proposal
 * @param lines decision by cost line, where some are left out
 * @param amounts sums in KZT by cap group, where the rules leave them to a person
 * @param payable sum that the official saw proposed; where another one is due by now, nothing is decided
 * @param hearing when and where the applicant is heard
 * @param record what was said in the hearing
 */
public record DecisionCommand(
        @Nullable String reason,
        @Nullable List<String> grounds,
        @Nullable List<LineDecision> lines,
        @Nullable Map<CapGroup, BigDecimal> amounts,
        @Nullable BigDecimal payable,
        @Nullable HearingCall hearing,
        @Nullable HearingRecord record) {

    /** The groups of costs that have a cap each (¶8). */
    public enum CapGroup {
        C1,
        C2C3
    }

    /**
     * One line of item 12.
     *
     * @param ground outcome code by which a line is not paid; names paragraph and subparagraph to the applicant (DPR-R-146)
     */
    public record LineDecision(
            int no,
            boolean accepted,
            @Nullable String reason,
            @Nullable String ground) {

        /** The official's words on this line, empty where there are none. */
        String words() {
            return reason == null ? "" : reason.strip();
        }
    }

    /**
     * Time and place (way) of a hearing (¶37).
     *
     * @param place address, or how the applicant takes part from afar
     */
    public record HearingCall(Instant at, String place) {}

    /**
     * Record of a hearing.
     *
     * @param heldAt when it took place, or was closed on the documents because the applicant did not come (E-29)
     * @param position what the applicant said; without it the presence of the applicant proves nothing (DPR-S-09)
     */
    public record HearingRecord(
            Instant heldAt,
            boolean applicantPresent,
            @Nullable String position,
            @Nullable List<String> documents) {

        /** Whether the applicant's position is recorded, or there was nobody to take it. */
        boolean saysThePosition() {
            return !applicantPresent || position != null && !position.isBlank();
        }
    }

    /** Numbers of the cost lines that the official leaves out. */
    List<Integer> leftOut() {
        return numbers(false);
    }

    /** The decisions by line; none: the decision is on the whole. */
    List<LineDecision> byLine() {
        return Objects.requireNonNullElse(lines, List.of());
    }

    /** Numbers of the cost lines that the official accepts by name. */
    List<Integer> acceptedLines() {
        return numbers(true);
    }

    private List<Integer> numbers(boolean accepted) {
        return byLine().stream()
                .filter(line -> line.accepted() == accepted)
                .map(LineDecision::no)
                .toList();
    }

    String reasonOrEmpty() {
        return reason == null ? "" : reason.strip();
    }
}
