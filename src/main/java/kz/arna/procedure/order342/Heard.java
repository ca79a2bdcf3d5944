package kz.arna.procedure.order342;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    /** Puts into a notice's payload what is announced; no lines: the whole application, on these grounds. */
    static void announce(ObjectNode payload, List<ResultText.Ground> grounds, List<ResultText.NotPaid> lines) {
        ObjectNode announced = payload.putObject(ANNOUNCED);
        ArrayNode codes = announced.putArray("grounds");
        grounds.stream().map(ResultText.Ground::code).distinct().forEach(codes::add);
        ArrayNode ofLines = announced.putArray("lines");
        lines.forEach(line -> ofLines.addObject().put("no", line.no()).put("code", line.code()));
    }

    /** Whether the applicant was heard on refusing the whole on this ground. */
    boolean onTheWhole(CaseFile c, String code) {
        return notices(c).stream().anyMatch(notice -> notice.ofTheWhole(code) || everyLine(c, notice, code));
    }

    private boolean everyLine(CaseFile c, Announced notice, String code) {
        return assessor.costLines(c).stream().allMatch(no -> notice.ofLine(no, code));
    }

    /** Whether the applicant was heard on not paying this line on its ground. */
    boolean on(CaseFile c, ResultText.NotPaid line) {
        return notices(c).stream()
                .anyMatch(notice -> notice.ofTheWhole(line.code()) || notice.ofLine(line.no(), line.code()));
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

    private record Announced(Set<String> grounds, Set<Line> lines) {
        private boolean ofTheWhole(String code) {
            return lines.isEmpty() && grounds.contains(code);
        }

        private boolean ofLine(int no, String code) {
            return lines.contains(new Line(no, code));
        }
    }

    private record Line(int no, String code) {}
}
