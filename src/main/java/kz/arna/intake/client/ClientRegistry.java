package kz.arna.intake.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Provisions clients and their keys. */
@Component
public class ClientRegistry {

    private final ClientStore store;
    private final KeyHash hash;
    private final ClientDirectory directory;
    private final Clock clock = Clock.systemUTC();

    ClientRegistry(ClientStore store, KeyHash hash, ClientDirectory directory) {
        this.store = store;
        this.hash = hash;
        this.directory = directory;
    }

    /** Creates the client or gives it a new title, scopes and rate. */
    public void put(Client client) {
        store.put(client);
        directory.forget();
    }

    /**
     * Gives the client a new random key beside the one in use; of three, the one that expires first goes.
     *
     * @return the key, which cannot be read again
     */
    public String issueKey(String client, Duration validity) {
        String key = KeyHash.newKey();
        acceptKey(client, key, clock.instant(), validity);
        return key;
    }

    /** Lets the client use a key that was made elsewhere; it must be random, at least 256 bits, outside a demo. */
    public void acceptKey(String client, String key, Instant from, Duration validity) {
        store.putKey(client, hash.of(key), from, from.plus(validity));
        directory.forget();
    }

    /** Ends a key at once on this node, on the others within their refresh time. */
    public boolean revokeKey(String client, String key) {
        int removed = store.removeKey(client, hash.of(key));
        directory.forget();
        return removed > 0;
    }

    /** Ends the key in a slot at once on this node, on the others within their refresh time. */
    public boolean revokeSlot(String client, int slot) {
        int removed = store.removeSlot(client, slot);
        directory.forget();
        return removed > 0;
    }

    /** Lets the client call no more, whatever its keys; {@link #put} lets it in again. */
    public boolean disable(String client) {
        int changed = store.disable(client);
        directory.forget();
        return changed > 0;
    }

    public boolean knows(String client) {
        return all().stream().anyMatch(one -> one.client().name().equals(client));
    }

    /** All clients by name, with the ends of their keys. */
    public List<Provisioned> all() {
        return store.all();
    }

    /**
     * A client and its keys.
     *
     * @param keys slot and end of each key, e.g. {@code 1 until 2027-11-21}; never the key
     */
    public record Provisioned(Client client, boolean enabled, List<String> keys) {}
}
