package kz.arna.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.UUID;
import kz.arna.base.Sha256;
import kz.arna.base.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Imports between preview and confirmation. What is confirmed is what was previewed, not a file sent again. */
@Component
class ImportDrafts {

    enum Kind {
        /** One person may publish: the preview shows what changes. */
        CALENDAR,
        /** The list decides who is paid: a second person confirms. */
        PRIORITY_GOODS
    }

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final JdbcClient jdbc;

    ImportDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Draft(String content, String base, String previewedBy, boolean confirmed) {}

    /**
     * Keeps a parsed file.
     *
     * @param base what was in force at the preview; confirming on anything else is refused
     * @return the token of the preview
     */
    UUID keep(Kind kind, byte[] file, Object parsed, String base, String by) {
        UUID token = Uuid7.next();
        jdbc.sql("INSERT INTO reference_import (id, kind, sha256, content, base, previewed_by)"
                        + " VALUES (?, ?, ?, ?::jsonb, ?, ?)")
                .params(token, kind.name(), Sha256.hex(file), json(parsed), base, by)
                .update();
        return token;
    }

    /** Marks the draft as confirmed and returns its content; call it under the lock that guards what is in force. */
    <T> T confirm(UUID token, Kind kind, Class<T> type, String base, String by, String reason) {
        Draft draft = jdbc.sql("""
                        SELECT content, base, previewed_by, confirmed_at IS NOT NULL AS confirmed
                        FROM reference_import WHERE id = ? AND kind = ? FOR UPDATE
                        """)
                .params(token, kind.name())
                .query(Draft.class)
                .optional()
                .orElseThrow(ImportProblems::unknown);
        check(draft, kind, base, by, reason);
        jdbc.sql("UPDATE reference_import SET confirmed_by = ?, confirmed_at = now(), reason = ? WHERE id = ?")
                .params(by, reason, token)
                .update();
        return parsed(draft.content(), type);
    }

    private static void check(Draft draft, Kind kind, String base, String by, String reason) {
        if (draft.confirmed()) {
            throw ImportProblems.confirmedBefore();
        }
        if (!draft.base().equals(base)) {
            throw ImportProblems.stale();
        }
        if (kind == Kind.PRIORITY_GOODS && draft.previewedBy().equals(by)) {
            throw ImportProblems.samePerson();
        }
        if (reason.isBlank()) {
            throw ImportProblems.noReason();
        }
    }

    private static String json(Object parsed) {
        try {
            return JSON.writeValueAsString(parsed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a parsed import cannot be written", e);
        }
    }

    private static <T> T parsed(String content, Class<T> type) {
        try {
            return JSON.readValue(content, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept import cannot be read", e);
        }
    }
}
