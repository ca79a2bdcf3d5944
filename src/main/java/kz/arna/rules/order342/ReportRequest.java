package kz.arna.rules.order342;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.arna.rules.kernel.Fact;

/**
 * What is known about one quarter's report П342.
 *
 * @param assessedOn the day of the question
 * @param facts {@code report.*} by the names of the rulebook
 */
public record ReportRequest(LocalDate assessedOn, Map<String, String> settings, List<Fact> facts) {

    public ReportRequest {
        settings = Map.copyOf(settings);
        facts = List.copyOf(facts);
    }
}
