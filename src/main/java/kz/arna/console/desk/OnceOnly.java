package kz.arna.console.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.base.Sha256;
import kz.arna.intake.client.Client;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a call with an {@code Idempotency-Key} act once: the key is written in the transaction of the act itself, so
 * that a repeat finds either both or none.
 */
@Component
public class OnceOnly {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    OnceOnly(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Does the work, or gives the answer of the first call with this key.
     *
     * @param request what identifies the call beside its key: method, path and body
     * @throws Rejected with {@code IDEMPOTENCY_KEY_REUSED} when the key came with another request before
     */
    @Transactional
    public JsonNode run(Client client, @Nullable String key, String request, Supplier<JsonNode> work) {
        if (key == null || key.isBlank()) {
            return work.get();
        }
        if (!KEY.matcher(key).matches()) {
            throw new Rejected(Problems.of("IDEMPOTENCY_KEY_MALFORMED", "header:Idempotency-Key"));
        }
        String hash = Sha256.hex(request.getBytes(StandardCharsets.UTF_8));
        int inserted = jdbc.sql("""
                INSERT INTO desk_call (client, idempotency_key, request_sha256) VALUES (:client, :key, :hash)
                ON CONFLICT DO NOTHING
                """)
                .param("client", client.name())
                .param("key", key)
                .param("hash", hash)
                .update();
        if (inserted == 0) {
            return repeated(client, key, hash);
        }
        JsonNode answer = work.get();
        jdbc.sql(
                        "UPDATE desk_call SET answer = CAST(:answer AS jsonb) WHERE client = :client AND idempotency_key = :key")
                .param("answer", answer.toString())
                .param("client", client.name())
                .param("key", key)
                .update();
        return answer;
    }

    private JsonNode repeated(Client client, String key, String hash) {
        Optional<String> answer = jdbc.sql("""
                SELECT answer::text FROM desk_call
                WHERE client = :client AND idempotency_key = :key AND request_sha256 = :hash
                """)
                .param("client", client.name())
                .param("key", key)
                .param("hash", hash)
                .query(String.class)
                .optional();
        try {
            return json.readTree(answer.orElseThrow(
                    () -> new Rejected(Problems.of("IDEMPOTENCY_KEY_REUSED", "header:Idempotency-Key"))));
        } catch (IOException e) {
            throw new UncheckedIOException("a stored answer cannot be read", e);
        }
    }
}
