package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import kz.arna.simulator.Fault;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A notice about a counter-obligation that the cabinet will not take was received by nobody: a person has to see to it. */
class ObligationNotToldIT extends OnWatchedAgreement {

    private static final String KIND = "NOT_TOLD:cabinet/obligation-notice:";

    private static final String TERM = "DATA_REQUEST:2023-Q4";

    @BeforeEach
    void dataAreMissing() {
        desk.task(number, "DATA_TO_REQUEST");
    }

    private String kind() {
        return desk.tasks(number).stream()
                .filter(kind -> kind.startsWith(KIND))
                .findFirst()
                .orElse("");
    }

    private String refused() {
        Stand.gateway().partners().faults().set("cabinet", Fault.TURNED_AWAY);
        desk.decided(number, "data-requested", desk.body());
        return Awaitility.await("nobody was told").until(this::kind, kind -> !kind.isEmpty());
    }

    @Test
    void a_refused_notice_is_a_task_and_no_term_runs() {
        String kind = refused();
        assertThat(desk.task(number, kind).path("clause").asText()).contains("agr.");
        assertThat(desk.event(number, "AnnouncementRefused")
                        .at("/payload/message")
                        .asText())
                .isEqualTo("obligation-notice");
        assertThat(desk.eventTypes(number)).doesNotContain("NoticeReceived");
        assertThat(desk.deadline(number, TERM).isMissingNode()).isTrue();
    }

    @Test
    void nobody_is_late_with_what_did_not_reach_him() {
        refused();
        Stand.moveTo(LocalDate.of(2026, 10, 1), 10, 0);
        watched.ours("2026-Q1", "67500");
        assertThat(watched.rule("DPR-R-117").path("code").asText()).isEqualTo("RECEIPT_UNKNOWN");
        JsonNode letter = watched.obligation().at("/request/facts/request.data/value/0");
        assertThat(letter.path("sentOn").asText()).isEqualTo("2026-07-24");
        assertThat(letter.path("receivedOn").isNull()).isTrue();
        assertThat(desk.hasTask(number, "ANSWER_LATE")).isFalse();

        ObjectNode receipt = desk.body().put("kind", "DATA_REQUEST").put("on", "2026-08-03");
        desk.decided(number, "notice-received", receipt);
        watched.ours("2026-Q1", "67501");
        assertThat(watched.rule("DPR-R-117").path("code").asText()).isEqualTo("DPR-OBL-06");
        desk.task(number, "ANSWER_LATE");
    }

    @Test
    void the_receipt_of_the_letter_ends_the_task_and_begins_the_term() {
        String kind = refused();
        ObjectNode receipt = desk.body().put("kind", "DATA_REQUEST").put("on", "2026-07-24");
        desk.decided(number, "notice-received", receipt);
        assertThat(desk.hasTask(number, kind)).isFalse();
        assertThat(desk.deadline(number, TERM).path("due").asText()).startsWith("2026-08-24");
    }

    @Test
    void a_notice_that_the_cabinet_takes_opens_no_task() {
        desk.decided(number, "data-requested", desk.body());
        Stand.eventually(() -> assertThat(desk.eventTypes(number)).contains("NoticeReceived"));
        assertThat(kind()).isEmpty();
    }
}
