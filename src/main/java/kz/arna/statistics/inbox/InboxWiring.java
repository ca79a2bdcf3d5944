package kz.arna.statistics.inbox;

import java.time.Clock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kz.arna.statistics.BureauFolders;
import kz.arna.statistics.StatisticsEvents;
import kz.arna.statistics.StatisticsSettings;
import kz.arna.statistics.UnreadFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the parts of an inbox together.
 *
 * @param listeners looked up late, because they may need the values
 */
record InboxWiring(
        StatisticsSettings settings,
        BureauFolders folders,
        DataSource source,
        PlatformTransactionManager transactions,
        Supplier<Stream<StatisticsEvents>> listeners,
        UnreadFiles manifests,
        Clock clock) {

    Inbox inbox() {
        JdbcClient jdbc = JdbcClient.create(source);
        // A data source of its own name: its connections are not part of any transaction.
        JdbcClient outside = JdbcClient.create(new DelegatingDataSource(source));
        Archive archive = new Archive(outside, jdbc, new Seal(settings.inbox().archiveKey()));
        FileStore files = new FileStore(jdbc);
        FolderWatch watch = new FolderWatch(folders, new Sightings(jdbc), archive, manifests, settings);
        return new Inbox(
                watch, files, steps(jdbc, archive, files), settings.inbox().lease());
    }

    private Steps steps(JdbcClient jdbc, Archive archive, FileStore files) {
        Steps.Transaction transaction = new Steps.Transaction(new TransactionTemplate(transactions));
        Staging staging = new Staging(source, jdbc);
        Receipts receipts = new Receipts(jdbc, archive);
        return new Steps(
                new Intake(
                        folders,
                        archive,
                        files,
                        staging,
                        receipts,
                        transaction,
                        jdbc,
                        clock,
                        settings.inbox(),
                        settings.pgp().key()),
                new Application(jdbc, listeners),
                new Delivery(folders, archive, files, settings.folders(), transaction),
                files,
                staging,
                receipts,
                transaction,
                jdbc,
                clock);
    }
}
