package kz.arna.console.desk;

import com.fasterxml.jackson.databind.JsonNode;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.DocumentReference;
import kz.arna.casefile.FindingBasis;
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

    FindingCalls(DeskCases cases, OnceOnly once) {
        this.cases = cases;
        this.once = once;
    }

    /** {@code If-Match} counts where it is sent: a fact stands on its document, whatever else the case learned since. */
    @PostMapping("/api/v1/cases/{number}/findings")
    ResponseEntity<JsonNode> record(
            @PathVariable String number,
            @RequestBody FindingBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        Client client = ClientContext.require(Scope.OFFICER);
        CaseFile seen = cases.visible(number, client);
        Actor actor = body.actor().acting(client, Actor.Kind.OFFICER, "/actor");
        CaseEvents.NewFinding finding = new CaseEvents.NewFinding(
                body.fact().strip(),
                body.value(),
                new FindingBasis(body.ground().strip(), document(body), body.reference()));
        CaseEvents procedure = cases.procedure(seen);
        Long version = Versions.fromIfMatch(ifMatch);
        JsonNode answer = once.run(
                client,
                key,
                number + "/findings" + body,
                () -> cases.view(procedure.find(seen, finding, actor, version)));
        return Versions.tagged(answer);
    }

    private static @Nullable String document(FindingBody body) {
        String document = body.document();
        if (document != null && !document.equals(FindingBasis.APPLICATION) && !document.matches("[0-9a-f]{64}")) {
            throw new Rejected(Problems.of("SHA256_MALFORMED", "/document"));
        }
        return document;
    }

    record FindingBody(
            Person actor,
            String fact,
            JsonNode value,
            String ground,
            @Nullable String document,
            @Nullable DocumentReference reference) {}
}
