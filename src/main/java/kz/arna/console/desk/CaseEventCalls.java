package kz.arna.console.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import kz.arna.base.JsonRecords;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseFile;
import kz.arna.intake.client.Client;
import kz.arna.intake.client.ClientContext;
import kz.arna.intake.client.Scope;
import kz.arna.procedure.CaseEvents;
import kz.arna.procedure.EventNames;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /cases/{number}/{event}}: the officials' decisions. */
@RestController
class CaseEventCalls {

    private final DeskCases cases;
    private final OnceOnly once;

    CaseEventCalls(DeskCases cases, OnceOnly once) {
        this.cases = cases;
        this.once = once;
    }

    private record Acted(Person actor) {}

    @PostMapping("/api/v1/cases/{number}/{event:[a-z]+(?:-[a-z]+)*}")
    ResponseEntity<JsonNode> event(
            @PathVariable String number,
            @PathVariable String event,
            @RequestBody ObjectNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        Client client = ClientContext.require(Scope.OFFICER, Scope.CHANNEL);
        CaseFile seen = cases.visible(number, client);
        CaseEvents procedure = cases.procedure(seen);
        String name = EventNames.fromPath(event);
        if (!procedure.events().contains(name)) {
            throw new Rejected(Problems.of("EVENT_UNKNOWN"));
        }
        String request = number + "/" + event + body;
        Actor actor = actor(body, client);
        body.remove("actor");
        Long version = Versions.demanded(ifMatch);
        JsonNode answer =
                once.run(client, key, request, () -> cases.view(procedure.happen(seen, name, body, actor, version)));
        return Versions.tagged(answer);
    }

    private static Actor actor(ObjectNode body, Client client) {
        ObjectNode alone = JsonNodeFactory.instance.objectNode();
        alone.set("actor", body.get("actor"));
        Actor.Kind kind = client.may(Scope.OFFICER) ? Actor.Kind.OFFICER : Actor.Kind.CHANNEL;
        return JsonRecords.read(alone, Acted.class).actor().acting(client, kind, "/actor");
    }
}
