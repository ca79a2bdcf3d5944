package kz.arna.casefile.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import kz.arna.base.Kazakhstan;
import kz.arna.base.Uuid7;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseChange;
import kz.arna.casefile.CaseEvent;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import kz.arna.casefile.CaseFilter;
import kz.arna.casefile.CaseSummary;
import kz.arna.casefile.Edge;
import kz.arna.casefile.IllegalMove;
import kz.arna.casefile.NewCase;
import kz.arna.casefile.Page;
import kz.arna.casefile.StaleCase;
import kz.arna.casefile.UnknownCase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases and their events in PostgreSQL. Opening is one statement, and so is every transition. */
@Component
final class JdbcCaseFiles implements CaseFiles {

    private static final String OPEN = """
            WITH opened AS (
                INSERT INTO case_file (id, number, type, state, version, applicant_id, applicant_name, name_key, client,
                    external_id, language, submitted_at, received_at, application, schema_version, message, updated_at,
                    head_sequence, head_hash)
                SELECT ?, ? || lpad(n::text, greatest(6, length(n::text)), '0'), ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?,
                    ?::jsonb, ?, ?, ?, 1, ?
                FROM nextval('case_number') AS n
                RETURNING id, number
            ), event AS (
                INSERT INTO case_event (case_id, sequence, type, state, at, actor, payload, payload_digest, previous, hash)
                VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?)
            ), work AS (
                INSERT INTO work_item (id, case_id, kind, due, place, payload) VALUES (?, ?, ?, ?, ?, ?::jsonb)
            )
            SELECT number FROM opened""";

    private static final String MOVE = """
            WITH moved AS (
                UPDATE case_file c SET state = :state, version = c.version + 1, updated_at = :at, touched_at = now(),
                    registered_at = coalesce(:registeredAt::timestamptz, c.registered_at),
                    result_due = coalesce(:resultDue::date, c.result_due),
                    rule_version = coalesce(:ruleVersion::text, c.rule_version),
                    head_sequence = old.head_sequence + 1,
                    head_hash = sha256(old.head_hash || int4send(old.head_sequence + 1) || :content)
                FROM (SELECT id, head_sequence, head_hash FROM case_file
                      WHERE id = :id AND version = :version FOR NO KEY UPDATE) old
                WHERE c.id = old.id
                RETURNING c.id, c.head_sequence, c.head_hash, old.head_hash AS previous
            )
            INSERT INTO case_event (case_id, sequence, type, state, at, actor, payload, payload_digest, previous, hash)
            SELECT id, head_sequence, :type, :state, :at, :actor, :payload, :payloadDigest, previous, head_hash
            FROM moved""";

    private final JdbcClient jdbc;
    private final Graphs graphs;
    private final CaseRows rows;
    private final Clock clock;
    private final WakeUp wakeUp;

    JdbcCaseFiles(JdbcClient jdbc, Graphs graphs, Upcasters upcasters, Clock clock, WakeUp wakeUp) {
        this.jdbc = jdbc;
        this.graphs = graphs;
        this.rows = new CaseRows(upcasters);
        this.clock = clock;
        this.wakeUp = wakeUp;
    }

    @Override
    public CaseFile open(NewCase c) {
        if (!graphs.of(c.type()).startsWith(c.state(), c.event())) {
            throw new IllegalMove(c.type(), c.state(), c.event());
        }
        Instant at = Columns.stored(c.receivedAt());
        String actor = CanonicalJson.text(c.actor());
        String payload = CanonicalJson.text(c.eventPayload());
        byte[] payloadDigest = EventChain.digest(payload);
        byte[] content = EventChain.content(c.id(), c.event(), c.state(), at, actor, payloadDigest);
        byte[] hash = EventChain.hash(EventChain.origin(), 1, content);
        String prefix =
                c.numberPrefix() + "-" + Kazakhstan.dayOf(c.submittedAt()).getYear() + "-";
        // In the order of the question marks; positions instead of names, since this is the hot path of the doors.
        String number = jdbc.sql(OPEN)
                .params(c.id(), prefix, c.type(), c.state(), c.applicantId(), c.applicantName())
                .params(NameKey.of(c.applicantName()), c.client(), c.externalId(), c.language())
                .params(Columns.at(c.submittedAt()), Columns.at(at), CanonicalJson.text(c.application()))
                .params(c.schemaVersion(), c.message(), Columns.at(at), hash)
                .params(c.id(), c.event(), c.state(), Columns.at(at), actor, payload, payloadDigest)
                .params(EventChain.origin(), hash)
                .params(
                        Uuid7.next(),
                        c.id(),
                        c.firstWork().kind(),
                        Columns.at(c.firstWork().due()))
                .params(
                        Columns.at(c.submittedAt()),
                        CanonicalJson.textOrNull(c.firstWork().payload()))
                .query(String.class)
                .single();
        wakeUp.afterCommit();
        return opened(c, number, at);
    }

    private static CaseFile opened(NewCase c, String number, Instant at) {
        return new CaseFile(
                c.id(),
                number,
                c.type(),
                c.state(),
                1,
                c.applicantId(),
                c.applicantName(),
                c.client(),
                c.externalId(),
                c.language(),
                Columns.stored(c.submittedAt()),
                at,
                null,
                null,
                null,
                c.application(),
                c.schemaVersion(),
                c.message(),
                at);
    }

    @Override
    public CaseFile lock(UUID id) {
        // Not FOR UPDATE: rows that only refer to the case may be written meanwhile.
        return one("SELECT * FROM case_file WHERE id = :key FOR NO KEY UPDATE", id);
    }

    @Override
    public Optional<CaseFile> lockNumbered(String number) {
        return jdbc.sql("SELECT * FROM case_file WHERE number = :number FOR NO KEY UPDATE")
                .param("number", number)
                .query(rows::caseFile)
                .optional();
    }

    @Override
    public CaseFile get(UUID id) {
        return one("SELECT * FROM case_file WHERE id = :key", id);
    }

    private CaseFile one(String sql, UUID id) {
        return jdbc.sql(sql).param("key", id).query(rows::caseFile).optional().orElseThrow(() -> new UnknownCase(id));
    }

    @Override
    public Optional<CaseFile> byNumber(String number) {
        return jdbc.sql("SELECT * FROM case_file WHERE number = :number")
                .param("number", number)
                .query(rows::caseFile)
                .optional();
    }

    @Override
    public Optional<CaseFile> byExternalId(String client, String externalId) {
        return jdbc.sql("SELECT * FROM case_file WHERE external_id = :externalId AND client = :client")
                .param("client", client)
                .param("externalId", externalId)
                .query(rows::caseFile)
                .optional();
    }

    @Override
    public CaseFile move(
            CaseFile present, String event, Actor actor, JsonNode payload, @Nullable Consumer<CaseChange> change) {
        Edge edge = graphs.of(present.type())
                .edge(present.state(), event)
                .filter(candidate -> candidate.allows(actor))
                .orElseThrow(() -> new IllegalMove(present.type(), present.state(), event));
        return append(present, event, edge.to(), actor, payload, changes(change));
    }

    private static CaseChange changes(@Nullable Consumer<CaseChange> change) {
        CaseChange changes = new CaseChange();
        if (change != null) {
            change.accept(changes);
        }
        return changes;
    }

    @Override
    public CaseFile note(
            CaseFile present, String event, Actor actor, JsonNode payload, @Nullable Consumer<CaseChange> change) {
        if (!graphs.of(present.type()).allowsNote(event, actor)) {
            throw new IllegalMove(present.type(), present.state(), event);
        }
        return append(present, event, present.state(), actor, payload, changes(change));
    }

    private CaseFile append(
            CaseFile present, String event, String state, Actor actor, JsonNode payload, CaseChange change) {
        Instant at = Columns.stored(clock.instant());
        String actorText = CanonicalJson.text(actor);
        String payloadText = CanonicalJson.text(payload);
        byte[] payloadDigest = EventChain.digest(payloadText);
        int appended = jdbc.sql(MOVE)
                .param("id", present.id())
                .param("version", present.version())
                .param("state", state)
                .param("at", Columns.at(at))
                .param("registeredAt", Columns.atOrNull(change.registeredAt()))
                .param("resultDue", change.resultDue())
                .param("ruleVersion", change.ruleVersion())
                .param("type", event)
                .param("actor", actorText)
                .param("payload", payloadText)
                .param("payloadDigest", payloadDigest)
                .param("content", EventChain.content(present.id(), event, state, at, actorText, payloadDigest))
                .update();
        if (appended != 1) {
            throw new StaleCase(present.id(), present.version());
        }
        return after(present, state, at, change);
    }

    private static CaseFile after(CaseFile c, String state, Instant at, CaseChange change) {
        return new CaseFile(
                c.id(),
                c.number(),
                c.type(),
                state,
                c.version() + 1,
                c.applicantId(),
                c.applicantName(),
                c.client(),
                c.externalId(),
                c.language(),
                c.submittedAt(),
                c.receivedAt(),
                change.registeredAt() == null ? c.registeredAt() : Columns.stored(change.registeredAt()),
                change.resultDue() == null ? c.resultDue() : change.resultDue(),
                change.ruleVersion() == null ? c.ruleVersion() : change.ruleVersion(),
                c.application(),
                c.schemaVersion(),
                c.message(),
                at);
    }

    @Override
    public List<CaseEvent> events(UUID id) {
        return jdbc.sql("SELECT * FROM case_event WHERE case_id = :id ORDER BY sequence")
                .param("id", id)
                .query(CaseRows::event)
                .list();
    }

    @Override
    public Page<CaseSummary> list(CaseFilter filter) {
        return CaseListing.of(filter).read(jdbc);
    }
}
