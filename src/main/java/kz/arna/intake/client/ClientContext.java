package kz.arna.intake.client;

import java.util.Arrays;
import java.util.Optional;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;

/** The authenticated client of the present request; bound by the filter that every request under {@code /api} passes. */
public final class ClientContext {

    private static final ScopedValue<Client> CURRENT = ScopedValue.newInstance();

    private ClientContext() {}

    /** The client that calls; a fault in the wiring if there is none. */
    public static Client current() {
        return CURRENT.orElseThrow(() -> new IllegalStateException("no client is bound to this thread"));
    }

    /** The client that calls, or none outside a request. */
    public static Optional<Client> find() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /**
     * The client that calls, if it has one of the scopes.
     *
     * @throws Rejected with {@code FORBIDDEN} (403) otherwise
     */
    public static Client require(Scope... anyOf) {
        Client client = current();
        if (Arrays.stream(anyOf).noneMatch(client::may)) {
            throw new Rejected(Problems.of("FORBIDDEN"));
        }
        return client;
    }

    /** Runs the work of a request in the name of the client. */
    public static <T, X extends Throwable> T call(Client client, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, client).call(work);
    }
}
