package kz.arna.console.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import kz.arna.base.Localized;
import kz.arna.base.Problem;
import kz.arna.base.Rejected;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseFile;
import kz.arna.intake.client.Client;
import kz.arna.intake.client.ClientContext;
import kz.arna.intake.client.Scope;
import kz.arna.procedure.CaseEvents;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /cases/{number}/findings}: facts that only a person can establish. */
@RestController
class FindingCalls {

    private final DeskCases cases;
    private final OnceOnly once;
    private final List<CaseEvents> procedures;

    FindingCalls(DeskCases cases, OnceOnly once, List<CaseEvents> procedures) {
        this.cases = cases;
        this.once = once;
        this.procedures = procedures;
    }

    @PostMapping("/api/v1/cases/{number}/findings")
    ResponseEntity<JsonNode> record(
            @PathVariable String number,
            @RequestBody FindingBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        Client client = ClientContext.require(Scope.OFFICER);
        CaseFile seen = cases.visible(number, client);
        Actor actor = Person.required(body.actor(), client, Actor.Kind.OFFICER);
        CaseEvents.NewFinding finding = new CaseEvents.NewFinding(
                required(body.fact(), "/fact"),
                required(body.value(), "/value"),
                required(body.ground(), "/ground"),
                body.document());
        CaseEvents procedure = procedures.stream()
                .filter(candidate -> candidate.caseType().equals(seen.type()))
                .findFirst()
                .orElseThrow();
        JsonNode answer = once.run(
                client,
                key,
                number + "/findings" + body,
                () -> cases.view(procedure.find(seen, finding, actor, Versions.fromIfMatch(ifMatch))));
        return Versions.tagged(answer);
    }

    private static <T> T required(@Nullable T value, String field) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw new Rejected(new Problem(
                    "FIELD_MISSING",
                    422,
                    field,
                    new Localized("Бұл өріс міндетті.", "Поле обязательно.", "The field is required.")));
        }
        return value;
    }

    record FindingBody(
            @Nullable Person actor,
            @Nullable String fact,
            @Nullable JsonNode value,
            @Nullable String ground,
            @Nullable String document) {}
}
