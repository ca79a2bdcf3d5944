package kz.arna.reports.p342;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import kz.arna.simulator.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What becomes of a report whose ways are blocked: an e-mail is never repeated blindly, and only both ways make it sent. */
class ReportSendingIT {

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
    }

    @Test
    void an_email_without_a_reply_is_not_repeated_until_a_person_says_so() {
        stand.moveTo(2028, 4, 6, 9, 0);
        stand.signed("2028-Q1");
        stand.gateway.partners().faults().set("mail", Fault.RESET);
        long before = stand.gateway.partners().deliveries("mail").total();
        stand.done("2028-Q1", "send", stand.by(ReportStand.HEAD));
        stand.eventually(
                () -> assertThat(stand.delivery("2028-Q1", "MAIL", "state")).isEqualTo("STOPPED"));
        stand.eventually(
                () -> assertThat(stand.delivery("2028-Q1", "EDMS", "state")).isEqualTo("ACCEPTED"));
        assertThat(stand.state("2028-Q1")).isEqualTo("SENDING");
        assertThat(stand.delivery("2028-Q1", "MAIL", "reason")).isEqualTo("PARKED:UNCERTAIN");
        assertThat(stand.gateway.partners().deliveries("mail").total()).isEqualTo(before + 1);
        stand.gateway.partners().faults().heal();
        ObjectNode resend = stand.by(ReportStand.EXECUTOR)
                .put("channel", "MAIL")
                .put("reason", "Министрлік хат келмегенін растады");
        String outbox = stand.delivery("2028-Q1", "MAIL", "outbox");
        stand.done("2028-Q1", "resend", resend);
        stand.eventually(() -> assertThat(stand.state("2028-Q1")).isEqualTo("SENT"));
        assertThat(stand.delivery("2028-Q1", "MAIL", "outbox")).isEqualTo(outbox);
        assertThat(stand.gateway.partners().deliveries("mail").of(outbox)).isEqualTo(2);
        assertThat(stand.act("2028-Q1", "resend", resend).at("/code")).isEqualTo("REPORT_NOT_NOW");
    }

    @Test
    void a_wrong_address_is_corrected_and_sent_anew() {
        stand.moveTo(2028, 7, 6, 9, 0);
        stand.signed("2028-Q2");
        stand.set("p342.mail.to", "kense@nobody.example");
        stand.done("2028-Q2", "send", stand.by(ReportStand.HEAD));
        stand.eventually(
                () -> assertThat(stand.delivery("2028-Q2", "MAIL", "reason")).isEqualTo("PARKED:BROKEN"));
        stand.set("p342.mail.to", "kense@mps.example");
        stand.done(
                "2028-Q2",
                "resend",
                stand.by(ReportStand.EXECUTOR)
                        .put("channel", "MAIL")
                        .put("anew", true)
                        .put("reason", "Мекенжай түзетілді"));
        stand.eventually(() -> assertThat(stand.state("2028-Q2")).isEqualTo("SENT"));
    }

    @Test
    void a_busy_server_and_a_broken_system_are_tried_again_by_themselves() {
        stand.moveTo(2028, 10, 6, 9, 0);
        stand.signed("2028-Q3");
        stand.gateway.partners().faults().set("mail", Fault.BUSY);
        stand.gateway.partners().faults().set("edms", Fault.ERROR);
        stand.done("2028-Q3", "send", stand.by(ReportStand.HEAD));
        stand.eventually(
                () -> assertThat(stand.gateway.partners().deliveries("edms").repeated())
                        .isNotEmpty());
        assertThat(stand.state("2028-Q3")).isEqualTo("SENDING");
        stand.gateway.partners().faults().heal();
        stand.eventually(() -> assertThat(stand.state("2028-Q3")).isEqualTo("SENT"));
    }

    @Test
    void a_number_refused_by_the_document_system_leaves_the_report_unsent() {
        stand.moveTo(2028, 10, 6, 9, 0);
        stand.signed("2024-Q1");
        stand.done("2024-Q1", "send", stand.by(ReportStand.HEAD));
        stand.eventually(
                () -> assertThat(stand.delivery("2024-Q1", "EDMS", "state")).isEqualTo("REFUSED"));
        assertThat(stand.delivery("2024-Q1", "EDMS", "reason")).isEqualTo("Кезең жабық");
        assertThat(stand.state("2024-Q1")).isEqualTo("SENDING");
    }
}
