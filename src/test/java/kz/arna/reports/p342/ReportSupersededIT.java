package kz.arna.reports.p342;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.UUID;
import kz.arna.exchange.Deliveries;
import kz.arna.exchange.DeliveryState;
import kz.arna.exchange.Replays;
import kz.arna.exchange.Reply;
import kz.arna.simulator.Fault;
import kz.arna.support.GatewayClient.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The ministry never holds two reports of which both look like the first. */
class ReportSupersededIT {

    private static ReportStand stand;

    @BeforeAll
    static void start() {
        stand = new ReportStand();
    }

    @AfterAll
    static void stop() {
        stand.close();
    }

    @AfterEach
    void heal() {
        stand.gateway.partners().faults().heal();
        stand.pause(false);
    }

    @Test
    void a_document_whose_answer_was_lost_is_corrected_though_its_repeat_was_withdrawn() {
        stand.moveTo(2028, 4, 6, 9, 0);
        stand.signed("2028-Q1");
        stand.pause("mail", true);
        stand.gateway.partners().faults().set("edms", Fault.RESET);
        stand.done("2028-Q1", "send", stand.by(ReportStand.HEAD));
        UUID document = UUID.fromString(stand.delivery("2028-Q1", "EDMS", "outbox"));
        UUID mail = UUID.fromString(stand.delivery("2028-Q1", "MAIL", "outbox"));
        stand.eventually(() -> assertThat(row(document).fault()).hasToString("UNCERTAIN"));
        stand.pause("edms", true);
        stand.eventually(() -> assertThat(row(document).state()).isEqualTo(DeliveryState.READY));
        stand.done("2028-Q1", "give-back", stand.because("Қате табылды"));
        assertThat(stand.read("2028-Q1").at("/content/correction")).isEqualTo("1");
        assertThat(reason("2028-Q1", "EDMS")).isEqualTo("WITHDRAWN:UNCERTAIN");
        assertThat(reason("2028-Q1", "MAIL")).isEqualTo("WITHDRAWN");
        assertThat(row(document).state()).isEqualTo(DeliveryState.CANCELLED);
        refusesRepeats(document);
        refusesRepeats(mail);
    }

    @Test
    void a_mail_that_surely_did_not_arrive_is_not_corrected_and_its_parked_message_is_done_with() {
        stand.moveTo(2028, 7, 6, 9, 0);
        stand.signed("2028-Q2");
        stand.pause("edms", true);
        stand.gateway.partners().faults().set("mail", Fault.REJECTED);
        stand.done("2028-Q2", "send", stand.by(ReportStand.HEAD));
        stand.eventually(
                () -> assertThat(stand.delivery("2028-Q2", "MAIL", "reason")).isEqualTo("PARKED:BROKEN"));
        UUID mail = UUID.fromString(stand.delivery("2028-Q2", "MAIL", "outbox"));
        stand.done("2028-Q2", "give-back", stand.because("Қате табылды"));
        assertThat(stand.read("2028-Q2").node("/content").has("correction")).isFalse();
        assertThat(row(mail).state()).isEqualTo(DeliveryState.CANCELLED);
        refusesRepeats(mail);
    }

    /** An operator resent what had stopped: the report knows nothing of it, its messages do. */
    @Test
    void a_stopped_message_that_an_operator_resends_keeps_its_report_while_it_leaves() {
        stand.moveTo(2028, 10, 6, 9, 0);
        stand.signed("2028-Q3");
        stand.pause("edms", true);
        stand.gateway.partners().faults().set("mail", Fault.REJECTED);
        stand.done("2028-Q3", "send", stand.by(ReportStand.HEAD));
        stand.eventually(
                () -> assertThat(stand.delivery("2028-Q3", "MAIL", "state")).isEqualTo("STOPPED"));
        UUID mail = UUID.fromString(stand.delivery("2028-Q3", "MAIL", "outbox"));
        stand.pause("mail", true);
        assertThat(repeat(mail, "resend").status()).isEqualTo(200);
        become(mail, DeliveryState.LEASED);
        assertThat(stand.act("2028-Q3", "give-back", stand.because("Қате табылды"))
                        .at("/code"))
                .isEqualTo("REPORT_UNDER_WAY");
        become(mail, DeliveryState.READY);
        stand.gateway.partners().faults().set("mail", Fault.RESET);
        stand.pause("mail", false);
        stand.eventually(() -> assertThat(row(mail).fault()).hasToString("UNCERTAIN"));
        stand.done("2028-Q3", "give-back", stand.because("Қате табылды"));
        assertThat(stand.read("2028-Q3").at("/content/correction")).isEqualTo("1");
    }

    @Test
    void a_draft_that_a_late_acceptance_has_overtaken_is_rebuilt_before_it_is_checked() {
        stand.moveTo(2029, 1, 5, 9, 0);
        withdrawn("2028-Q4");
        accepted("2028-Q4", "mail");
        Answer draft = stand.read("2028-Q4");
        JsonNode last = draft.node("/events").get(draft.node("/events").size() - 1);
        assertThat(last.path("type").asText()).isEqualTo("EarlierAccepted");
        assertThat(last.at("/payload/contentNo").asInt()).isEqualTo(1);
        assertThat(stand.act("2028-Q4", "check", stand.because("Тексерілді")).at("/code"))
                .isEqualTo("REPORT_OUTDATED");
        stand.done("2028-Q4", "rebuild", stand.by(ReportStand.EXECUTOR));
        stand.signedAgain("2028-Q4");
        stand.pause(false);
        stand.done("2028-Q4", "send", stand.by(ReportStand.HEAD));
        stand.eventually(() -> assertThat(stand.state("2028-Q4")).isEqualTo("SENT"));
        assertThat(stand.read("2028-Q4").at("/content/correction")).isEqualTo("1");
        accepted("2028-Q4", "mail");
        assertThat(stand.read("2028-Q4").at("/report/state")).isEqualTo("SENT");
    }

    @Test
    void a_signed_report_that_a_late_acceptance_has_overtaken_is_not_sent() {
        stand.moveTo(2029, 4, 5, 9, 0);
        withdrawn("2029-Q1");
        stand.signedAgain("2029-Q1");
        accepted("2029-Q1", "edms");
        assertThat(stand.act("2029-Q1", "send", stand.by(ReportStand.HEAD)).at("/code"))
                .isEqualTo("REPORT_OUTDATED");
        assertThat(stand.state("2029-Q1")).isEqualTo("SIGNED");
        stand.done("2029-Q1", "give-back", stand.because("Түзету нөмірі"));
        stand.signedAgain("2029-Q1");
        stand.pause(false);
        stand.done("2029-Q1", "send", stand.by(ReportStand.HEAD));
        stand.eventually(() -> assertThat(stand.state("2029-Q1")).isEqualTo("SENT"));
        assertThat(stand.read("2029-Q1").at("/content/correction")).isEqualTo("1");
    }

    /** Given back before anything left; its second drafting is drawn up as the first that the ministry will see. */
    private static void withdrawn(String quarter) {
        stand.signed(quarter);
        stand.pause(true);
        stand.done(quarter, "send", stand.by(ReportStand.HEAD));
        stand.done(quarter, "give-back", stand.because("Қате табылды"));
        assertThat(stand.read(quarter).node("/content").has("correction")).isFalse();
    }

    /** The partner's word about the first drafting, however late it is. */
    private static void accepted(String quarter, String partner) {
        String correlation = stand.gateway
                .bean(Deliveries.class)
                .find(partner, null, "P342-" + quarter, null, 10)
                .getLast()
                .correlation();
        Reply reply = new Reply(
                partner,
                "p342",
                correlation,
                "P342-" + quarter,
                new UUID(0, 1),
                JsonNodeFactory.instance.objectNode().put("accepted", true).put("reference", "04-18/7"),
                "test",
                stand.clock.instant(),
                true);
        new TransactionTemplate(stand.gateway.bean(PlatformTransactionManager.class))
                .executeWithoutResult(
                        status -> stand.gateway.bean(ReportReplies.class).onReply(reply));
    }

    private static void refusesRepeats(UUID message) {
        DeliveryState before = row(message).state();
        assertThat(repeat(message, "resend").at("/code")).isEqualTo("MESSAGE_NOT_REPEATABLE");
        assertThat(repeat(message, "ask-again").at("/code")).isEqualTo("MESSAGE_NOT_REPEATABLE");
        assertThat(stand.gateway
                        .bean(Replays.class)
                        .resend(message, stand.clock.instant().plusSeconds(60)))
                .isFalse();
        assertThat(row(message).state()).isEqualTo(before);
    }

    private static Answer repeat(UUID message, String how) {
        return stand.gateway
                .as("operator")
                .post("/api/v1/outbox/" + message + "/" + how, stand.because("Қайталау"), Map.of());
    }

    private static void become(UUID message, DeliveryState state) {
        JdbcClient.create(stand.gateway.database().asOwner())
                .sql("UPDATE outbox SET state = ? WHERE id = ?")
                .params(state.name(), message)
                .update();
    }

    private static Deliveries.Delivery row(UUID message) {
        return stand.gateway.bean(Deliveries.class).get(message).orElseThrow();
    }

    private static String reason(String quarter, String channel) {
        return stand.read(quarter + "?content=1")
                .node("/deliveries")
                .valueStream()
                .filter(way -> way.path("channel").asText().equals(channel))
                .map(way -> way.path("reason").asText())
                .findFirst()
                .orElse("");
    }
}
