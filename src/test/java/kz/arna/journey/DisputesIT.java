package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import kz.arna.support.GatewayClient;
import kz.arna.support.GatewayClient.Answer;
import org.junit.jupiter.api.Test;

/** What the agreement says of disputes (agr.16–17) and of force majeure (agr.13–15), on a watched agreement. */
class DisputesIT extends OnWatchedAgreement {

    private final GatewayClient channel = Stand.gateway().as("egov");

    @Test
    void a_dispute_goes_from_negotiations_to_the_court_and_ends_with_its_decision() {
        assertThat(said("dispute-raised", desk.body()).at("/errors/0/field")).isEqualTo("/text");
        assertThat(said("dispute-raised", text("Көрсеткіштердің есебімен келіспейміз"))
                        .status())
                .isEqualTo(200);
        assertThat(desk.state(number)).isEqualTo("DISPUTE");
        assertThat(desk.task(number, "DISPUTE_TO_SETTLE").path("clause").asText())
                .isEqualTo("agr.16");
        desk.noTask(number, "DATA_TO_REQUEST");
        assertThat(desk.decide(number, "data-requested", desk.body()).status()).isEqualTo(409);
        assertThat(desk.decide(number, "dispute-taken-to-court", desk.body()).at("/errors/0/field"))
                .isEqualTo("/reason");
        desk.decided(number, "dispute-taken-to-court", reason("Келіссөздер нәтиже бермеді"));
        desk.noTask(number, "DISPUTE_TO_SETTLE");
        assertThat(desk.task(number, "DISPUTE_IN_COURT").at("/reason/kk").asText())
                .contains("сот");
        assertThat(desk.decide(number, "dispute-taken-to-court", reason("Тағы да"))
                        .status())
                .isEqualTo(409);

        ObjectNode demand = desk.body().put("sum", "100.00");
        assertThat(desk.decide(number, "refund-demanded", demand).at("/errors/0/field"))
                .isEqualTo("/reason");
        desk.decided(number, "refund-demanded", demand.put("reason", "Сот шешімі"));
        assertThat(desk.state(number)).isEqualTo("REFUND_DEMANDED");
        desk.noTask(number, "DISPUTE_IN_COURT");
    }

    @Test
    void a_dispute_stops_no_term_and_may_end_where_it_began() {
        desk.task(number, "DATA_TO_REQUEST");
        desk.decided(number, "data-requested", desk.body());
        Stand.eventually(() -> assertThat(desk.eventTypes(number)).contains("NoticeReceived"));
        desk.decided(number, "dispute-raised", text("Сұралған деректер көлемі"));
        assertThat(desk.deadline(number, "DATA_REQUEST:2023-Q4").hasNonNull("closedAt"))
                .isFalse();
        Stand.eventually(() -> assertThat(watched.notices())
                .anySatisfy(
                        notice -> assertThat(notice.at("/notice/code").asText()).isEqualTo("DISPUTE")));
        watched.ours("2026-Q1", "67500");
        desk.decided(number, "monitoring-resumed", reason("Тараптар келісті"));
        assertThat(desk.state(number)).isEqualTo("MONITORING");
        desk.noTask(number, "DISPUTE_TO_SETTLE");
        assertThat(desk.deadline(number, "DATA_REQUEST:2023-Q4").path("due").asText())
                .startsWith("2026-08-24");
    }

    @Test
    void a_dispute_about_an_ended_agreement_does_not_bring_monitoring_back() {
        desk.decided(number, "agreement-terminated", reason("Шарттар бұзылды"));
        assertThat(said("dispute-raised", text("Бұзумен келіспейміз")).status()).isEqualTo(200);
        assertThat(notPossible("monitoring-resumed"))
                .contains("agreement-closed", "dispute-taken-to-court")
                .doesNotContain("monitoring-resumed");
        desk.decided(number, "dispute-taken-to-court", reason("Келіссөздер нәтиже бермеді"));
        assertThat(notPossible("dispute-taken-to-court"))
                .doesNotContain("monitoring-resumed", "dispute-taken-to-court");
        assertThat(desk.decide(number, "agreement-closed", desk.body()).at("/errors/0/field"))
                .isEqualTo("/reason");
        desk.decided(number, "agreement-closed", reason("Сот бұзуды күшінде қалдырды"));
        assertThat(desk.state(number)).isEqualTo("CLOSED");
        assertThat(desk.tasks(number)).isEmpty();
    }

    @Test
    void force_majeure_puts_a_running_term_off_by_its_days() {
        desk.task(number, "DATA_TO_REQUEST");
        desk.decided(number, "data-requested", desk.body());
        Stand.eventually(() -> assertThat(desk.eventTypes(number)).contains("NoticeReceived"));
        assertThat(said("force-majeure-notified", since(JULY)).status()).isEqualTo(200);
        desk.task(number, "FORCE_MAJEURE_TO_JUDGE");
        assertThat(said("force-majeure-notified", since(JULY)).at("/code")).isEqualTo("FORCE_MAJEURE_OPEN");

        Stand.moveTo(LocalDate.of(2026, 7, 28), 10, 0);
        ObjectNode end = reason("Төтенше жағдай туралы актіге сәйкес").put("until", "2026-07-27");
        assertThat(said("force-majeure-ended", end).status()).isEqualTo(403);
        ObjectNode unknown = end.deepCopy();
        unknown.putArray("terms").add("DATA_REQUEST:2023-Q4").add("HEARING");
        Answer refused = desk.decide(number, "force-majeure-ended", unknown);
        assertThat(refused.at("/errors/0/field")).isEqualTo("/terms/1");
        assertThat(desk.deadline(number, "DATA_REQUEST:2023-Q4").path("due").asText())
                .startsWith("2026-08-24");
        end.putArray("terms").add("DATA_REQUEST:2023-Q4");
        desk.decided(number, "force-majeure-ended", end);
        desk.noTask(number, "FORCE_MAJEURE_TO_JUDGE");

        // From 24 July thirty days and four, 24 to 27 July: Thursday 27 August, and not four days after the shifted 24
        // August.
        assertThat(desk.deadline(number, "DATA_REQUEST:2023-Q4").path("due").asText())
                .startsWith("2026-08-27");
        JsonNode moved = desk.event(number, "ForceMajeureEnded").at("/payload/moved/0");
        assertThat(moved.path("before").asText()).isEqualTo("2026-08-24");
        assertThat(moved.path("now").asText()).isEqualTo("2026-08-27");
        Stand.moveTo(LocalDate.of(2026, 8, 27), 18, 0);
        watched.bureau("62500", "67500", "67500");
        watched.outcome("RUNNING");
        assertThat(watched.obligation()
                        .at("/request/facts/request.data/value/0/extendedBy")
                        .asInt())
                .isEqualTo(4);
        assertThat(desk.hasTask(number, "ANSWER_LATE")).isFalse();
        Stand.moveTo(LocalDate.of(2026, 8, 28), 9, 30);
        desk.task(number, "ANSWER_LATE");
        Stand.eventually(() -> assertThat(watched.notices())
                .anySatisfy(notice ->
                        assertThat(notice.at("/notice/text/ru").asText()).contains("календарных дней: 4")));
    }

    @Test
    void whoever_tells_of_force_majeure_too_late_cannot_rely_on_it() {
        // Three working days before Friday the 24th is Tuesday the 21st.
        assertThat(said("force-majeure-notified", since(LocalDate.of(2026, 7, 20)))
                        .status())
                .isEqualTo(200);
        assertThat(desk.event(number, "ForceMajeureNotified")
                        .at("/payload/inTime")
                        .asBoolean())
                .isFalse();
        assertThat(desk.hasTask(number, "FORCE_MAJEURE_TO_JUDGE")).isFalse();
        ObjectNode end = reason("Тексерілді").put("until", "2026-07-24");
        assertThat(desk.decide(number, "force-majeure-ended", end).at("/code")).isEqualTo("FORCE_MAJEURE_UNKNOWN");

        assertThat(said("force-majeure-notified", since(LocalDate.of(2026, 7, 21)))
                        .status())
                .isEqualTo(200);
        assertThat(desk.event(number, "ForceMajeureNotified")
                        .at("/payload/inTime")
                        .asBoolean())
                .isTrue();
        end.putArray("terms");
        desk.decided(number, "force-majeure-ended", end);
        assertThat(desk.event(number, "ForceMajeureEnded").at("/payload/moved")).isEmpty();
    }

    @Test
    void a_notice_of_force_majeure_says_when_it_began_and_what_it_is() {
        assertThat(said("force-majeure-notified", text("Су тасқыны")).at("/errors/0/field"))
                .isEqualTo("/since");
        assertThat(said("force-majeure-notified", desk.body().put("since", "2026-07-24"))
                        .at("/errors/0/field"))
                .isEqualTo("/text");
        assertThat(said("force-majeure-notified", since(JULY.plusDays(1))).at("/errors/0/field"))
                .isEqualTo("/since");
        ObjectNode paper = since(LocalDate.of(2026, 7, 15)).put("on", "2026-07-20");
        desk.decided(number, "force-majeure-notified", paper);
        assertThat(desk.event(number, "ForceMajeureNotified")
                        .at("/payload/inTime")
                        .asBoolean())
                .isTrue();
        ObjectNode end = reason("Тексерілді").put("until", "2026-07-14");
        assertThat(desk.decide(number, "force-majeure-ended", end).at("/errors/0/field"))
                .isEqualTo("/until");
        assertThat(desk.decide(number, "force-majeure-ended", end.put("until", "2026-07-25"))
                        .at("/errors/0/field"))
                .isEqualTo("/until");
    }

    private Answer said(String event, ObjectNode body) {
        return channel.post("/api/v1/cases/" + number + "/" + event, body);
    }

    /** What is named as possible instead. */
    private String notPossible(String event) {
        Answer answer = desk.decide(number, event, reason("Келісілді"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.at("/errors/0/code")).isEqualTo("EVENT_NOT_POSSIBLE");
        return answer.at("/errors/0/text/en").split("possible: ")[1];
    }

    private ObjectNode text(String text) {
        return desk.body().put("text", text);
    }

    private ObjectNode reason(String reason) {
        return desk.body().put("reason", reason);
    }

    private ObjectNode since(LocalDate day) {
        return text("Су тасқыны").put("since", day.toString());
    }
}
