package kz.arna.intake.client;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Who a key belongs to. All valid keys (there are tens) are held for a few seconds, so that a flood of wrong keys costs
 * no query, and a slow database does not lock known clients out.
 */
@Component
public class ClientDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(ClientDirectory.class);

    private final ClientStore store;
    private final KeyHash hash;
    private final ClientSettings settings;
    private final Clock clock = Clock.systemUTC();
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Snapshot snapshot = new Snapshot(Instant.EPOCH, Map.of());

    ClientDirectory(ClientStore store, KeyHash hash, ClientSettings settings) {
        this.store = store;
        this.hash = hash;
        this.settings = settings;
    }

    private record Snapshot(Instant readAt, Map<ByteBuffer, ClientStore.KnownKey> keys) {}

    /** The client whose valid key this is. */
    public Optional<Client> byKey(String key) {
        Instant now = clock.instant();
        ClientStore.KnownKey known = present(now).keys().get(ByteBuffer.wrap(hash.of(key)));
        if (known == null || now.isBefore(known.notBefore()) || !now.isBefore(known.expiresAt())) {
            return Optional.empty();
        }
        return Optional.of(known.client());
    }

    /** Forgets what was read, so that a change of keys counts at once on this node. */
    void forget() {
        snapshot = new Snapshot(Instant.EPOCH, Map.of());
    }

    private Snapshot present(Instant now) {
        Snapshot held = snapshot;
        if (age(held, now).compareTo(settings.refresh()) < 0) {
            return held;
        }
        // One thread reads; the others go on with what is held, unless that is too old to be trusted at all.
        boolean usable = age(held, now).compareTo(settings.staleLimit()) < 0;
        if (usable && !reading.tryLock()) {
            return held;
        }
        if (!usable) {
            reading.lock();
        }
        try {
            return read(now, usable);
        } finally {
            reading.unlock();
        }
    }

    private Snapshot read(Instant now, boolean usable) {
        if (age(snapshot, now).compareTo(settings.refresh()) < 0) {
            return snapshot;
        }
        try {
            snapshot = new Snapshot(
                    clock.instant(),
                    store.keys().stream()
                            .collect(Collectors.toUnmodifiableMap(k -> ByteBuffer.wrap(k.hash()), k -> k)));
        } catch (DataAccessException | TransactionException e) {
            if (!usable) {
                throw e;
            }
            LOG.warn("clients could not be read again; going on with those of {}", snapshot.readAt());
        }
        return snapshot;
    }

    private static Duration age(Snapshot held, Instant now) {
        return Duration.between(held.readAt(), now);
    }
}
