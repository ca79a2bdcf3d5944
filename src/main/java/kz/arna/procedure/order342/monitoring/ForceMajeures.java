package kz.arna.procedure.order342.monitoring;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kz.arna.base.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices of force majeure. Every call works in the caller's transaction. */
@Repository
class ForceMajeures {

    private final JdbcClient jdbc;

    ForceMajeures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a notice; one that came after {@code tellBy} is kept too, and nothing follows from it (agr.14). */
    void add(UUID caseId, LocalDate since, LocalDate toldOn, LocalDate tellBy) {
        jdbc.sql("INSERT INTO force_majeure (id, case_id, since, told_on, tell_by) VALUES (?, ?, ?, ?, ?)")
                .params(Uuid7.next(), caseId, since, toldOn, tellBy)
                .update();
    }

    /** The one that was told of in time and has not ended. */
    Optional<ForceMajeure> open(UUID caseId) {
        return jdbc.sql("SELECT id, case_id, since FROM force_majeure WHERE case_id = ? AND in_time AND until IS NULL")
                .param(caseId)
                .query((row, index) -> new ForceMajeure(
                        row.getObject("id", UUID.class),
                        row.getObject("case_id", UUID.class),
                        row.getObject("since", LocalDate.class)))
                .optional();
    }

    void end(UUID id, LocalDate until) {
        jdbc.sql("UPDATE force_majeure SET until = ? WHERE id = ?")
                .params(until, id)
                .update();
    }
}
