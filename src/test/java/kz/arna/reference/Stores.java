package kz.arna.reference;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javax.sql.DataSource;
import kz.arna.support.TestDatabase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The stores of the room on a fresh database, under the application's role. */
final class Stores {

    private final TestDatabase database = TestDatabase.fresh();
    private final DataSource source = database.asApplication();

    final JdbcClient jdbc = JdbcClient.create(source);
    final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    final List<Object> announced = new CopyOnWriteArrayList<>();
    final ImportDrafts drafts = new ImportDrafts(jdbc);

    CalendarStore calendars() {
        ApplicationEventPublisher publisher = announced::add;
        return new CalendarStore(jdbc, publisher);
    }

    <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
