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
public class ImportDrafts {

    /** What is imported. */
    public enum Kind {
        /** One person may publish: the preview shows what changes. */
        CALENDAR,
        /** The list decides who is paid: a second person confirms. */
        PRIORITY_GOODS,
        /** Earlier reimbursements, which caps count: a second person confirms. */
        HISTORY_REIMBURSEMENTS,
        /** Documents that earlier reimbursements rest on: a second person confirms. */
        HISTORY_DOCUMENTS,
        /** Running agreements with their consents: a second person confirms. */
        HISTORY_AGREEMENTS
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

    /** How many imports of the kind were confirmed so far: the base of imports that only add. */
    public String confirmedSoFar(Kind kind) {
        return jdbc.sql("SELECT count(*)::text FROM reference_import WHERE kind = ? AND confirmed_at IS NOT NULL")
                .param(kind.name())
                .query(String.class)
                .single();
    }

    /** Keeps others from confirming an import of the kind until the caller's transaction ends. */
    public void hold(Kind kind) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 80))")
                .param(kind.name())
                .query((row, n) -> n)
                .list();
    }

    /**
     * Keeps a parsed file.
     *
     * @param base what was in force at the preview; confirming on anything else is refused
     * @return the token of the preview
     */
    public UUID keep(Kind kind, byte[] file, Object parsed, String base, String by) {
        UUID token = Uuid7.next();
        jdbc.sql("INSERT INTO reference_import (id, kind, sha256, content, base, previewed_by)"
                        + " VALUES (?, ?, ?, ?::jsonb, ?, ?)")
                .params(token, kind.name(), Sha256.hex(file), json(parsed), base, by)
                .update();
        return token;
    }

    /**
     * Marks the draft as confirmed and returns its content; call it under the lock that guards what is in force.
     *
     * @throws kz.arna.base.Rejected when there is no such draft, it was confirmed before, something else is in force than at the
     *     preview, the same person previewed it, or no reason is given
     */
    public <T> T confirm(UUID token, Kind kind, Class<T> type, String base, String by, String reason) {
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
        if (kind != Kind.CALENDAR && draft.previewedBy().equals(by)) {
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
