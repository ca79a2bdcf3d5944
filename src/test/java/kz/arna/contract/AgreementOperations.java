package kz.arna.contract;

import static kz.arna.contract.DeskStand.EGOV;
import static kz.arna.contract.DeskStand.OFFICER;
import static kz.arna.contract.DeskStand.OPERATOR;
import static kz.arna.contract.DeskStand.act;
import static kz.arna.contract.DeskStand.body;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import kz.arna.base.Bin;
import kz.arna.contract.Caller.Answer;

/** The operations on history that is brought in and on agreements that are watched, each called once. */
final class AgreementOperations {

    private static final String V1 = "/api/v1";
    private static final String AGREEMENTS =
            "agreementNo;bin;name;agreementOn;support;paidOn;category;consentOn;channel;"
                    + "externalId;language;receivedOn;decidedOn;costTypes;acceptedBase\n";

    private final DeskStand stand;
    private final BiFunction<String, Answer, Answer> answers;

    /** @param answers holds an operation's answer against the contract */
    AgreementOperations(DeskStand stand, BiFunction<String, Answer, Answer> answers) {
        this.stand = stand;
        this.answers = answers;
    }

    void play() {
        List<String> bins = bins();
        bring(
                "documents",
                "Documents",
                "contractor;kind;number;date;currency;amount\n190540008882;ACT;9;2024-09-02;KZT;5.00\n");
        bring(
                "reimbursements",
                "Reimbursements",
                "bin;group;amount;paidOn;reference\n" + bins.getFirst() + ";C1;5.00;2024-11-14;1\n");
        StringBuilder rows = new StringBuilder(AGREEMENTS);
        bins.forEach(bin -> rows.append("ҚК-" + bin + ";" + bin
                + ";«Тарих» ЖШС;2025-12-12;20000000.00;2025-12-16;MEDIUM;2025-12-12;egov;history-" + bin
                + ";kk;2025-11-03;2025-11-20;C1.2;40000000.00\n"));
        bring("agreements", "Agreements", rows.toString());
        answers.apply("listExpectations", stand.caller.get(OPERATOR, V1 + "/statistics/expectations?limit=2"));
        watched(number(bins.get(0)));
        answers.apply("ObligationFulfilled", decide(number(bins.get(1)), "obligation-fulfilled", act()));
        answers.apply("AgreementClosed", decide(number(bins.get(1)), "agreement-closed", act()));
        String owing = number(bins.get(2));
        answers.apply("RefundDemanded", decide(owing, "refund-demanded", act().put("sum", "5.00")));
        answers.apply(
                "RefundReceived",
                decide(owing, "refund-received", act().put("sum", "5.00").put("on", "2026-11-24")));
        answers.apply("AgreementTerminated", decide(number(bins.get(3)), "agreement-terminated", act()));
    }

    private void watched(String number) {
        ObjectNode figures = body().put("quarter", "2026-Q1");
        figures.putArray("figures")
                .addObject()
                .put("form", "0051102")
                .put("section", "3")
                .put("line", "1")
                .put("value", "67500");
        answers.apply(
                "FiguresSupplied",
                stand.caller.json(
                        EGOV, "POST", V1 + "/cases/" + number + "/figures-supplied", figures, "If-Match", "*"));
        answers.apply("RiskNotified", decide(number, "risk-notified", act()));
        answers.apply("RiskCleared", decide(number, "risk-cleared", act()));
        answers.apply("DataRequested", decide(number, "data-requested", act()));
        answers.apply(
                "NoticeReceived",
                decide(
                        number,
                        "notice-received",
                        act().put("kind", "DATA_REQUEST").put("on", "2026-11-24")));
        answers.apply(
                "InformationReceived",
                decide(
                        number,
                        "information-received",
                        act().put("kind", "DATA_REQUEST").put("text", "Жауап")));
        answers.apply("MonitoringResumed", decide(number, "monitoring-resumed", act()));
        answers.apply("ProgressRequested", decide(number, "progress-requested", act()));
    }

    private Answer decide(String number, String event, ObjectNode body) {
        return stand.decide(number, event, body);
    }

    private void bring(String kind, String id, String csv) {
        Answer preview = stand.caller.send(
                OPERATOR,
                "POST",
                V1 + "/history/" + kind + "/previews",
                csv.getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "text/csv",
                "X-Actor-Iin",
                "850515400469",
                "X-Actor-Name",
                "A",
                "X-Actor-Position",
                "B");
        answers.apply("previewHistory" + id, preview);
        String confirm = V1 + "/history/" + kind + "/previews/" + preview.at("/token") + "/confirm";
        answers.apply(
                "confirmHistory" + id,
                stand.operate(confirm, body("750314300121").put("reason", "Тексерілді")));
    }

    private String number(String bin) {
        return stand.caller.get(OFFICER, V1 + "/cases?q=" + bin).at("/items/0/number");
    }

    /** Companies that no other test knows. */
    private static List<String> bins() {
        List<String> bins = new ArrayList<>();
        for (long candidate = 210_340_990_000L; bins.size() < 4; candidate++) {
            if (Bin.isValid(Long.toString(candidate))) {
                bins.add(Long.toString(candidate));
                candidate += 10;
            }
        }
        return bins;
    }
}
