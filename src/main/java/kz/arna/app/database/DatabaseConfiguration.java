package kz.arna.app.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import kz.arna.base.ConnectionPool;
import org.springframework.boot.autoconfigure.flyway.FlywayDataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** Three pools behind one data source, and the owner's connection that only migrations use. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    @Bean
    @Primary
    DataSource dataSource(DatabaseSettings settings) {
        Map<ConnectionPool, HikariDataSource> pools = new EnumMap<>(ConnectionPool.class);
        pools.put(ConnectionPool.DOORS, pool("doors", settings.doors(), settings));
        pools.put(ConnectionPool.DISPATCH, pool("dispatch", settings.dispatch(), settings));
        pools.put(ConnectionPool.DESK, pool("desk", settings.desk(), settings));
        PoolRouter router = new PoolRouter();
        router.setTargetDataSources(new HashMap<>(pools));
        router.setDefaultTargetDataSource(pools.get(ConnectionPool.DOORS));
        return router;
    }

    @Bean
    @FlywayDataSource
    DataSource ownerDataSource(DatabaseSettings settings) {
        return DataSourceBuilder.create()
                .type(SimpleDriverDataSource.class)
                .url(settings.url())
                .username(settings.ownerUsername())
                .password(settings.ownerPassword())
                .build();
    }

    private static HikariDataSource pool(String name, int size, DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("arna-" + name);
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.username());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(2, size));
        config.setConnectionTimeout(settings.acquireTimeoutMillis());
        config.setInitializationFailTimeout(-1);
        // The login may own more; the role cannot change what is append-only. A node that stops where it stands (a lost
        // machine, a frozen process) must not keep the cases and work items that it has locked.
        config.setConnectionInitSql(
                "SET ROLE arna_app; SET idle_in_transaction_session_timeout = " + settings.idleInTransactionMillis());
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "arna-" + name);
        return new HikariDataSource(config);
    }
}
