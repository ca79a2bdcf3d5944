package kz.arna.console.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /cases/{number}/{event}}: the officials' decisions. */
@RestController
@RequestMapping("/api/v1/cases/{number}")
class CaseEventCalls {

    private final DeskCases cases;
    private final OnceOnly once;
    private final Map<String, CaseEvents> procedures;
    private final ObjectMapper json;

    CaseEventCalls(DeskCases cases, OnceOnly once, List<CaseEvents> procedures, ObjectMapper json) {
        this.cases = cases;
        this.once = once;
        this.procedures = procedures.stream().collect(Collectors.toMap(CaseEvents::caseType, Function.identity()));
        this.json = json;
    }

    @PostMapping("/{event:[a-z]+(?:-[a-z]+)*}")
    ResponseEntity<JsonNode> event(
            @PathVariable String number,
            @PathVariable String event,
            @RequestBody ObjectNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        Client client = ClientContext.require(Scope.OFFICER, Scope.CHANNEL);
        CaseFile seen = cases.visible(number, client);
        Actor actor = actor(body, client);
        body.remove("actor");
        JsonNode answer = once.run(
                client,
                key,
                number + "/" + event + body,
                () -> cases.view(procedure(seen)
                        .happen(seen, EventNames.fromPath(event), body, actor, Versions.fromIfMatch(ifMatch))));
        return Versions.tagged(answer);
    }

    private Actor actor(ObjectNode body, Client client) {
        Actor.Kind kind = client.may(Scope.OFFICER) ? Actor.Kind.OFFICER : Actor.Kind.CHANNEL;
        return Person.required(json.convertValue(body.get("actor"), Person.class), client, kind);
    }

    private CaseEvents procedure(CaseFile c) {
        CaseEvents procedure = procedures.get(c.type());
        if (procedure == null) {
            throw new IllegalStateException("no procedure for " + c.type());
        }
        return procedure;
    }
}
