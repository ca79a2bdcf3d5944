package kz.arna.base;

/**
 * The separate database connection pools, so that a flood at the doors never starves the dispatcher or the desk.
 * Unbound threads use {@link #DOORS}.
 */
public enum ConnectionPool {
    DOORS,
    DISPATCH,
    DESK;

    private static final ScopedValue<ConnectionPool> CURRENT = ScopedValue.newInstance();

    /** The pool of the present thread. */
    public static ConnectionPool current() {
        return CURRENT.orElse(DOORS);
    }

    /** Runs the work with its connections from this pool. */
    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    /** Like {@link #run}, with a result or a checked failure. */
    public <T, X extends Throwable> T call(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }
}
