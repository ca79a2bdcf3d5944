package kz.arna.statistics.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import kz.arna.exchange.PartnerControl;
import kz.arna.statistics.BureauFolders;
import kz.arna.statistics.StatFiles;
import kz.arna.statistics.StatisticsEvents;
import kz.arna.statistics.StatisticsSettings;
import kz.arna.statistics.UnreadFiles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Wires the inbox. A node that exchanges nothing with the Bureau has none, and needs no archive key. */
@Configuration(proxyBeanMethods = false)
class InboxConfiguration {

    private static final String HOST = "'${arna.statistics.connection.host:}'";

    @Bean
    StatFiles statFiles(JdbcClient jdbc, StatisticsSettings settings) {
        String key = settings.inbox().archiveKey();
        return new JdbcStatFiles(jdbc, key.isBlank() ? null : new Archive(jdbc, jdbc, new Seal(key)));
    }

    @Bean
    @ConditionalOnExpression("!" + HOST + ".isBlank() && !" + HOST + ".endsWith('.invalid')")
    InboxRunner inboxRunner(
            StatisticsSettings settings,
            BureauFolders folders,
            DataSource source,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ObjectProvider<StatisticsEvents> listeners,
            PartnerControl control,
            MeterRegistry meters,
            Clock clock) {
        UnreadFiles manifests =
                new UnreadFiles(meters, clock, "manifests", settings.inbox().alarmAfter());
        Inbox inbox = new InboxWiring(
                        settings, folders, source, transactions, listeners::orderedStream, manifests, clock)
                .inbox();
        FolderSight sight = new FolderSight(meters, clock, settings.inbox().alarmAfter(), manifests);
        return new InboxRunner(inbox, new Retention(jdbc, settings.inbox().keepOriginals()), settings, control, sight);
    }
}
