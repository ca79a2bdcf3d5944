package kz.arna.console.desk;

import java.util.List;
import java.util.UUID;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.casefile.Page;
import kz.arna.exchange.Direction;
import kz.arna.exchange.Journal;
import kz.arna.exchange.JournalRecord;
import kz.arna.exchange.Receipt;
import kz.arna.exchange.Replays;
import kz.arna.intake.audit.Audit;
import kz.arna.intake.audit.AuditAct;
import kz.arna.intake.client.ClientContext;
import kz.arna.intake.client.Scope;
import kz.arna.intake.web.Queries;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /messages}: what came and what went, by the journal. */
@RestController
class MessageCalls {

    private final Journal journal;
    private final Replays replays;
    private final Audit audit;
    private final Acting acting;

    MessageCalls(Journal journal, Replays replays, Audit audit, Acting acting) {
        this.journal = journal;
        this.replays = replays;
        this.audit = audit;
        this.acting = acting;
    }

    @GetMapping("/api/v1/messages")
    Page<Journal.Line> messages(
            @RequestParam(required = false) @Nullable String partner,
            @RequestParam(required = false) @Nullable String message,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String correlation,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable UUID after) {
        ClientContext.require(Scope.OPERATOR);
        Journal.Key key = new Journal.Key(
                Queries.text(correlation),
                Queries.text(subject),
                Queries.text(partner),
                Queries.text(message),
                Queries.moment("from", from),
                Queries.moment("to", to));
        int most = Queries.limit(limit);
        List<Journal.Line> lines = journal.find(key, after, most);
        return new Page<>(lines, lines.size() == most ? lines.getLast().id().toString() : null);
    }

    @GetMapping("/api/v1/messages/{id}")
    Journal.Line message(@PathVariable UUID id) {
        ClientContext.require(Scope.OPERATOR);
        JournalRecord entry = known(id);
        return new Journal.Line(
                entry.id(),
                entry.at(),
                entry.direction(),
                entry.party(),
                entry.message(),
                entry.correlation(),
                entry.subject(),
                entry.cause(),
                entry.body().length,
                entry.mapping(),
                entry.outcome());
    }

    /** The stored bytes; a right of its own, and every reading is audited before the bytes leave. */
    @GetMapping("/api/v1/messages/{id}/body")
    ResponseEntity<byte[]> body(@PathVariable UUID id) {
        ClientContext.require(Scope.BODIES);
        JournalRecord entry = known(id);
        audit.record(AuditAct.READ_MESSAGE_BODY, id.toString());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header("Content-Disposition", "attachment; filename=\"" + id + ".bin\"")
                .header("X-Content-Type-Options", "nosniff")
                .body(entry.body());
    }

    /** A stored answer through today's mapping: it may add evidence, never a second case or payment. */
    @PostMapping("/api/v1/messages/{id}/reprocess")
    Receipt reprocess(@PathVariable UUID id, @RequestBody Act act) {
        acting.operator(act.actor(), AuditAct.CONTROL_REPLAY, id.toString());
        if (known(id).direction() != Direction.IN) {
            throw new Rejected(Problems.of("NOT_AN_ANSWER"));
        }
        return replays.reprocess(id);
    }

    private JournalRecord known(UUID id) {
        return journal.get(id).orElseThrow(() -> new Rejected(Problems.of("MESSAGE_UNKNOWN")));
    }
}
