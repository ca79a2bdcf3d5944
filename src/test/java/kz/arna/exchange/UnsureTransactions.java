package kz.arna.exchange;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Loses the database's word about one commit that went through, as a connection does that breaks in it. */
final class UnsureTransactions extends DataSourceTransactionManager {

    private final AtomicReference<@Nullable BooleanSupplier> lost = new AtomicReference<>();

    UnsureTransactions(DataSource source) {
        super(source);
    }

    /** The first commit after which this holds is not confirmed. */
    void loseWordOnce(BooleanSupplier when) {
        lost.set(when);
    }

    /** Whether that commit came. */
    boolean wordLost() {
        return lost.get() == null;
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        super.doCommit(status);
        BooleanSupplier when = lost.get();
        if (when != null && when.getAsBoolean() && lost.compareAndSet(when, null)) {
            throw new TransactionSystemException("the connection broke in the commit");
        }
    }
}
