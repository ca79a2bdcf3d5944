package kz.arna.rules.order342;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.order342.obligation.Figure;

/**
 * What is known about a counter-obligation when its rules are asked. Anything but the day may be left out: rules that miss a
 * fact say that a person must decide, all others answer.
 *
 * @param assessedOn the day of the question
 * @param settings choices by setting id; the rulebook's defaults for the rest
 * @param facts by the names of the rulebook
 * @param figures primary statistics, any of the 21 lines, from the Bureau and from the applicant
 */
public record ObligationRequest(
        LocalDate assessedOn, Map<String, String> settings, List<Fact> facts, List<Figure> figures) {

    public ObligationRequest {
        settings = Map.copyOf(settings);
        facts = List.copyOf(facts);
        figures = List.copyOf(figures);
    }
}
