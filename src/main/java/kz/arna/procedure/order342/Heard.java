package kz.arna.procedure.order342;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.arna.casefile.CaseEvent;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import org.springframework.stereotype.Component;

/**
 * What the applicant was told before being heard (¶37): a refusal rests on what was announced, and on nothing else. A notice is
 * of the whole application, or of some of its cost lines.
 */
@Component
class Heard {

    private static final String NOTICE = "PreliminarilyRefused";
    private static final String ANNOUNCED = "announced";

    private final CaseFiles cases;
    private final Assessor assessor;
    private final ObjectMapper json;

    Heard(CaseFiles cases, Assessor assessor, ObjectMapper json) {
        this.cases = cases;
        this.assessor = assessor;
        this.json = json;
    }

    /** Puts into a notice's payload what is announced; no lines: the whole application. */
    static void announce(ObjectNode payload, List<ResultText.Ground> grounds, Collection<Integer> lines) {
        ObjectNode announced = payload.putObject(ANNOUNCED);
        grounds.stream().map(ResultText.Ground::code).distinct().forEach(announced.withArray("grounds")::add);
        lines.forEach(announced.withArray("lines")::add);
    }

    /** Whether the applicant was heard on refusing the whole on this ground. */
    boolean onTheWhole(CaseFile c, String code) {
        return notices(c).stream()
                .filter(notice -> notice.grounds().contains(code))
                .anyMatch(notice -> notice.lines().isEmpty() || notice.lines().containsAll(assessor.costLines(c)));
    }

    /** Whether the applicant was heard on not paying this line on its ground. */
    boolean on(CaseFile c, ResultText.NotPaid line) {
        return notices(c).stream()
                .filter(notice -> notice.grounds().contains(line.code()))
                .anyMatch(notice -> notice.lines().isEmpty() || notice.lines().contains(line.no()));
    }

    /** All notices; once the case is past a hearing, each of them was followed by one. */
    private List<Announced> notices(CaseFile c) {
        List<Announced> notices = new ArrayList<>();
        if (!c.state().equals(ReimbursementGraph.HEARING)) {
            return notices;
        }
        for (CaseEvent event : cases.events(c.id())) {
            JsonNode payload = event.payload();
            if (event.type().equals(NOTICE) && payload != null && payload.has(ANNOUNCED)) {
                notices.add(json.convertValue(payload.get(ANNOUNCED), Announced.class));
            }
        }
        return notices;
    }

    private record Announced(Set<String> grounds, Set<Integer> lines) {
        private Announced {
            grounds = grounds == null ? Set.of() : Set.copyOf(grounds);
            lines = lines == null ? Set.of() : lines.stream().collect(Collectors.toUnmodifiableSet());
        }
    }
}
