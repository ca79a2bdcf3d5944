package kz.arna.casefile.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import kz.arna.casefile.Anchor;
import kz.arna.casefile.ChainAudit;
import kz.arna.casefile.ChainFault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Anchors in PostgreSQL, and the way to the checks. */
@Component
final class JdbcChainAudit implements ChainAudit {

    /** Key of the advisory lock that lets one node at a time make an anchor. */
    private static final long ANCHORING = 0x41524E41_414E4348L;

    private static final int FETCH = 1000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TransactionTemplate oneMoment;

    JdbcChainAudit(DataSource source, PlatformTransactionManager transactions) {
        JdbcTemplate streaming = new JdbcTemplate(source);
        streaming.setFetchSize(FETCH);
        jdbc = JdbcClient.create(streaming);
        transaction = new TransactionTemplate(transactions);
        oneMoment = new TransactionTemplate(transactions);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneMoment.setReadOnly(true);
    }

    @Override
    public Optional<Anchor> anchor() {
        Optional<Anchor> made = transaction.execute(status -> tie());
        return made == null ? Optional.empty() : made;
    }

    private Optional<Anchor> tie() {
        boolean alone = jdbc.sql("SELECT pg_try_advisory_xact_lock(:key)")
                .param("key", ANCHORING)
                .query(Boolean.class)
                .single();
        if (!alone) {
            return Optional.empty();
        }
        Optional<Anchor> last = jdbc.sql("SELECT * FROM chain_anchor ORDER BY id DESC LIMIT 1")
                .query(JdbcChainAudit::row)
                .optional();
        long id = last.map(Anchor::id).orElse(0L) + 1;
        if (collectHeads(id, last.map(Anchor::at).orElse(Instant.EPOCH)) == 0) {
            return Optional.empty();
        }
        String previous = last.map(Anchor::hash).orElse(EventChain.hex(EventChain.origin()));
        return Optional.of(write(id, HexFormat.of().parseHex(previous)));
    }

    /** Heads that moved since the last anchor, or shortly before it in a transaction that it could not see yet. */
    private int collectHeads(long id, Instant since) {
        return jdbc.sql("INSERT INTO chain_anchor_head (anchor, case_id, sequence, hash)"
                        + " SELECT :id, c.id, c.head_sequence, c.head_hash FROM case_file c"
                        + " WHERE c.touched_at >= :since::timestamptz - " + ChainCheck.LONGEST_TRANSACTION
                        + " AND NOT EXISTS (SELECT FROM chain_anchor_head h"
                        + " WHERE h.case_id = c.id AND h.sequence >= c.head_sequence)")
                .param("id", id)
                .param("since", Columns.at(since))
                .update();
    }

    private Anchor write(long id, byte[] previous) {
        AnchorChain chain = new AnchorChain();
        jdbc.sql("SELECT case_id, sequence, hash FROM chain_anchor_head WHERE anchor = :id ORDER BY case_id")
                .param("id", id)
                .query(chain::head);
        Instant at = jdbc.sql("SELECT now()")
                .query((row, n) -> Columns.instant(row, "now"))
                .single();
        byte[] hash = chain.hash(id, at, previous);
        jdbc.sql("INSERT INTO chain_anchor (id, at, heads, previous, hash) VALUES (?, ?, ?, ?, ?)")
                .params(id, Columns.at(at), chain.count(), previous, hash)
                .update();
        return new Anchor(id, at, chain.count(), EventChain.hex(previous), EventChain.hex(hash));
    }

    @Override
    public List<Anchor> anchors(long after, int limit) {
        return jdbc.sql("SELECT * FROM chain_anchor WHERE id > :after ORDER BY id LIMIT :limit")
                .param("after", after)
                .param("limit", limit)
                .query(JdbcChainAudit::row)
                .list();
    }

    @Override
    public List<ChainFault> verify(UUID caseId) {
        return check(check -> check.oneCase(caseId));
    }

    @Override
    public List<ChainFault> verifyAll(List<Anchor> exported) {
        return check(check -> check.everything(exported));
    }

    private List<ChainFault> check(Consumer<ChainCheck> work) {
        ChainCheck check = new ChainCheck(jdbc);
        oneMoment.executeWithoutResult(status -> work.accept(check));
        return check.faults();
    }

    @Override
    public void emptyPayload(UUID caseId, int sequence, String reason) {
        jdbc.sql("SELECT empty_event_payload(:caseId, :sequence, :reason)")
                .param("caseId", caseId)
                .param("sequence", sequence)
                .param("reason", reason)
                .query(Boolean.class)
                .single();
    }

    static Anchor row(ResultSet row, int number) throws SQLException {
        return new Anchor(
                row.getLong("id"),
                Columns.instant(row, "at"),
                row.getLong("heads"),
                EventChain.hex(row.getBytes("previous")),
                EventChain.hex(row.getBytes("hash")));
    }
}
