package kz.arna.console.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.exchange.DeliveryState;
import kz.arna.exchange.Replays;
import kz.arna.exchange.Replays.State;
import kz.arna.intake.audit.AuditAct;
import kz.arna.intake.client.ClientContext;
import kz.arna.intake.client.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /replays}: resend, ask again, reprocess by filter; a list is frozen and shown before anything happens. */
@RestController
class ReplayCalls {

    private static final int RATE = 10;
    private static final int FASTEST = 1000;
    private static final int SHOWN = 50;

    private final Replays replays;
    private final KnownPartners partners;
    private final Acting acting;
    private final OnceOnly once;
    private final ObjectMapper json;

    ReplayCalls(Replays replays, KnownPartners partners, Acting acting, OnceOnly once, ObjectMapper json) {
        this.replays = replays;
        this.partners = partners;
        this.acting = acting;
        this.once = once;
        this.json = json;
    }

    @PostMapping("/api/v1/replays")
    @ResponseStatus(HttpStatus.CREATED)
    JsonNode freeze(
            @RequestBody NewReplay body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        String by = acting.operator(body.actor(), AuditAct.CONTROL_REPLAY, body.kind() + " " + partner(body));
        int rate = rate(body);
        return once.run(
                ClientContext.current(),
                key,
                "replays" + body,
                () -> json.valueToTree(preview(replays.freeze(body.kind(), body.filter(), rate, by, body.reason()))));
    }

    @GetMapping("/api/v1/replays")
    Listed<Replays.Replay> all() {
        ClientContext.require(Scope.OPERATOR);
        return new Listed<>(replays.all());
    }

    @GetMapping("/api/v1/replays/{id}")
    Preview one(@PathVariable UUID id) {
        ClientContext.require(Scope.OPERATOR);
        return preview(known(id));
    }

    /** Begins, or goes on after a pause. */
    @PostMapping("/api/v1/replays/{id}/start")
    Replays.Replay start(@PathVariable UUID id, @RequestBody Act act) {
        require(id, act, State.FROZEN, State.PAUSED, State.RUNNING);
        return replays.start(id);
    }

    @PostMapping("/api/v1/replays/{id}/pause")
    Replays.Replay pause(@PathVariable UUID id, @RequestBody Act act) {
        require(id, act, State.RUNNING, State.PAUSED);
        return replays.pause(id);
    }

    @PostMapping("/api/v1/replays/{id}/cancel")
    Replays.Replay cancel(@PathVariable UUID id, @RequestBody Act act) {
        require(id, act, State.FROZEN, State.RUNNING, State.PAUSED, State.CANCELLED);
        return replays.cancel(id);
    }

    private void require(UUID id, Act act, State... from) {
        acting.operator(act.actor(), AuditAct.CONTROL_REPLAY, id.toString());
        if (!Set.of(from).contains(known(id).state())) {
            throw new Rejected(Problems.of("REPLAY_NOT_POSSIBLE"));
        }
    }

    private String partner(NewReplay body) {
        if (!partners.names().contains(body.partner())) {
            throw new Rejected(Problems.of("CHOICE_UNKNOWN", "/partner"));
        }
        return body.partner();
    }

    private static int rate(NewReplay body) {
        int rate = body.ratePerSecond() == null ? RATE : body.ratePerSecond();
        if (rate < 1 || rate > FASTEST) {
            throw new Rejected(Problems.of("NUMBER_OUT_OF_RANGE", "/ratePerSecond"));
        }
        return rate;
    }

    private Replays.Replay known(UUID id) {
        return replays.get(id).orElseThrow(() -> new Rejected(Problems.of("REPLAY_UNKNOWN")));
    }

    private Preview preview(Replays.Replay replay) {
        return new Preview(replay, replays.targets(replay.id(), SHOWN));
    }

    /** A frozen list and its first targets. */
    record Preview(Replays.Replay replay, List<UUID> targets) {}

    record NewReplay(
            Person actor,
            String reason,
            Replays.Kind kind,
            String partner,
            @Nullable String message,
            @Nullable DeliveryState state,
            @Nullable String outcome,
            @Nullable String subject,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Integer ratePerSecond) {

        Replays.Filter filter() {
            return new Replays.Filter(partner, message, state, outcome, subject, from, to);
        }
    }
}
