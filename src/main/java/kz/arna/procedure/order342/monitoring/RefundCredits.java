package kz.arna.procedure.order342.monitoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kz.arna.base.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What applicants paid back, in whole or in parts: a credit settles one demand, and no other after it (agr.5(5), 6(2)). */
@Component
class RefundCredits {

    /**
     * A payment of the applicant.
     *
     * @param amount KZT
     */
    record Credit(UUID id, BigDecimal amount, LocalDate on) {}

    private final JdbcClient jdbc;

    RefundCredits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes a payment down. */
    Credit add(UUID caseId, BigDecimal amount, LocalDate on) {
        Credit credit = new Credit(Uuid7.next(), amount, on);
        jdbc.sql("INSERT INTO refund_credit (id, case_id, amount, credited_on) VALUES (?, ?, ?, ?)")
                .params(credit.id(), caseId, amount, on)
                .update();
        return credit;
    }

    /** Those that settled no demand yet: they count for the one that is open, also where they were paid on one before it. */
    List<Credit> open(UUID caseId) {
        return jdbc.sql("""
                SELECT c.id, c.amount, c.credited_on FROM refund_credit c
                WHERE c.case_id = ? AND NOT EXISTS (SELECT FROM refund_settled s WHERE s.credit_id = c.id)
                ORDER BY c.id
                """)
                .param(caseId)
                .query((row, index) -> new Credit(
                        row.getObject("id", UUID.class),
                        row.getBigDecimal("amount"),
                        row.getObject("credited_on", LocalDate.class)))
                .list();
    }

    /** KZT that ever came back. */
    BigDecimal total(UUID caseId) {
        return jdbc.sql("SELECT coalesce(sum(amount), 0) FROM refund_credit WHERE case_id = ?")
                .param(caseId)
                .query(BigDecimal.class)
                .single();
    }

    /** These settle the demand. */
    void settle(Collection<Credit> credits, UUID demandId) {
        credits.forEach(credit -> jdbc.sql("INSERT INTO refund_settled (credit_id, demand_id) VALUES (?, ?)")
                .params(credit.id(), demandId)
                .update());
    }

    static BigDecimal sum(Collection<Credit> credits) {
        return credits.stream().map(Credit::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The day on which the last of them was credited, whenever it was entered. */
    static LocalDate lastDay(Collection<Credit> credits) {
        return credits.stream().map(Credit::on).max(LocalDate::compareTo).orElseThrow();
    }
}
