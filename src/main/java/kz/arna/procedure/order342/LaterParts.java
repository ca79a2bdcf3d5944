package kz.arna.procedure.order342;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseFile;
import org.springframework.stereotype.Component;

/** Sends what happens after the result to the part of the graph in which the case is. */
@Component
class LaterParts {

    private final List<LaterEvents> parts;

    LaterParts(List<LaterEvents> parts) {
        this.parts = List.copyOf(parts);
    }

    boolean carryOut(String event) {
        return parts.stream().anyMatch(part -> part.carriesOut(event));
    }

    /** Whether the part that the case is in carries the event out now; what belongs to no part is not its matter. */
    boolean allow(String event, CaseFile c) {
        return !carryOut(event)
                || parts.stream().anyMatch(part -> part.carriesOut(event) && part.holds(c) && part.allows(event, c));
    }

    /** Reads the body as every part does that knows the event. */
    void check(String event, JsonNode body) {
        parts.stream().filter(part -> part.carriesOut(event)).forEach(part -> part.check(event, body));
    }

    CaseFile happen(CaseFile c, String event, JsonNode body, Actor actor) {
        return parts.stream()
                .filter(part -> part.carriesOut(event) && part.holds(c))
                .findFirst()
                .orElseThrow(() -> new Rejected(Problems.of("EVENT_NOT_POSSIBLE")))
                .happen(c, event, body, actor);
    }
}
