package kz.arna.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import org.flywaydb.core.Flyway;

/**
 * PostgreSQL as a process of its own, durable ({@code fsync} and {@code synchronous_commit} on), with two databases of the
 * same tables: {@code arna} for the gateway and {@code bare} for the bare handler. Says {@code {"port":…}} and stays.
 */
public final class BenchDatabase {

    private BenchDatabase() {}

    public static void main(String[] args) throws IOException, SQLException, InterruptedException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("checkpoint_timeout", "10min")
                .start();
        for (String name : new String[] {"arna", "bare"}) {
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            }
            Flyway.configure()
                    .dataSource(server.getJdbcUrl("postgres", name), "postgres", "")
                    .load()
                    .migrate();
        }
        System.out.println("{\"port\":" + server.getPort() + "}");
        // The server ends with this process, by the library's own hook.
        new CountDownLatch(1).await();
    }
}
