package kz.arna.casefile.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import kz.arna.casefile.Anchor;
import kz.arna.casefile.ChainFault;
import kz.arna.casefile.ChainFault.What;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One check of the history, within one snapshot of the database. */
final class ChainCheck {

    /** Longer than any transaction that writes events may last. */
    static final String LONGEST_TRANSACTION = "interval '15 minutes'";

    private static final int ENOUGH = 1000;
    private static final String EVENTS = """
            SELECT e.*, x.case_id IS NOT NULL AS emptied, c.state AS case_state, c.head_sequence, c.head_hash
            FROM case_event e
            JOIN case_file c ON c.id = e.case_id
            LEFT JOIN emptied_payload x ON x.case_id = e.case_id AND x.sequence = e.sequence
            """;

    private final JdbcClient jdbc;
    private final List<ChainFault> faults = new ArrayList<>();
    private @Nullable CaseWalk walk;

    /** @param jdbc a client that fetches rows as they are read: no history fits into memory */
    ChainCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ChainFault> faults() {
        return List.copyOf(faults);
    }

    void oneCase(UUID caseId) {
        jdbc.sql(EVENTS + "WHERE e.case_id = :id ORDER BY e.sequence")
                .param("id", caseId)
                .query(this::event);
        endWalk();
        ids(
                        "SELECT id FROM case_file WHERE id = :id AND NOT EXISTS (SELECT FROM case_event WHERE case_id = :id)",
                        caseId)
                .forEach(id -> fault(id, 0, What.HEAD));
    }

    void everything(List<Anchor> exported) {
        jdbc.sql(EVENTS + "ORDER BY e.case_id, e.sequence").query(this::event);
        endWalk();
        ids("SELECT id FROM case_file c WHERE NOT EXISTS (SELECT FROM case_event e WHERE e.case_id = c.id)", null)
                .forEach(id -> fault(id, 0, What.HEAD));
        List<Anchor> anchors = jdbc.sql("SELECT * FROM chain_anchor ORDER BY id")
                .query(JdbcChainAudit::row)
                .list();
        anchors(anchors);
        exported(anchors, exported);
        anchoredHeads();
    }

    private void event(ResultSet row) throws SQLException {
        UUID caseId = Columns.uuid(row, "case_id");
        if (walk == null || !walk.caseId().equals(caseId)) {
            endWalk();
            walk = new CaseWalk(caseId, this);
        }
        walk.event(row);
    }

    private void endWalk() {
        if (walk != null) {
            walk.end();
            walk = null;
        }
    }

    void fault(@Nullable UUID caseId, long number, What what) {
        if (faults.size() < ENOUGH) {
            faults.add(new ChainFault(caseId, number, what));
        }
    }

    private List<UUID> ids(String sql, @Nullable UUID id) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql + " LIMIT " + ENOUGH);
        return (id == null ? statement : statement.param("id", id))
                .query(UUID.class)
                .list();
    }

    private void anchors(List<Anchor> anchors) {
        String previous = EventChain.hex(EventChain.origin());
        long expected = 1;
        for (Anchor anchor : anchors) {
            AnchorChain chain = heads(anchor.id());
            byte[] hash = chain.hash(anchor.id(), anchor.at(), HexFormat.of().parseHex(anchor.previous()));
            boolean holds = anchor.id() == expected
                    && anchor.heads() == chain.count()
                    && anchor.previous().equals(previous)
                    && Arrays.equals(hash, HexFormat.of().parseHex(anchor.hash()));
            if (!holds) {
                fault(null, anchor.id(), What.ANCHOR);
            }
            previous = anchor.hash();
            expected = anchor.id() + 1;
        }
        ids(
                        "SELECT case_id FROM chain_anchor_head h WHERE NOT EXISTS (SELECT FROM chain_anchor a WHERE a.id = h.anchor)",
                        null)
                .forEach(id -> fault(id, 0, What.ANCHORED_HEAD));
    }

    private AnchorChain heads(long anchor) {
        AnchorChain chain = new AnchorChain();
        jdbc.sql("SELECT case_id, sequence, hash FROM chain_anchor_head WHERE anchor = :id ORDER BY case_id")
                .param("id", anchor)
                .query(chain::head);
        return chain;
    }

    private void exported(List<Anchor> anchors, List<Anchor> exported) {
        for (Anchor copy : exported) {
            if (anchors.stream().noneMatch(copy::equals)) {
                fault(null, copy.id(), What.EXPORTED_ANCHOR);
            }
        }
    }

    private void anchoredHeads() {
        jdbc.sql("""
                        SELECT h.case_id, h.sequence FROM chain_anchor_head h
                        LEFT JOIN case_event e ON e.case_id = h.case_id AND e.sequence = h.sequence
                        WHERE e.hash IS DISTINCT FROM h.hash LIMIT 1000""").query((RowCallbackHandler)
                row -> fault(Columns.uuid(row, "case_id"), row.getInt("sequence"), What.ANCHORED_HEAD));
        jdbc.sql(
                        "SELECT c.id, c.head_sequence FROM case_file c WHERE c.touched_at < (SELECT max(at) FROM chain_anchor) - "
                                + LONGEST_TRANSACTION + " AND NOT EXISTS (SELECT FROM chain_anchor_head h"
                                + " WHERE h.case_id = c.id AND h.sequence >= c.head_sequence) LIMIT 1000")
                .query((RowCallbackHandler)
                        row -> fault(Columns.uuid(row, "id"), row.getInt("head_sequence"), What.NOT_ANCHORED));
    }
}
