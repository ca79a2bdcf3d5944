package kz.arna.console.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import kz.arna.intake.client.Client;
import kz.arna.intake.client.Scope;
import kz.arna.intake.door.Moments;
import kz.arna.procedure.CaseEvents;
import org.springframework.stereotype.Component;

/** Finds cases for the desk's calls and says how they stand. */
@Component
class DeskCases {

    private final CaseFiles cases;
    private final Map<String, CaseEvents> procedures;
    private final ObjectMapper json;

    DeskCases(CaseFiles cases, List<CaseEvents> procedures, ObjectMapper json) {
        this.cases = cases;
        this.procedures = procedures.stream().collect(Collectors.toMap(CaseEvents::caseType, Function.identity()));
        this.json = json;
    }

    /**
     * The case, if the client may see it; another channel's is as if it did not exist.
     *
     * @throws Rejected with {@code CASE_UNKNOWN} (404)
     */
    CaseFile visible(String number, Client client) {
        return cases.byNumber(number)
                .filter(c -> client.may(Scope.OFFICER) || c.client().equals(client.name()))
                .orElseThrow(() -> new Rejected(Problems.of("CASE_UNKNOWN")));
    }

    /**
     * What people can do with the case.
     *
     * @throws Rejected with {@code EVENT_UNKNOWN} (404) where its type knows no people's events
     */
    CaseEvents procedure(CaseFile c) {
        CaseEvents procedure = procedures.get(c.type());
        if (procedure == null) {
            throw new Rejected(Problems.of("EVENT_UNKNOWN"));
        }
        return procedure;
    }

    /** Number, state, version and dates of the case. */
    JsonNode view(CaseFile c) {
        ObjectNode view = json.createObjectNode()
                .put("number", c.number())
                .put("type", c.type())
                .put("state", c.state())
                .put("version", c.version())
                .put("externalId", c.externalId())
                .put("submittedAt", Moments.text(c.submittedAt()));
        if (c.registeredAt() != null) {
            view.put("registeredAt", Moments.text(c.registeredAt()));
        }
        if (c.resultDue() != null) {
            view.put("resultDate", c.resultDue().toString());
        }
        return view;
    }
}
