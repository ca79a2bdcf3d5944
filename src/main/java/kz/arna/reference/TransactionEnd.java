package kz.arna.reference;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Runs what must happen once a transaction is over, whether it committed or not. */
final class TransactionEnd {

    private TransactionEnd() {}

    /** At the end of the ambient transaction, or at once when there is none. */
    static void after(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                work.run();
            }
        });
    }
}
