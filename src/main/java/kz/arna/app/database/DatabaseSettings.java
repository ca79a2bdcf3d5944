package kz.arna.app.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the database is and how many connections each pool may hold.
 *
 * @param url JDBC URL of PostgreSQL 17
 * @param username login of the application; a member of the role {@code arna_app}
 * @param ownerUsername login that owns the schema and migrates it
 * @param doors connections for the doors
 * @param dispatch connections for dispatcher and runner
 * @param desk connections for people's calls
 * @param idleInTransactionMillis after how long without a statement the database ends a transaction; nothing waits for a
 *     network inside one, so only a node that does not go on takes so long
 * @param acquireTimeoutMillis how long a request waits for a connection before it is turned away
 */
@ConfigurationProperties("arna.database")
public record DatabaseSettings(
        String url,
        String username,
        @DefaultValue("") String password,
        String ownerUsername,
        @DefaultValue("") String ownerPassword,
        @DefaultValue("16") int doors,
        @DefaultValue("12") int dispatch,
        @DefaultValue("6") int desk,
        @DefaultValue("8000") long idleInTransactionMillis,
        @DefaultValue("10000") long acquireTimeoutMillis) {}
