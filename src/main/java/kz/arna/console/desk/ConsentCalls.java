package kz.arna.console.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.arna.base.Kazakhstan;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.casefile.Page;
import kz.arna.intake.audit.AuditAct;
import kz.arna.intake.client.Client;
import kz.arna.intake.client.ClientContext;
import kz.arna.intake.client.Scope;
import kz.arna.intake.web.Queries;
import kz.arna.statistics.consent.BatchKind;
import kz.arna.statistics.consent.Consent;
import kz.arna.statistics.consent.ConsentBatch;
import kz.arna.statistics.consent.ConsentBatches;
import kz.arna.statistics.consent.Consents;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /statistics/consents}: who consented, withdrawals, and the lists that tell the Bureau. */
@RestController
class ConsentCalls {

    private final Consents consents;
    private final ConsentBatches batches;
    private final OnceOnly once;
    private final Acting acting;
    private final ObjectMapper json;
    private final Clock clock;

    ConsentCalls(
            Consents consents, ConsentBatches batches, OnceOnly once, Acting acting, ObjectMapper json, Clock clock) {
        this.consents = consents;
        this.batches = batches;
        this.once = once;
        this.acting = acting;
        this.json = json;
        this.clock = clock;
    }

    record Withdrawal(Person actor, String reason, @Nullable LocalDate on) {}

    record Wanted(Person actor, String reason, @Nullable BatchKind kind) {}

    record Made(@Nullable ConsentBatchView batch) {}

    @GetMapping("/api/v1/statistics/consents")
    Page<ConsentView> list(
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable UUID after) {
        ClientContext.require(Scope.OFFICER, Scope.OPERATOR);
        int most = Queries.limit(limit);
        List<ConsentView> rows =
                consents.list(after, most).stream().map(ConsentView::of).toList();
        return new Page<>(rows, rows.size() == most ? rows.getLast().id().toString() : null);
    }

    @PostMapping("/api/v1/statistics/consents/{id}/withdraw")
    JsonNode withdraw(
            @PathVariable UUID id,
            @RequestBody Withdrawal body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        Client client = ClientContext.require(Scope.OFFICER);
        Consent known = consents.get(id).orElseThrow(() -> new Rejected(Problems.of("NOT_FOUND")));
        return once.run(client, key, "withdraw " + id + body, () -> {
            String by = acting.officer(body.actor(), AuditAct.WITHDRAW_CONSENT, id.toString());
            LocalDate on = withdrawnOn(known, body.on());
            boolean first = consents.withdraw(id, on, by, body.reason());
            Consent after = consents.get(id).orElse(known);
            if (!first && !on.equals(after.withdrawnOn())) {
                throw new Rejected(Problems.of("CONSENT_WITHDRAWN_ALREADY"));
            }
            return json.valueToTree(ConsentView.of(after));
        });
    }

    /** The day of the withdrawal: a consent is not taken back before it was given, nor ahead of time. */
    private LocalDate withdrawnOn(Consent consent, @Nullable LocalDate day) {
        LocalDate today = Kazakhstan.dayOf(clock.instant());
        LocalDate on = day == null ? today : day;
        if (on.isBefore(consent.signedOn()) || on.isAfter(today)) {
            throw new Rejected(Problems.of("WITHDRAWAL_DAY", "/on"));
        }
        return on;
    }

    @GetMapping("/api/v1/statistics/consents/batches")
    Page<ConsentBatchView> batches(
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable Long after) {
        ClientContext.require(Scope.OFFICER, Scope.OPERATOR);
        int most = Queries.limit(limit);
        Set<Long> alarms = batches.alarms().stream().map(ConsentBatch::number).collect(Collectors.toSet());
        List<ConsentBatchView> rows = batches.list(after, most).stream()
                .map(batch -> ConsentBatchView.of(batch, alarms.contains(batch.number())))
                .toList();
        return new Page<>(
                rows, rows.size() == most ? String.valueOf(rows.getLast().number()) : null);
    }

    /** The next list now instead of at the set time. */
    @PostMapping("/api/v1/statistics/consents/batches")
    @Transactional
    public Made send(@RequestBody Wanted body) {
        acting.officer(body.actor(), AuditAct.SEND_CONSENTS, String.valueOf(body.kind()));
        return new Made(batches.prepare(body.kind())
                .map(batch -> ConsentBatchView.of(batch, false))
                .orElse(null));
    }
}
