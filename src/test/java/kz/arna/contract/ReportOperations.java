package kz.arna.contract;

import static kz.arna.contract.DeskStand.OFFICER;
import static kz.arna.contract.DeskStand.body;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.function.BiConsumer;
import kz.arna.contract.Caller.Answer;
import kz.arna.reference.Settings;
import kz.arna.simulator.Fault;
import org.awaitility.Awaitility;

/** Every call about the report П342, once. */
final class ReportOperations {

    private static final String REPORTS = "/api/v1/reports/p342";
    private static final String REPORT = REPORTS + "/2026-Q3";
    private static final String HEAD = "750314300121";

    private ReportOperations() {}

    /** @param answers holds an answer against the operation of the contract */
    static void all(DeskStand stand, BiConsumer<String, Answer> answers) {
        stand.gateway.bean(Settings.class).change("p342.mail.to", "kense@mps.example", "test", "a test needs it");
        stand.gateway.partners().faults().set("mail", Fault.REJECTED);
        answers.accept("draftReport", stand.caller.json(OFFICER, "POST", REPORTS, body().put("quarter", "2026-Q3")));
        answers.accept("listReports", stand.caller.get(OFFICER, REPORTS));
        answers.accept("readReportFile", stand.caller.get(OFFICER, REPORT + "/files/kk.xlsx"));
        answers.accept("rebuildReport", act(stand, "rebuild", body()));
        ObjectNode reasoned = body().put("reason", "Деректер кейін толтырылады");
        answers.accept("checkReport", act(stand, "check", reasoned));
        answers.accept("giveReportBack", act(stand, "give-back", reasoned));
        act(stand, "check", reasoned);
        act(stand, "sign", body().put("role", "EXECUTOR").put("phone", "+7 7172 00 00 01"));
        answers.accept("signReport", act(stand, "sign", body(HEAD).put("role", "HEAD")));
        answers.accept("sendReport", act(stand, "send", body()));
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(() -> stand.caller.get(OFFICER, REPORT).toString().contains("PARKED:BROKEN"));
        stand.gateway.partners().faults().set("mail", Fault.NONE);
        ObjectNode resend = reasoned.deepCopy().put("channel", "MAIL");
        answers.accept("resendReport", act(stand, "resend", resend));
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(() -> stand.caller.get(OFFICER, REPORT).toString().contains("\"SENT\""));
        answers.accept("correctReport", act(stand, "correct", reasoned));
        answers.accept("dropReportCorrection", act(stand, "drop-correction", reasoned));
        answers.accept("readReport", stand.caller.get(OFFICER, REPORT));
    }

    private static Answer act(DeskStand stand, String act, ObjectNode body) {
        return stand.caller.json(OFFICER, "POST", REPORT + "/" + act, body, "If-Match", "*");
    }
}
