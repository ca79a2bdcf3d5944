package kz.arna.reports.p342;

import static org.assertj.core.api.Assertions.assertThat;

import kz.arna.simulator.Fault;
import kz.arna.support.GatewayClient.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A correction that was begun by mistake is abandoned, unless the ministry may have a part of it. */
class ReportDroppedIT {

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
    void a_draft_and_a_checked_correction_are_dropped_and_the_report_is_sent_as_it_was() throws Exception {
        stand.moveTo(2028, 4, 6, 9, 0);
        sent("2028-Q1");
        byte[] file = stand.file("2028-Q1", "kk.pdf").body();
        assertThat(dropped("2028-Q1").at("/code")).isEqualTo("REPORT_NOT_NOW");
        stand.done("2028-Q1", "correct", stand.because("Қателесіп басталды"));
        assertThat(dropped("2028-Q1").status()).isEqualTo(200);
        isAsItWasSent("2028-Q1", file);
        stand.done("2028-Q1", "correct", stand.because("Қателесіп басталды"));
        assertThat(stand.read("2028-Q1").at("/report/contentNo")).isEqualTo("3");
        stand.done("2028-Q1", "check", stand.because("Тексерілді"));
        stand.done("2028-Q1", "sign", stand.by(ReportStand.HEAD).put("role", "HEAD"));
        assertThat(dropped("2028-Q1").status()).isEqualTo(200);
        isAsItWasSent("2028-Q1", file);
        stand.done("2028-Q1", "correct", stand.because("Соманы нақтылау"));
        stand.signedAgain("2028-Q1");
        assertThat(dropped("2028-Q1").at("/code")).isEqualTo("REPORT_NOT_NOW");
        stand.done("2028-Q1", "send", stand.by(ReportStand.HEAD));
        stand.eventually(() -> assertThat(stand.state("2028-Q1")).isEqualTo("SENT"));
        assertThat(stand.read("2028-Q1").at("/content/correction")).isEqualTo("1");
        assertThat(stand.read("2028-Q1").at("/report/contentNo")).isEqualTo("4");
    }

    @Test
    void a_report_that_was_never_sent_has_no_correction_to_drop() {
        stand.moveTo(2028, 7, 6, 9, 0);
        stand.drafted("2028-Q2");
        assertThat(dropped("2028-Q2").at("/code")).isEqualTo("REPORT_NOT_NOW");
        assertThat(stand.state("2028-Q2")).isEqualTo("DRAFT");
    }

    @Test
    void a_correction_that_came_to_the_ministry_on_one_way_is_finished() {
        stand.moveTo(2028, 10, 6, 9, 0);
        sent("2028-Q3");
        stand.done("2028-Q3", "correct", stand.because("Соманы нақтылау"));
        stand.signedAgain("2028-Q3");
        stand.gateway.partners().faults().set("mail", Fault.REJECTED);
        stand.done("2028-Q3", "send", stand.by(ReportStand.HEAD));
        stand.eventually(
                () -> assertThat(stand.delivery("2028-Q3", "MAIL", "state")).isEqualTo("STOPPED"));
        stand.eventually(
                () -> assertThat(stand.delivery("2028-Q3", "EDMS", "state")).isEqualTo("ACCEPTED"));
        stand.done("2028-Q3", "give-back", stand.because("Тағы бір қате"));
        assertThat(dropped("2028-Q3").at("/code")).isEqualTo("REPORT_CORRECTION_ARRIVED");
        assertThat(stand.state("2028-Q3")).isEqualTo("DRAFT");
        assertThat(stand.read("2028-Q3").at("/content/correction")).isEqualTo("2");
    }

    private static void isAsItWasSent(String quarter, byte[] file) throws Exception {
        Answer report = stand.read(quarter);
        assertThat(report.at("/report/state")).isEqualTo("SENT");
        assertThat(report.at("/report/contentNo")).isEqualTo("1");
        assertThat(report.node("/content").has("correction")).isFalse();
        assertThat(report.node("/signatures")).hasSize(2);
        assertThat(report.at("/rules/inOrder")).isEqualTo("true");
        assertThat(stand.file(quarter, "kk.pdf").body()).isEqualTo(file);
    }

    private static Answer dropped(String quarter) {
        return stand.act(quarter, "drop-correction", stand.because("Түзету қажет емес"));
    }

    private static void sent(String quarter) {
        stand.signed(quarter);
        stand.done(quarter, "send", stand.by(ReportStand.HEAD));
        stand.eventually(() -> assertThat(stand.state(quarter)).isEqualTo("SENT"));
    }
}
