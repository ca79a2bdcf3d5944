package kz.arna.console.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import kz.arna.base.Localized;
import kz.arna.base.Problem;
import kz.arna.base.Rejected;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import kz.arna.intake.client.Client;
import kz.arna.intake.client.Scope;
import org.springframework.stereotype.Component;

/** Finds cases for the desk's calls and says how they stand. */
@Component
class DeskCases {

    private final CaseFiles cases;
    private final ObjectMapper json;

    DeskCases(CaseFiles cases, ObjectMapper json) {
        this.cases = cases;
        this.json = json;
    }

    /**
     * The case, if the client may see it; another channel's is as if it did not exist.
     *
     * @throws Rejected with {@code CASE_UNKNOWN} (404)
     */
    CaseFile visible(String number, Client client) {
        return cases.byNumber(number)
                .filter(c -> client.may(Scope.OFFICER)
                        || client.may(Scope.OPERATOR)
                        || c.client().equals(client.name()))
                .orElseThrow(() -> new Rejected(unknown()));
    }

    /** Number, state, version and dates of the case. */
    JsonNode view(CaseFile c) {
        ObjectNode view = json.createObjectNode()
                .put("number", c.number())
                .put("type", c.type())
                .put("state", c.state())
                .put("version", c.version())
                .put("externalId", c.externalId())
                .put("submittedAt", c.submittedAt().toString());
        if (c.registeredAt() != null) {
            view.put("registeredAt", c.registeredAt().toString());
        }
        if (c.resultDue() != null) {
            view.put("resultDate", c.resultDue().toString());
        }
        return view;
    }

    private static Problem unknown() {
        return new Problem(
                "CASE_UNKNOWN",
                404,
                null,
                new Localized(
                        "Мұндай нөмірлі іс жоқ.", "Дела с таким номером нет.", "There is no case with this number."));
    }
}
