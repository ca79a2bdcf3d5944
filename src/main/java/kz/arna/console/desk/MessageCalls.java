package kz.arna.console.desk;

import java.util.List;
import java.util.UUID;
import kz.arna.base.Localized;
import kz.arna.base.Problem;
import kz.arna.base.Rejected;
import kz.arna.casefile.Page;
import kz.arna.exchange.Deliveries;
import kz.arna.exchange.DeliveryState;
import kz.arna.exchange.Journal;
import kz.arna.exchange.JournalRecord;
import kz.arna.intake.audit.Audit;
import kz.arna.intake.audit.AuditAct;
import kz.arna.intake.client.ClientContext;
import kz.arna.intake.client.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /messages} and {@code /outbox}: what came, what went, what waits. */
@RestController
class MessageCalls {

    private static final int MOST = 200;

    private final Journal journal;
    private final Deliveries deliveries;
    private final Audit audit;

    MessageCalls(Journal journal, Deliveries deliveries, Audit audit) {
        this.journal = journal;
        this.deliveries = deliveries;
        this.audit = audit;
    }

    @GetMapping("/api/v1/messages")
    Page<Journal.Line> messages(
            @RequestParam(required = false) @Nullable String partner,
            @RequestParam(required = false) @Nullable String message,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String correlation,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable UUID after) {
        ClientContext.require(Scope.OPERATOR);
        Journal.Key key = new Journal.Key(correlation, subject, partner, message, null, null);
        List<Journal.Line> lines = journal.find(key, after, Math.clamp(limit, 1, MOST));
        boolean more = lines.size() == Math.clamp(limit, 1, MOST);
        return new Page<>(lines, more ? lines.getLast().id().toString() : null);
    }

    /** The stored bytes; a right of its own, and every reading is audited before the bytes leave. */
    @GetMapping("/api/v1/messages/{id}/body")
    ResponseEntity<byte[]> body(@PathVariable UUID id) {
        ClientContext.require(Scope.BODIES);
        JournalRecord entry = journal.get(id).orElseThrow(() -> new Rejected(unknown()));
        audit.record(AuditAct.READ_MESSAGE_BODY, id.toString());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(entry.body());
    }

    @GetMapping("/api/v1/outbox")
    Page<Deliveries.Delivery> outbox(
            @RequestParam(required = false) @Nullable String partner,
            @RequestParam(required = false) @Nullable DeliveryState state,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable UUID after) {
        ClientContext.require(Scope.OPERATOR);
        List<Deliveries.Delivery> rows = deliveries.find(partner, state, subject, after, Math.clamp(limit, 1, MOST));
        boolean more = rows.size() == Math.clamp(limit, 1, MOST);
        return new Page<>(rows, more ? rows.getLast().id().toString() : null);
    }

    private static Problem unknown() {
        return new Problem(
                "MESSAGE_UNKNOWN",
                404,
                null,
                new Localized("Мұндай хабар жоқ.", "Такого сообщения нет.", "There is no such message."));
    }
}
