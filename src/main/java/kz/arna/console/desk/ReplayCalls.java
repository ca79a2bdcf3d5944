package kz.arna.console.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.arna.base.Localized;
import kz.arna.base.Problem;
import kz.arna.base.Rejected;
import kz.arna.exchange.DeliveryState;
import kz.arna.exchange.Replays;
import kz.arna.intake.audit.AuditAct;
import kz.arna.intake.client.ClientContext;
import kz.arna.intake.client.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /replays}: resend, ask again, reprocess; a list is frozen and shown before anything happens. */
@RestController
class ReplayCalls {

    private static final int RATE = 10;
    private static final int SHOWN = 50;

    private final Replays replays;
    private final Acting acting;

    ReplayCalls(Replays replays, Acting acting) {
        this.replays = replays;
        this.acting = acting;
    }

    @PostMapping("/api/v1/replays")
    ResponseEntity<Preview> freeze(@RequestBody NewReplay body) {
        if (body.kind() == null || body.partner() == null) {
            throw new Rejected(problem("FIELD_MISSING", 422, body.kind() == null ? "/kind" : "/partner"));
        }
        String by = acting.operator(body.actor(), AuditAct.CONTROL_REPLAY, body.kind() + " " + body.partner());
        Replays.Filter filter = new Replays.Filter(
                body.partner(), body.message(), body.state(), body.outcome(), body.subject(), body.from(), body.to());
        int rate = body.ratePerSecond() == null ? RATE : body.ratePerSecond();
        String reason = new Act(body.actor(), body.reason()).reasonGiven();
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(preview(replays.freeze(body.kind(), filter, rate, by, reason)));
    }

    @GetMapping("/api/v1/replays")
    List<Replays.Replay> all() {
        ClientContext.require(Scope.OPERATOR);
        return replays.all();
    }

    @GetMapping("/api/v1/replays/{id}")
    Preview one(@PathVariable UUID id) {
        ClientContext.require(Scope.OPERATOR);
        return preview(known(id));
    }

    @PostMapping("/api/v1/replays/{id}/start")
    Replays.Replay start(@PathVariable UUID id, @RequestBody Act act) {
        acting.operator(act.actor(), AuditAct.CONTROL_REPLAY, id.toString());
        return replays.start(known(id).id());
    }

    @PostMapping("/api/v1/replays/{id}/pause")
    Replays.Replay pause(@PathVariable UUID id, @RequestBody Act act) {
        acting.operator(act.actor(), AuditAct.CONTROL_REPLAY, id.toString());
        return replays.pause(known(id).id());
    }

    @PostMapping("/api/v1/replays/{id}/cancel")
    Replays.Replay cancel(@PathVariable UUID id, @RequestBody Act act) {
        acting.operator(act.actor(), AuditAct.CONTROL_REPLAY, id.toString());
        return replays.cancel(known(id).id());
    }

    private Replays.Replay known(UUID id) {
        return replays.get(id).orElseThrow(() -> new Rejected(problem("REPLAY_UNKNOWN", 404, null)));
    }

    private Preview preview(Replays.Replay replay) {
        return new Preview(replay, replays.targets(replay.id(), SHOWN));
    }

    private static Problem problem(String code, int status, @Nullable String field) {
        return new Problem(
                code,
                status,
                field,
                new Localized(
                        "Қайталау түрі мен серіктес міндетті; белгісіз қайталау табылмайды.",
                        "Вид повтора и партнёр обязательны; неизвестный повтор не найден.",
                        "Kind and partner are required; an unknown replay is not found."));
    }

    /** A frozen list and its first targets. */
    record Preview(Replays.Replay replay, List<UUID> targets) {}

    record NewReplay(
            @Nullable Person actor,
            @Nullable String reason,
            Replays.@Nullable Kind kind,
            @Nullable String partner,
            @Nullable String message,
            @Nullable DeliveryState state,
            @Nullable String outcome,
            @Nullable String subject,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Integer ratePerSecond) {}
}
