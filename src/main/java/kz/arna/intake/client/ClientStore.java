package kz.arna.intake.client;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code client} and {@code client_key}. */
@Repository
class ClientStore {

    private static final String ALL = """
            SELECT c.name, c.title, c.scopes, c.rate_per_second, k.hash, k.not_before, k.expires_at
              FROM client_key k JOIN client c ON c.name = k.client
             WHERE c.enabled AND k.expires_at > now()
            """;

    private final JdbcClient jdbc;

    ClientStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A key that is or will be valid, with its client. */
    record KnownKey(byte[] hash, Instant notBefore, Instant expiresAt, Client client) {}

    List<KnownKey> keys() {
        return jdbc.sql(ALL).query((row, n) -> key(row)).list();
    }

    void put(Client client) {
        jdbc.sql("""
                        INSERT INTO client (name, title, scopes, rate_per_second) VALUES (:name, :title, :scopes, :rate)
                        ON CONFLICT (name) DO UPDATE SET title = EXCLUDED.title, scopes = EXCLUDED.scopes,
                          rate_per_second = EXCLUDED.rate_per_second, enabled = true
                        """)
                .param("name", client.name())
                .param("title", client.title())
                .param("scopes", client.scopes().toArray(String[]::new))
                .param("rate", client.ratePerSecond())
                .update();
    }

    /** Puts the key into the free slot, else into the one that expires first: never more than two. */
    void putKey(String client, byte[] hash, Instant notBefore, Instant expiresAt) {
        jdbc.sql("""
                        INSERT INTO client_key (client, slot, hash, not_before, expires_at)
                        SELECT :client, s.slot, :hash, :from, :to
                          FROM (VALUES (1::smallint), (2::smallint)) AS s(slot)
                          LEFT JOIN client_key k ON k.client = :client AND k.slot = s.slot
                         ORDER BY k.expires_at NULLS FIRST, s.slot
                         LIMIT 1
                        ON CONFLICT (client, slot) DO UPDATE SET hash = EXCLUDED.hash, not_before = EXCLUDED.not_before,
                          expires_at = EXCLUDED.expires_at, created_at = now()
                        """)
                .param("client", client)
                .param("hash", hash)
                .param("from", java.sql.Timestamp.from(notBefore))
                .param("to", java.sql.Timestamp.from(expiresAt))
                .update();
    }

    int removeKey(String client, byte[] hash) {
        return jdbc.sql("DELETE FROM client_key WHERE client = ? AND hash = ?")
                .params(client, hash)
                .update();
    }

    int removeSlot(String client, int slot) {
        return jdbc.sql("DELETE FROM client_key WHERE client = ? AND slot = ?")
                .params(client, slot)
                .update();
    }

    int disable(String client) {
        return jdbc.sql("UPDATE client SET enabled = false WHERE name = ? AND enabled")
                .param(client)
                .update();
    }

    List<ClientRegistry.Provisioned> all() {
        return jdbc.sql("""
                        SELECT c.name, c.title, c.scopes, c.rate_per_second, c.enabled,
                               coalesce(array_agg(k.slot || ' until ' || (k.expires_at AT TIME ZONE 'Asia/Almaty')::date
                                        ORDER BY k.slot) FILTER (WHERE k.client IS NOT NULL), '{}') AS keys
                          FROM client c LEFT JOIN client_key k ON k.client = c.name
                         GROUP BY c.name ORDER BY c.name
                        """)
                .query((row, n) ->
                        new ClientRegistry.Provisioned(client(row), row.getBoolean("enabled"), List.of((String[])
                                row.getArray("keys").getArray())))
                .list();
    }

    private static KnownKey key(ResultSet row) throws SQLException {
        return new KnownKey(
                row.getBytes("hash"),
                row.getTimestamp("not_before").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                client(row));
    }

    private static Client client(ResultSet row) throws SQLException {
        Array scopes = row.getArray("scopes");
        return new Client(
                row.getString("name"),
                row.getString("title"),
                Set.of((String[]) scopes.getArray()),
                row.getInt("rate_per_second"));
    }
}
