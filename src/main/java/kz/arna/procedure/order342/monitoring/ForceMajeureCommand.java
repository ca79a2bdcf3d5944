package kz.arna.procedure.order342.monitoring;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a party says of force majeure; which elements an event needs stands in {@code desk-v1.yaml}.
 *
 * @param since first day of the circumstances
 * @param until their last day
 * @param on the day on which a paper notice came in; today where nothing is said
 * @param terms kinds of the terms that they affected directly (agr.15); none named: every running term of the applicant
 * @param text what happened, or what is added to the answer
 * @param reason what the officer's decision rests on
 * @param document SHA-256 of the proof
 */
public record ForceMajeureCommand(
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable LocalDate on,
        @Nullable List<String> terms,
        @Nullable String text,
        @Nullable String reason,
        @Nullable String document) {

    String textOrEmpty() {
        return text == null ? "" : text.strip();
    }
}
