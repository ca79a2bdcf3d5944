package kz.arna.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.SpringApplication;

/**
 * One real PostgreSQL per test JVM, durable as in production (fsync and synchronous_commit on), and a fresh migrated
 * database for whoever asks. Each is copied from a template, so that asking is cheap.
 */
public final class TestDatabase {

    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    /** A new database with all migrations applied and nothing else in it. */
    public static synchronized TestDatabase fresh() {
        String name = "test_" + COUNT.incrementAndGet();
        execute("CREATE DATABASE " + name + " TEMPLATE arna_template");
        return new TestDatabase(name);
    }

    /** JDBC URL for a Spring context; user and owner are {@code postgres} without a password. */
    public String url() {
        return SERVER.getJdbcUrl("postgres", name);
    }

    /** The properties that point the gateway at this database. */
    public String[] properties() {
        return new String[] {
            "arna.database.url=" + url(),
            "arna.database.username=postgres",
            "arna.database.owner-username=postgres",
            "arna.clients.pepper=pepper-of-the-tests"
        };
    }

    /** Plain connections as the schema's owner. */
    public DataSource asOwner() {
        return source(url());
    }

    /** Plain connections under the role of the application. */
    public DataSource asApplication() {
        return source(url() + (url().contains("?") ? "&" : "?") + "options=-c%20role=arna_app");
    }

    private static DataSource source(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser("postgres");
        return source;
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "300")
                    .setRegisterShutdownHook(false)
                    .start();
            // After the gateways that still run: closing, they say good-bye to it.
            SpringApplication.getShutdownHandlers().add(() -> stop(server));
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE arna_template");
            }
            PGSimpleDataSource template = new PGSimpleDataSource();
            template.setUrl(server.getJdbcUrl("postgres", "arna_template"));
            template.setUser("postgres");
            Flyway.configure().dataSource(template).load().migrate();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded database did not start", e);
        } catch (SQLException e) {
            throw new IllegalStateException("the template database could not be made", e);
        }
    }

    private static void execute(String sql) {
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the database of the tests does not stop", e);
        }
    }
}
