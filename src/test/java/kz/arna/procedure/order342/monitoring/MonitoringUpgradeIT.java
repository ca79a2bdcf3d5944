package kz.arna.procedure.order342.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import kz.arna.support.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Demands and payments of versions that never took a demand back and counted a payment twice. */
class MonitoringUpgradeIT {

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(database.asOwner());

    @BeforeEach
    void before() {
        jdbc.sql("DROP SCHEMA public CASCADE").update();
        jdbc.sql("CREATE SCHEMA public").update();
        Flyway.configure().dataSource(database.asOwner()).target("147?").load().migrate();
    }

    @Test
    void only_a_demand_that_is_upheld_and_the_last_stays_open() {
        demanded(1, "REFUND_DEMANDED", 11, 12);
        demanded(2, "MONITORING", 21);
        demanded(3, "TERMINATED", 31);
        demanded(4, "DISPUTE", 41, 42);
        demanded(5, "REFUNDED", 51, 52);
        jdbc.sql("UPDATE obligation_notice SET answered_on = '2026-11-01' WHERE id = ?")
                .param(id(52))
                .update();
        upgrade();
        assertThat(texts("SELECT right(id::text, 2) FROM obligation_notice"
                        + " WHERE withdrawn_on IS NULL AND answered_on IS NULL ORDER BY id"))
                .isEqualTo(List.of("12", "31", "42"));
        assertThat(texts("SELECT right(id::text, 2) FROM obligation_notice WHERE withdrawn_on IS NOT NULL ORDER BY id"))
                .isEqualTo(List.of("11", "21", "41", "51"));
        // The demands of one case share a term's name: it goes on with the last.
        assertThat(texts("SELECT right(case_id::text, 1) FROM deadline WHERE closed_at IS NULL ORDER BY 1"))
                .isEqualTo(List.of("1", "3", "4"));
        assertThat(texts("SELECT right(case_id::text, 1) FROM task WHERE closed_at IS NULL ORDER BY 1"))
                .isEqualTo(List.of("1", "3", "4"));
    }

    @Test
    void a_termination_is_looked_at_whether_something_waits_for_it_or_not() {
        demanded(1, "TERMINATED");
        demanded(2, "TERMINATED");
        demanded(3, "MONITORING");
        waiting(2);
        waiting(3);
        upgrade();
        assertThat(texts("SELECT right(case_id::text, 1) || ' ' || (due <= now()) FROM work_item ORDER BY 1"))
                .isEqualTo(List.of("1 true", "2 true", "3 false"));
    }

    @Test
    void a_payment_told_of_before_its_confirmation_counts_once_and_two_are_two() {
        entry(1, "IMPORTED", "100.00");
        entry(2, "IMPORTED", "100.00");
        entry(3, "PAID", "100.00");
        entry(4, "PAID", "100.01");
        entry(5, "REFUNDED", "100.00");
        upgrade();
        assertThat(texts("SELECT right(id::text, 1) || ' ' || right(same_as::text, 1) FROM ledger_entry"
                        + " WHERE same_as IS NOT NULL"))
                .isEqualTo(List.of("3 1"));
    }

    private void upgrade() {
        Flyway.configure().dataSource(database.asOwner()).load().migrate();
    }

    private List<String> texts(String select) {
        return jdbc.sql(select).query(String.class).list();
    }

    private static UUID id(int no) {
        return UUID.fromString("00000000-0000-0000-0000-%012d".formatted(no));
    }

    private void demanded(int no, String state, int... demands) {
        jdbc.sql("""
                INSERT INTO case_file (id, number, type, state, version, applicant_id, applicant_name, name_key, client,
                    external_id, language, submitted_at, received_at, application, schema_version, message, updated_at,
                    head_sequence, head_hash)
                VALUES (:id, :number, 'order-342', :state, 1, '1', 'А', 'а', 'egov', :number, 'kk', now(), now(), '{}', 1,
                    :id, now(), 1, '')
                """)
                .param("id", id(no))
                .param("number", "DPR-" + no)
                .param("state", state)
                .update();
        jdbc.sql("""
                INSERT INTO monitored_agreement (case_id, subject, agreement_no, agreement_on, support, paid_on)
                VALUES (?, '1', 'А', '2025-12-12', 1, '2025-12-16')
                """).param(id(no)).update();
        for (int demand : demands) {
            jdbc.sql("""
                    INSERT INTO obligation_notice (id, case_id, kind, amount, sent_on, correlation, term)
                    VALUES (:id, :case, 'REFUND_DEMAND', 1, '2026-10-01', :id::text, 'REFUND_DEMAND')
                    """).param("id", id(demand)).param("case", id(no)).update();
        }
        if (demands.length > 0) {
            runs(no);
        }
    }

    private void runs(int no) {
        jdbc.sql("""
                INSERT INTO deadline (id, case_id, kind, clause, starts_at, due_at, rule)
                VALUES (:id, :id, 'REFUND_DEMAND', 'agr.5(5)', now(), now(), '{}')
                """).param("id", id(no)).update();
        jdbc.sql("""
                INSERT INTO task (id, case_id, kind, reason_kk, reason_ru, reason_en, clause, opened_at)
                VALUES (:id, :id, 'DEADLINE_BREACHED:REFUND_DEMAND', '', '', '', 'agr.5(5)', now())
                """).param("id", id(no)).update();
    }

    private void waiting(int no) {
        jdbc.sql("""
                INSERT INTO work_item (id, case_id, kind, due, place)
                VALUES (:id, :id, 'order-342.obligation', now() + interval '1 year', now())
                """).param("id", id(no)).update();
    }

    private void entry(int no, String kind, String amount) {
        jdbc.sql("""
                INSERT INTO ledger_entry (id, applicant_id, cap_group, kind, amount, on_date)
                VALUES (?, '1', 'C1', ?, ?::numeric, '2026-11-24')
                """).params(id(no), kind, amount).update();
    }
}
