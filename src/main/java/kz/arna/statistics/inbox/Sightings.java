package kz.arna.statistics.inbox;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.arna.base.Uuid7;
import kz.arna.statistics.BureauFolders.RemoteFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was seen in the folder, by any node. */
final class Sightings {

    private static final String SIGHTING = """
            id, state, complete_at IS NOT NULL AS complete,
                (extract(epoch FROM now() - seen_at) * 1000)::bigint AS age_millis
            """;

    // The row of a file that is worked at is locked as long as its step lasts: whoever looks must not wait for it.
    private static final String TAKEN = "SELECT " + SIGHTING + """
            FROM stat_file WHERE folder = :folder AND name = :name AND size = :size
                AND modified = CAST(:modified AS timestamptz) AND state NOT IN ('SEEN', 'ARCHIVED')
            """;

    // What lies there after it was archived is a delivery of its own: size and time do not prove that the bytes are the
    // same.
    private static final String SEE = """
            INSERT INTO stat_file (id, folder, name, size, modified, state)
            SELECT :id, :folder, :name, :size, CAST(:modified AS timestamptz), :state
            WHERE NOT EXISTS (SELECT FROM stat_file a WHERE a.folder = :folder AND a.name = :name AND a.size = :size
                AND a.modified = CAST(:modified AS timestamptz) AND a.archived_at >= CAST(:begun AS timestamptz))
            ON CONFLICT (folder, name, size, modified) WHERE state <> 'ARCHIVED' DO UPDATE SET looked_at = now()
            RETURNING \
            """ + SIGHTING;

    private final JdbcClient jdbc;

    Sightings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A sighting.
     *
     * @param ageMillis for how long the file has been seen with this size and time
     */
    record Sighting(UUID id, String state, boolean complete, long ageMillis) {

        boolean isOpen() {
            return state.equals("SEEN") && !complete;
        }

        boolean isOlderThan(Duration age) {
            return ageMillis >= age.toMillis();
        }
    }

    /** The database's time; nodes and the server may have others. */
    Instant now() {
        return jdbc.sql("SELECT now()").query(Timestamp.class).single().toInstant();
    }

    /**
     * Notes that the file lies there; empty when another node has put it away since the look began.
     *
     * @param begun before the folder was listed
     */
    Optional<Sighting> see(String folder, RemoteFile file, FileState as, Instant begun) {
        Map<String, Object> where = Map.of(
                "folder", folder,
                "name", file.name(),
                "size", file.size(),
                "modified", Timestamp.from(file.modified()));
        Optional<Sighting> taken =
                jdbc.sql(TAKEN).params(where).query(Sighting.class).optional();
        return taken.isPresent()
                ? taken
                : jdbc.sql(SEE)
                        .params(where)
                        .param("id", Uuid7.next())
                        .param("state", as.name())
                        .param("begun", Timestamp.from(begun))
                        .query(Sighting.class)
                        .optional();
    }

    /**
     * Nothing more is expected of the file's writer.
     *
     * @param manifest sealed; null where there is none
     */
    void complete(UUID id, byte @Nullable [] manifest) {
        jdbc.sql("""
                        UPDATE stat_file SET complete_at = now(), manifest = ?
                        WHERE id = ? AND state = 'SEEN' AND complete_at IS NULL
                        """).params(manifest, id).update();
    }

    /** Forgets what was not seen since then, unless somebody has taken it. */
    void forget(String folder, Instant since) {
        jdbc.sql("DELETE FROM stat_file WHERE folder = ? AND state = 'SEEN' AND looked_at < ?")
                .params(folder, Timestamp.from(since))
                .update();
    }
}
