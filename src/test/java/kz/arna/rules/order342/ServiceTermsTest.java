package kz.arna.rules.order342;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDateTime;
import kz.arna.base.Rejected;
import kz.arna.calendar.CalendarFile;
import kz.arna.calendar.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Registered on Monday 2025-11-24 and found complete on Wednesday: the whole term ends on 2025-12-04, as in EX-079. */
class ServiceTermsTest {

    private static final Order342 ORDER = new Order342();
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 5, 10, 0);

    private final WorkingCalendar calendar =
            new WorkingCalendar(CalendarFile.first().asVersion(1));
    private final ObjectNode request = Examples.JSON.createObjectNode();

    ServiceTermsTest() throws IOException {
        fact("service.registeredAt", "2025-11-24T10:00:00+05:00");
        fact("service.completeAt", "2025-11-26T12:00:00");
        fact("service.hearingNotifiedAt", "2025-11-28T12:00:00");
        fact("service.hearingHeldAt", "2025-12-01T15:00:00");
        fact("service.decidedAt", "2025-12-03T16:00:00");
        request.withObject("/facts/service.refusalMeant").put("value", true).put("source", "OWN_STORE");
    }

    private void fact(String name, String value) {
        request.withObject("/facts/" + name).put("value", value).put("source", "OWN_STORE");
    }

    private void without(String name) {
        request.withObject("/facts").remove(name);
    }

    private ServiceResult result() {
        return ORDER.service(request, NOW, calendar);
    }

    private String said(String rule) {
        AssessmentResult.RuleAnswer answer = result().rule(rule).orElseThrow();
        String code = answer.code();
        return code == null ? answer.verdict() : code;
    }

    @Test
    void every_step_of_a_service_in_order_came_in_time() {
        assertThat(result().inTime()).isTrue();
        assertThat(result().ruleVersion()).isEqualTo("order-342/448");
        assertThat(result().rules()).hasSize(5);
    }

    /** A step on the day before the last, on the last, in its last second, a second after, and on the day after. */
    @ParameterizedTest(name = "{0}: {1} at {2} → {3}")
    @CsvSource({
        "DPR-R-076, service.decidedAt, 2025-12-03T12:00, MET",
        "DPR-R-076, service.decidedAt, 2025-12-04T17:30, MET",
        "DPR-R-076, service.decidedAt, 2025-12-04T17:30:01, DPR-TERM-01",
        "DPR-R-076, service.decidedAt, 2025-12-05T09:00, DPR-TERM-01",
        "DPR-R-077, service.completeAt, 2025-11-25T12:00, MET",
        "DPR-R-077, service.completeAt, 2025-11-26T17:30, MET",
        "DPR-R-077, service.completeAt, 2025-11-26T17:30:01, DPR-TERM-02",
        "DPR-R-077, service.completeAt, 2025-11-27T09:00, DPR-TERM-02",
        "DPR-R-083, service.hearingNotifiedAt, 2025-11-30T12:00, MET",
        "DPR-R-083, service.hearingNotifiedAt, 2025-12-01T17:30, MET",
        "DPR-R-083, service.hearingNotifiedAt, 2025-12-01T17:30:01, DPR-TERM-04",
        "DPR-R-083, service.hearingNotifiedAt, 2025-12-02T09:00, DPR-TERM-04",
        "DPR-R-084, service.hearingHeldAt, 2025-12-01T12:00, MET",
        "DPR-R-084, service.hearingHeldAt, 2025-12-02T17:30, MET",
        "DPR-R-084, service.hearingHeldAt, 2025-12-02T17:30:01, DPR-TERM-05",
        "DPR-R-084, service.hearingHeldAt, 2025-12-03T09:00, DPR-TERM-05"
    })
    void a_step_is_in_time_up_to_the_close_of_its_last_day(String rule, String step, String at, String expected) {
        fact(step, at);
        assertThat(said(rule)).isEqualTo(expected);
    }

    /** Six working days from Tuesday end on Wednesday, before the whole term does. */
    @ParameterizedTest(name = "decided {0} → {1}")
    @CsvSource({
        "2025-12-02T12:00, MET",
        "2025-12-03T17:30, MET",
        "2025-12-03T17:30:01, DPR-TERM-03",
        "2025-12-04T09:00, DPR-TERM-03"
    })
    void a_fast_completeness_check_brings_the_decision_forward(String decided, String expected) {
        fact("service.completeAt", "2025-11-25T12:00");
        fact("service.decidedAt", decided);
        assertThat(said("DPR-R-079")).isEqualTo(expected);
    }

    @Test
    void a_late_completeness_check_leaves_the_whole_term_as_it_is() {
        fact("service.completeAt", "2025-11-28T12:00");
        fact("service.decidedAt", "2025-12-04T12:00");
        assertThat(said("DPR-R-079")).isEqualTo("MET");
        fact("service.decidedAt", "2025-12-05T12:00");
        assertThat(said("DPR-R-079")).isEqualTo("DPR-TERM-03");
    }

    @ParameterizedTest(name = "{0} without {1}")
    @CsvSource({
        "DPR-R-076, service.decidedAt",
        "DPR-R-077, service.completeAt",
        "DPR-R-079, service.decidedAt",
        "DPR-R-083, service.hearingNotifiedAt",
        "DPR-R-084, service.hearingHeldAt"
    })
    void a_step_that_has_not_come_is_open_while_its_term_runs_and_missed_after_it(String rule, String step) {
        without(step);
        request.put("assessedAt", "2025-11-26T10:00:00+05:00");
        assertThat(said(rule)).isEqualTo("STEP_TO_COME");
        request.put("assessedAt", "2025-12-05T10:00:00+05:00");
        assertThat(said(rule)).startsWith("DPR-TERM-");
        assertThat(result().inTime()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"DPR-R-076", "DPR-R-077", "DPR-R-079", "DPR-R-083", "DPR-R-084"})
    void without_the_registration_nobody_can_say(String rule) {
        without("service.registeredAt");
        assertThat(said(rule)).isEqualTo("FACT_UNKNOWN");
    }

    @Test
    void where_no_refusal_is_meant_nobody_is_heard() {
        without("service.hearingNotifiedAt");
        without("service.hearingHeldAt");
        request.withObject("/facts/service.refusalMeant").put("value", false);
        assertThat(said("DPR-R-083")).isEqualTo("MET");
        assertThat(said("DPR-R-084")).isEqualTo("MET");
        without("service.refusalMeant");
        assertThat(said("DPR-R-083")).isEqualTo("FACT_UNKNOWN");
    }

    @Test
    void refuses_what_it_cannot_read() {
        request.put("calendar", "mine");
        assertThatThrownBy(this::result).isInstanceOf(Rejected.class).hasMessageContaining("UNKNOWN_FIELD");
        request.remove("calendar");
        fact("service.decidedAt", "yesterday");
        assertThatThrownBy(this::result).isInstanceOf(Rejected.class).hasMessageContaining("DATE_MALFORMED");
        without("service.decidedAt");
        fact("service.unheardOf", "2025-12-01");
        assertThatThrownBy(this::result).isInstanceOf(Rejected.class).hasMessageContaining("UNKNOWN_FACT");
    }
}
