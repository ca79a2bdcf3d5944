package kz.arna.rules.order342;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.stream.Stream;
import kz.arna.base.Kazakhstan;
import kz.arna.calendar.CalendarFile;
import kz.arna.calendar.DueDates;
import kz.arna.calendar.WorkingCalendar;
import kz.arna.support.PublishedExamples;
import kz.arna.support.PublishedExamples.Entry;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The published examples EX-065…EX-081 of D5 through {@link Order342#service}, the entry behind
 * {@code POST /assessments/order-342-service}: a step on the published day is in time, a second after its close it is not. The
 * moment of registration, which no rule judges, comes from the calendar.
 */
class ServiceExamplesTest {

    private static final Order342 ORDER = new Order342();
    private static final LocalTime CLOSES = LocalTime.of(17, 30);

    private final WorkingCalendar calendar =
            new WorkingCalendar(CalendarFile.first().asVersion(1));
    private final ObjectNode request = Examples.JSON.createObjectNode().put("assessedAt", "2026-11-20T10:00:00+05:00");

    ServiceExamplesTest() throws IOException {}

    static Stream<Named<JsonNode>> registrations() {
        return examples("registration");
    }

    static Stream<Named<JsonNode>> lateGrounds() {
        return examples("lateGround");
    }

    static Stream<Named<JsonNode>> compliances() {
        return examples("compliance");
    }

    private static Stream<Named<JsonNode>> examples(String kind) {
        return Examples.of("working-time.json")
                .filter(example -> example.get("kind").asText().equals(kind))
                .map(example -> Named.of(example.get("id").asText(), example));
    }

    @ParameterizedTest
    @MethodSource("registrations")
    void the_terms_run_from_the_registration(JsonNode example) {
        LocalDateTime submitted = LocalDateTime.parse(example.get("submitted").asText());
        LocalDateTime registered = Kazakhstan.at(new DueDates(calendar)
                        .registrationMoment(submitted.atZone(Kazakhstan.ZONE).toInstant()))
                .toLocalDateTime();
        assertThat(registered).isEqualTo(example.get("registered").asText());
        step("service.registeredAt", registered);
        inTimeUpTo("DPR-R-077", "service.completeAt", day(example, "completenessBy"), "DPR-TERM-02");
        inTimeUpTo("DPR-R-076", "service.decidedAt", day(example, "resultBy"), "DPR-TERM-01");
        agreed(example);
    }

    /** The ground comes too late for a notice three days before the end: told at once and heard in two days, both late. */
    @ParameterizedTest
    @MethodSource("lateGrounds")
    void a_late_ground_breaks_the_term_of_the_notice_and_the_whole_term(JsonNode example) {
        step("service.registeredAt", day(example, "registered").atTime(10, 0));
        request.withObject("/facts/service.refusalMeant")
                .put("source", "OFFICER")
                .put("value", true);
        inTimeUpTo("DPR-R-083", "service.hearingNotifiedAt", day(example, "lastNotice"), "DPR-TERM-04");
        step("service.hearingNotifiedAt", day(example, "found").atTime(9, 0));
        assertThat(said("DPR-R-083")).isEqualTo("DPR-TERM-04");
        inTimeUpTo("DPR-R-084", "service.hearingHeldAt", day(example, "hearingBy"), "DPR-TERM-05");
        inTimeUpTo("DPR-R-076", "service.decidedAt", day(example, "resultBy"), "DPR-TERM-01");
        step("service.decidedAt", day(example, "hearingBy").atTime(16, 0));
        assertThat(said("DPR-R-076")).isEqualTo("DPR-TERM-01");
        agreed(example);
    }

    @ParameterizedTest
    @MethodSource("compliances")
    void an_early_completeness_check_brings_the_decision_forward_within_the_whole_term(JsonNode example) {
        step("service.registeredAt", day(example, "registered").atTime(10, 0));
        step("service.completeAt", day(example, "completenessPassed").atTime(12, 0));
        inTimeUpTo("DPR-R-079", "service.decidedAt", day(example, "due"), "DPR-TERM-03");
        inTimeUpTo("DPR-R-076", "service.decidedAt", day(example, "ceiling"), "DPR-TERM-01");
        agreed(example);
    }

    private void inTimeUpTo(String rule, String step, LocalDate last, String breach) {
        step(step, last.atTime(CLOSES));
        assertThat(said(rule)).as("%s on %s", rule, last).isEqualTo("MET");
        step(step, last.atTime(CLOSES).plusSeconds(1));
        assertThat(said(rule)).as("%s after %s", rule, last).isEqualTo(breach);
    }

    private void step(String fact, LocalDateTime at) {
        request.withObject("/facts/" + fact).put("source", "OWN_STORE").put("value", at.toString());
    }

    private String said(String rule) {
        AssessmentResult.RuleAnswer answer =
                ORDER.service(request, LocalDateTime.MIN, calendar).rule(rule).orElseThrow();
        return answer.code() == null ? answer.verdict() : answer.code();
    }

    private static LocalDate day(JsonNode example, String field) {
        return LocalDate.parse(example.get(field).asText());
    }

    private static void agreed(JsonNode example) {
        PublishedExamples.agreed(example.get("id").asText(), Entry.SERVICE);
    }
}
