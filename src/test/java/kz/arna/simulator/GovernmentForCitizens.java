package kz.arna.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;

/** Government for Citizens: first registration, after the gateway's own contract. */
final class GovernmentForCitizens implements Partner {

    @Override
    public String name() {
        return "gfc";
    }

    @Override
    public Optional<String> companyOf(Request request) throws IOException {
        return Optional.of(Json.read(request.body()).path("idNumber").asText());
    }

    @Override
    public Answer answer(Request request) throws IOException {
        if (!request.path().equals("/api/v1/registration-queries")) {
            return Answer.status(404);
        }
        String id = Json.read(request.body()).path("idNumber").asText();
        ObjectNode answer = Json.object().put("idNumber", id);
        if (Companies.isUnknown(id)) {
            answer.putObject("status")
                    .put("code", "001")
                    .put("nameKz", "Табылмады")
                    .put("nameRu", "Не найдено");
            return Answer.json(answer);
        }
        Company company = Companies.of(id);
        answer.putObject("status").put("code", "000").put("nameKz", "Сәтті").put("nameRu", "Успешно");
        answer.putObject("organization")
                .put("registrationDate", company.registeredOn().toString())
                .putNull("registrationLastDate")
                .put("regStatus", "REGISTERED")
                .put("fullNameKz", company.nameKk())
                .put("fullNameRu", company.nameRu());
        return Answer.json(answer);
    }
}
