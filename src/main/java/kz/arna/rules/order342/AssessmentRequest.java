package kz.arna.rules.order342;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.order342.filing.ExchangeRate;
import kz.arna.rules.order342.filing.PriorSupport;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an application when its rules are asked. Anything but the submission moment may be left out: rules
 * that miss a fact say that a person must decide, all others answer.
 *
 * @param submittedAt wall clock of the Republic
 * @param registeredAt wall clock of the Republic; none: taken as received on the day of submission
 * @param settings choices by setting id; the rulebook's defaults for the rest
 * @param application the application of annex 1 as JSON
 * @param facts by the names of the rulebook
 */
public record AssessmentRequest(
        LocalDateTime submittedAt,
        @Nullable LocalDateTime registeredAt,
        Map<String, String> settings,
        @Nullable JsonNode application,
        List<Fact> facts,
        List<PriorSupport> prior,
        List<ExchangeRate> fx) {

    public AssessmentRequest {
        settings = Map.copyOf(settings);
        facts = List.copyOf(facts);
        prior = List.copyOf(prior);
        fx = List.copyOf(fx);
    }

    /** The moment from which the application counts as received (A6 r7). */
    public LocalDateTime receivedAt() {
        return registeredAt == null ? submittedAt : registeredAt;
    }
}
