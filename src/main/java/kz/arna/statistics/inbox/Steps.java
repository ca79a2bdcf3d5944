package kz.arna.statistics.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import kz.arna.statistics.StatForm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Does the next step of a file, whatever it is. */
final class Steps {

    private final Intake intake;
    private final Application application;
    private final Delivery delivery;
    private final FileStore files;
    private final Staging staging;
    private final Receipts receipts;
    private final Transaction transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    Steps(
            Intake intake,
            Application application,
            Delivery delivery,
            FileStore files,
            Staging staging,
            Receipts receipts,
            Transaction transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.intake = intake;
        this.application = application;
        this.delivery = delivery;
        this.files = files;
        this.staging = staging;
        this.receipts = receipts;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Transactions whose work may fail for want of the original's bytes. */
    record Transaction(TransactionTemplate template) {

        /** Work that reads or writes the archive's pieces. */
        interface Work {
            void run() throws IOException;
        }

        void run(Runnable work) {
            template.executeWithoutResult(status -> work.run());
        }

        /** Runs it and rolls back what it did where it gives false. */
        boolean keeps(BooleanSupplier work) {
            return Boolean.TRUE.equals(template.execute(status -> {
                boolean kept = work.getAsBoolean();
                if (!kept) {
                    status.setRollbackOnly();
                }
                return kept;
            }));
        }

        void call(Work work) throws IOException {
            try {
                template.executeWithoutResult(status -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
    }

    /** One step; afterwards the file is free and in its next state. */
    void next(FileRow file) throws IOException {
        switch (file.state()) {
            case CLAIMED -> intake.step(file);
            case STAGED -> transaction.run(() -> check(file));
            case CHECKED -> {
                if (file.verdict() == FileVerdict.APPLIED) {
                    applyOrStageAnew(file);
                } else {
                    delivery.receipt(file);
                }
            }
            case APPLIED -> delivery.receipt(file);
            case RECEIPTED -> delivery.putAway(file);
            case STRANGE, SEEN, ARCHIVED -> throw new IllegalStateException("no step is due");
        }
    }

    private void check(FileRow file) {
        boolean clean = file.errors() == 0;
        files.judged(file, clean ? FileVerdict.APPLIED : FileVerdict.REFUSED, null);
        if (!clean) {
            receipts.write(file);
        }
        files.moved(file, FileState.CHECKED);
    }

    private void applyOrStageAnew(FileRow file) {
        if (!transaction.keeps(() -> apply(file))) {
            transaction.run(() -> files.moved(file, FileState.CLAIMED));
        }
    }

    /** False where nothing of it may be kept: the rows and the consents no longer agree. */
    private boolean apply(FileRow file) {
        application.awaitTurn();
        if (isStale(file)) {
            return false;
        }
        Application.Effect effect = application.apply(file, clock.instant());
        files.applied(file, effect);
        receipts.write(file);
        files.moved(file, FileState.APPLIED);
        // Seconds have gone by where the file is large, and a consent may have been withdrawn in them.
        if (isStale(file)) {
            return false;
        }
        staging.drop(file.id());
        return true;
    }

    /** Whether consents changed since the rows were compared with them, or the staged rows are lost: both stage anew. */
    private boolean isStale(FileRow file) {
        StatForm form = file.fileName().form();
        boolean otherConsents = form != null
                && !ConsentCover.fingerprint(jdbc, form.index(), file.fileName().period())
                        .equals(Objects.requireNonNull(file.cover()));
        return otherConsents || staging.rows(file.id()) != file.accepted();
    }
}
