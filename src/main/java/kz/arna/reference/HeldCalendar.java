package kz.arna.reference;

import java.util.function.Supplier;
import kz.arna.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The calendar that a transaction keeps from being replaced: locked and read once, however many deadlines it writes. */
final class HeldCalendar implements TransactionSynchronization {

    private @Nullable WorkingCalendar calendar;

    private HeldCalendar() {}

    /** That of the ambient transaction; there must be one. */
    static HeldCalendar ofTransaction() {
        if (TransactionSynchronizationManager.getResource(HeldCalendar.class) instanceof HeldCalendar held) {
            return held;
        }
        HeldCalendar held = new HeldCalendar();
        TransactionSynchronizationManager.registerSynchronization(held);
        TransactionSynchronizationManager.bindResource(HeldCalendar.class, held);
        return held;
    }

    /** The calendar; locked and read if this transaction has not done so. */
    WorkingCalendar get(Supplier<WorkingCalendar> lockedAndRead) {
        WorkingCalendar held = calendar;
        if (held == null) {
            held = lockedAndRead.get();
            calendar = held;
        }
        return held;
    }

    /** Another one is published in this transaction. */
    void forget() {
        calendar = null;
    }

    /** A lock that was taken after the savepoint went with it. */
    @Override
    public void savepointRollback(Object savepoint) {
        forget();
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(HeldCalendar.class);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(HeldCalendar.class, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(HeldCalendar.class);
    }
}
