package kz.arna.console.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.casefile.Page;
import kz.arna.exchange.Deliveries;
import kz.arna.exchange.DeliveryState;
import kz.arna.exchange.Replays;
import kz.arna.intake.audit.AuditAct;
import kz.arna.intake.client.ClientContext;
import kz.arna.intake.client.Scope;
import kz.arna.intake.web.Queries;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /outbox}: what is to be sent; a second chance for one message. */
@RestController
class OutboxCalls {

    /** How long a message that got a second chance is tried. */
    private static final Duration FRESH = Duration.ofDays(1);

    private final Deliveries deliveries;
    private final Replays replays;
    private final Acting acting;
    private final OnceOnly once;
    private final ObjectMapper json;
    private final Clock clock;

    OutboxCalls(Deliveries deliveries, Replays replays, Acting acting, OnceOnly once, ObjectMapper json, Clock clock) {
        this.deliveries = deliveries;
        this.replays = replays;
        this.acting = acting;
        this.once = once;
        this.json = json;
        this.clock = clock;
    }

    /** A row with its attempts. */
    record Detail(Deliveries.Delivery delivery, List<Deliveries.Attempt> attempts) {}

    @GetMapping("/api/v1/outbox")
    Page<Deliveries.Delivery> outbox(
            @RequestParam(required = false) @Nullable String partner,
            @RequestParam(required = false) @Nullable DeliveryState state,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable UUID after) {
        ClientContext.require(Scope.OPERATOR);
        int most = Queries.limit(limit);
        List<Deliveries.Delivery> rows =
                deliveries.find(Queries.text(partner), state, Queries.text(subject), after, most);
        return new Page<>(rows, rows.size() == most ? rows.getLast().id().toString() : null);
    }

    @GetMapping("/api/v1/outbox/{id}")
    Detail one(@PathVariable UUID id) {
        ClientContext.require(Scope.OPERATOR);
        return detail(id);
    }

    /** Same row, id and bytes. */
    @PostMapping("/api/v1/outbox/{id}/resend")
    Detail resend(@PathVariable UUID id, @RequestBody Act act) {
        acting.operator(act.actor(), AuditAct.CONTROL_REPLAY, id.toString());
        detail(id);
        if (!replays.resend(id, lastMoment())) {
            throw new Rejected(Problems.of("MESSAGE_NOT_REPEATABLE"));
        }
        return detail(id);
    }

    /** A new message, linked to the old. */
    @PostMapping("/api/v1/outbox/{id}/ask-again")
    @ResponseStatus(HttpStatus.CREATED)
    JsonNode askAgain(
            @PathVariable UUID id,
            @RequestBody Act act,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        acting.operator(act.actor(), AuditAct.CONTROL_REPLAY, id.toString());
        detail(id);
        return once.run(
                ClientContext.current(), key, id + "/ask-again" + act, () -> json.valueToTree(detail(again(id))));
    }

    private UUID again(UUID id) {
        return replays.askAgain(id, lastMoment())
                .orElseThrow(() -> new Rejected(Problems.of("MESSAGE_NOT_REPEATABLE")));
    }

    private Detail detail(UUID id) {
        Deliveries.Delivery row = deliveries.get(id).orElseThrow(() -> new Rejected(Problems.of("MESSAGE_UNKNOWN")));
        return new Detail(row, deliveries.attempts(id));
    }

    private Instant lastMoment() {
        return clock.instant().plus(FRESH);
    }
}
