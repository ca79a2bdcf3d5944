package kz.arna.procedure.order342;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import kz.arna.casefile.CaseEvent;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import org.springframework.stereotype.Component;

/** Cost lines that the applicant gave up, so that leaving them out is no refusal (AMB-DPR-50). */
@Component
class LoweredRequests {

    static final String EVENT = "RequestLowered";

    private final CaseFiles cases;

    LoweredRequests(CaseFiles cases) {
        this.cases = cases;
    }

    /** Numbers of the lines given up so far. */
    Set<Integer> lines(CaseFile c) {
        Set<Integer> lines = new TreeSet<>();
        for (CaseEvent event : cases.events(c.id())) {
            JsonNode payload = event.payload();
            if (event.type().equals(EVENT) && payload != null) {
                payload.path("lines").forEach(line -> lines.add(line.asInt()));
            }
        }
        return lines;
    }
}
