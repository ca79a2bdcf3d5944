package kz.arna.load;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clients of a gateway in another process, written straight into its database. */
public final class KnownClients {

    /** Value of {@code arna.clients.pepper} for the gateway. */
    public static final String PEPPER = "pepper-of-the-tests";

    private KnownClients() {}

    /** The key of a client. */
    public static String key(String client) {
        return "test-" + client;
    }

    /** Lets a client call with {@link #key}. */
    public static void allow(DataSource owner, String client, String scope, int ratePerSecond) {
        JdbcClient jdbc = JdbcClient.create(owner);
        jdbc.sql("INSERT INTO client (name, title, scopes, rate_per_second) VALUES (?, ?, ARRAY[?], ?)")
                .params(client, client, scope, ratePerSecond)
                .update();
        jdbc.sql("INSERT INTO client_key (client, slot, hash, expires_at) VALUES (?, 1, ?, now() + interval '1 day')")
                .params(client, hash(key(client)))
                .update();
    }

    private static byte[] hash(String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(PEPPER.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(key.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
