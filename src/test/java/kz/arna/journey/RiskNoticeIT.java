package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the applicant of an agreement of 12 December 2025 is told of a risk (agr.4(3), DPR-R-120). */
class RiskNoticeIT extends OnWatchedAgreement {

    private static final String TERM = "RISK_NOTICE";

    @BeforeEach
    void atRisk() {
        watched.bureau("62500", "60000", "60000");
        desk.task(number, "RISK_NOTICE_DUE");
    }

    @Test
    void the_notice_is_due_by_the_last_working_day_of_the_half_year() {
        // 12 December 2026 is a Saturday.
        assertThat(due()).startsWith("2026-12-11");
        assertThat(rule()).isEqualTo("NOTICE_TO_SEND");
        Stand.moveTo(LocalDate.of(2026, 12, 11), 9, 30);
        again();
        assertThat(rule()).isEqualTo("NOTICE_TO_SEND");
        Stand.moveTo(LocalDate.of(2026, 12, 12), 9, 30);
        Stand.eventually(() -> assertThat(rule()).isEqualTo("DPR-OBL-05"));
    }

    @Test
    void a_notice_a_few_days_before_counts_for_the_half_year_and_the_next_has_its_own() {
        onDay(LocalDate.of(2026, 12, 8));
        desk.decided(number, "risk-notified", desk.body());
        assertThat(closed()).isTrue();
        assertThat(desk.decide(number, "risk-notified", desk.body()).at("/code"))
                .isEqualTo("RISK_TOLD_ALREADY");
        onDay(LocalDate.of(2026, 12, 12));
        again();
        desk.task(number, "RISK_NOTICE_DUE");
        // 12 June 2027 is a Saturday.
        assertThat(due()).startsWith("2027-06-11");
        desk.decided(number, "risk-notified", desk.body());
    }

    @Test
    void a_notice_that_is_late_counts_for_its_own_half_year_alone() {
        onDay(LocalDate.of(2026, 12, 14));
        desk.task(number, "DEADLINE_BREACHED:" + TERM);
        desk.decided(number, "risk-notified", desk.body());
        desk.task(number, "RISK_NOTICE_DUE");
        assertThat(due()).startsWith("2027-06-11");
        onDay(LocalDate.of(2026, 12, 15));
        desk.decided(number, "risk-notified", desk.body());
        assertThat(desk.decide(number, "risk-notified", desk.body()).at("/code"))
                .isEqualTo("RISK_TOLD_ALREADY");
    }

    @Test
    void a_term_that_moved_over_the_half_years_end_stays_of_its_half_year() {
        onDay(LocalDate.of(2026, 12, 8));
        ObjectNode since = desk.body().put("since", "2026-12-07").put("text", "Су тасқыны");
        desk.decided(number, "force-majeure-notified", since);
        onDay(LocalDate.of(2026, 12, 14));
        ObjectNode until = desk.body().put("until", "2026-12-13").put("reason", "Актіге сәйкес");
        until.putArray("terms").add(TERM);
        desk.decided(number, "force-majeure-ended", until);
        assertThat(due()).startsWith("2026-12-18");
        assertThat(rule()).isEqualTo("NOTICE_TO_SEND");
        desk.decided(number, "risk-notified", desk.body());
        desk.task(number, "RISK_NOTICE_DUE");
        assertThat(due()).startsWith("2027-06-11");
        desk.decided(number, "risk-notified", desk.body());
    }

    @Test
    void the_term_ends_with_the_risk_and_so_does_its_breach() {
        watched.bureau("62500", "70000", "70000");
        desk.noTask(number, "OBLIGATION_AT_RISK");
        assertThat(closed()).isTrue();
        assertThat(desk.tasks(number)).doesNotContain("RISK_NOTICE_DUE");
        Stand.moveTo(LocalDate.of(2026, 12, 12), 9, 30);
        assertThat(desk.tasks(number)).doesNotContain("DEADLINE_BREACHED:" + TERM);
    }

    @Test
    void a_risk_that_shows_on_the_last_day_is_told_of_in_the_next_half_year() {
        watched.bureau("62500", "70000", "70000");
        desk.noTask(number, "OBLIGATION_AT_RISK");
        onDay(LocalDate.of(2026, 12, 11));
        watched.bureau("62500", "60000", "60000", "60000");
        desk.task(number, "RISK_NOTICE_DUE");
        assertThat(due()).startsWith("2027-06-11");
    }

    @Test
    void no_notice_is_owed_after_the_agreement_has_run_out() {
        desk.decided(number, "risk-notified", desk.body());
        onDay(LocalDate.of(2027, 12, 13));
        again();
        assertThat(rule()).isEqualTo("null");
        assertThat(desk.tasks(number)).doesNotContain("RISK_NOTICE_DUE");
        assertThat(desk.decide(number, "risk-notified", desk.body().put("reason", "Қосымша"))
                        .at("/code"))
                .isEqualTo("RISK_NOTICE_NOT_OWED");
    }

    @Test
    void whoever_is_asked_for_progress_is_told_of_the_risk_all_the_same() {
        desk.decided(number, "progress-requested", desk.body());
        desk.decided(number, "risk-notified", desk.body());
        assertThat(desk.state(number)).isEqualTo("SHORTFALL_INFO_REQUESTED");
        assertThat(closed()).isTrue();
    }

    @Test
    void a_demand_leaves_no_notice_of_risk_to_give() {
        desk.decided(number, "refund-demanded", desk.body().put("sum", "100.00").put("reason", "Шарттар бұзылды"));
        assertThat(desk.tasks(number)).doesNotContain("RISK_NOTICE_DUE", "OBLIGATION_AT_RISK");
        assertThat(closed()).isTrue();
    }

    /** A correction of a line that the growth does not count lets the rules be asked today. */
    private void again() {
        watched.ours("2026-Q1", "60000");
    }

    private String due() {
        return last().path("due").asText();
    }

    private boolean closed() {
        return last().hasNonNull("closedAt");
    }

    private JsonNode last() {
        return desk.of(number)
                .node("/deadlines")
                .valueStream()
                .filter(deadline -> TERM.equals(deadline.path("kind").asText()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private String rule() {
        return watched.rule("DPR-R-120").path("code").asText("null");
    }
}
