package kz.arna.statistics.consent;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.arna.base.Kazakhstan;
import kz.arna.calendar.DueDates;
import kz.arna.calendar.Party;
import kz.arna.calendar.Quarter;
import kz.arna.exchange.OutboundMessage;
import kz.arna.exchange.Outbox;
import kz.arna.exchange.RepeatClass;
import kz.arna.reference.CalendarStore;
import kz.arna.statistics.BureauFolders;
import kz.arna.statistics.StatisticsSettings;
import kz.arna.statistics.pgp.PgpRecipient;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes lists of consents. Each is a lane of its own: one that is stuck must not hold the full list after it. */
@Component
class OutgoingBatches implements ConsentBatches {

    static final String PARTNER = BureauFolders.PARTNER;
    static final String MESSAGE = "consent-batch";

    private final BatchStore store;
    private final UntoldChanges untold;
    private final Outbox outbox;
    private final CalendarStore calendar;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final StatisticsSettings.ConsentBatches settings;
    private final @Nullable PgpRecipient bureau;

    OutgoingBatches(
            BatchStore store,
            UntoldChanges untold,
            Outbox outbox,
            CalendarStore calendar,
            JdbcClient jdbc,
            Clock clock,
            StatisticsSettings settings) {
        this.store = store;
        this.untold = untold;
        this.outbox = outbox;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings.consents();
        this.bureau = settings.pgp().bureau();
    }

    @Override
    @Transactional
    public Optional<ConsentBatch> prepare(@Nullable BatchKind wanted) {
        // Two nodes, or a node and an official, never count on from the same number.
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('stat_consent_batch', 0))")
                .query((row, index) -> index)
                .list();
        Optional<ConsentBatch> last = store.latest();
        if (last.isPresent() && last.get().state().isOnItsWay()) {
            return Optional.empty();
        }
        BatchKind kind = wanted == BatchKind.FULL ? wanted : kind(last);
        List<BatchEntry> entries = kind == BatchKind.FULL ? untold.everything() : untold.changes();
        // An empty full list says something, but only to somebody who was told of a consent before.
        boolean nothing = entries.isEmpty() && (kind == BatchKind.CHANGES || last.isEmpty());
        return nothing ? Optional.empty() : Optional.of(make(kind, last, entries));
    }

    @Override
    public Optional<ConsentBatch> get(long number) {
        return store.get(number);
    }

    @Override
    public List<ConsentBatch> list(@Nullable Long before, int limit) {
        return store.list(before, limit);
    }

    @Override
    public List<ConsentBatch> alarms() {
        return store.alarms();
    }

    private BatchKind kind(Optional<ConsentBatch> last) {
        boolean goesOn = last.isPresent()
                && last.get().state() == BatchState.ACCEPTED
                && quarter(last.get().preparedAt()).equals(quarter(clock.instant()));
        return goesOn ? BatchKind.CHANGES : BatchKind.FULL;
    }

    private static Quarter quarter(Instant moment) {
        return Quarter.of(Kazakhstan.dayOf(moment));
    }

    private ConsentBatch make(BatchKind kind, Optional<ConsentBatch> last, List<BatchEntry> entries) {
        Instant now = clock.instant();
        Long previous = last.map(ConsentBatch::number).orElse(null);
        long number = previous == null ? 1 : previous + 1;
        ConsentTable table = new ConsentTable(number, kind, previous, entries, settings.recipients(), now);
        ConsentTable.Sealed file = table.sealed(bureau);
        Instant due = new DueDates(calendar.current())
                .workingDays(now, settings.receiptWorkingDays(), Party.PROVIDER)
                .at();
        ConsentBatch batch = new ConsentBatch(
                number,
                kind,
                BatchState.PREPARED,
                file.name(),
                file.sha256(),
                entries.size(),
                table.rows(),
                send(table, file, now, due),
                now,
                null,
                due,
                null,
                null,
                null);
        store.insert(batch, entries);
        return batch;
    }

    private UUID send(ConsentTable table, ConsentTable.Sealed file, Instant now, Instant due) {
        String correlation = ConsentBatch.correlation(table.number());
        return outbox.enqueue(new OutboundMessage(
                PARTNER,
                MESSAGE,
                correlation,
                correlation,
                correlation,
                table.message(file).toString().getBytes(StandardCharsets.UTF_8),
                RepeatClass.Q,
                now,
                due,
                null));
    }
}
