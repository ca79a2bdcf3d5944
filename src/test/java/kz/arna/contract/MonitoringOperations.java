package kz.arna.contract;

import static kz.arna.contract.DeskStand.EGOV;
import static kz.arna.contract.DeskStand.OFFICER;
import static kz.arna.contract.DeskStand.OPERATOR;
import static kz.arna.contract.DeskStand.act;
import static kz.arna.contract.DeskStand.body;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import kz.arna.base.Bin;
import kz.arna.contract.Caller.Answer;

/** Calls every operation about history and monitoring once. */
final class MonitoringOperations {

    /** Holds an answer against the contract. */
    interface Answers {
        Answer of(String operationId, Answer answer);
    }

    /** Sends a file. */
    interface Files {
        Answer send(String path, byte[] bytes, String type);
    }

    private static final String HEADER = "agreementNo;bin;name;agreementOn;support;paidOn;category;consentOn;channel;"
            + "externalId;language;receivedOn;decidedOn;costTypes;acceptedBase\n";

    private final DeskStand stand;
    private final Answers answers;
    private final Files files;

    MonitoringOperations(DeskStand stand, Answers answers, Files files) {
        this.stand = stand;
        this.answers = answers;
        this.files = files;
    }

    void call() {
        String first = company(7001);
        String second = company(7101);
        String third = company(7201);
        bring(
                "reimbursements",
                "Reimbursements",
                "bin;group;amount;paidOn;reference\n" + first + ";C1;1.00;2025-01-15;Т\n");
        bring(
                "documents",
                "Documents",
                "contractor;kind;number;date;currency;amount\n" + first + ";ACT;А-1;2025-01-15;KZT;1.00\n");
        bring("agreements", "Agreements", HEADER + row(first) + row(second) + row(third));
        answers.of("listExpectations", stand.caller.get(OPERATOR, "/api/v1/statistics/expectations?limit=2"));
        watched(number(first));
        refunded(number(second));
        event(number(third), "AgreementTerminated", "agreement-terminated", act());
    }

    private void watched(String number) {
        ObjectNode figures = body().put("quarter", "2026-Q1");
        figures.putArray("figures")
                .addObject()
                .put("form", "0031102")
                .put("section", "3")
                .put("line", "1")
                .put("value", "1000.50");
        answers.of(
                "FiguresSupplied",
                stand.caller.json(
                        EGOV, "POST", "/api/v1/cases/" + number + "/figures-supplied", figures, "If-Match", "*"));
        event(number, "DataRequested", "data-requested", body());
        event(
                number,
                "NoticeReceived",
                "notice-received",
                body().put("kind", "DATA_REQUEST").put("on", "2026-11-24"));
        event(
                number,
                "InformationReceived",
                "information-received",
                body().put("kind", "DATA_REQUEST").put("text", "Деректер ұсынылды"));
        event(number, "MonitoringResumed", "monitoring-resumed", act());
        event(number, "RiskNotified", "risk-notified", act());
        event(number, "RiskCleared", "risk-cleared", act());
        event(number, "ProgressRequested", "progress-requested", body());
        disputed(number);
        event(number, "ObligationFulfilled", "obligation-fulfilled", act());
        event(number, "AgreementClosed", "agreement-closed", act());
    }

    private void disputed(String number) {
        event(
                number,
                "ForceMajeureNotified",
                "force-majeure-notified",
                body().put("since", "2026-11-24").put("text", "Су тасқыны"));
        event(number, "ForceMajeureEnded", "force-majeure-ended", act().put("until", "2026-11-24"));
        event(number, "DisputeRaised", "dispute-raised", body().put("text", "Деректермен келіспейміз"));
        event(number, "DisputeTakenToCourt", "dispute-taken-to-court", act());
    }

    private void refunded(String number) {
        event(number, "RefundDemanded", "refund-demanded", act().put("sum", "100.00"));
        event(
                number,
                "RefundReceived",
                "refund-received",
                body().put("sum", "100.00").put("on", "2026-11-24"));
    }

    private void event(String number, String operation, String path, ObjectNode body) {
        answers.of(operation, stand.decide(number, path, body));
    }

    private void bring(String kind, String name, String csv) {
        String path = "/history/" + kind + "/previews";
        Answer preview =
                answers.of("previewHistory" + name, files.send(path, csv.getBytes(StandardCharsets.UTF_8), "text/csv"));
        answers.of("listImports", stand.caller.get(OPERATOR, "/api/v1/imports"));
        answers.of("getImport", stand.caller.get(OPERATOR, "/api/v1/imports/" + preview.at("/token")));
        ObjectNode second = body("750314300121").put("reason", "Тексерілді");
        answers.of(
                "confirmHistory" + name,
                stand.operate("/api/v1" + path + "/" + preview.at("/token") + "/confirm", second));
    }

    private String number(String bin) {
        return stand.caller.get(OFFICER, "/api/v1/cases?q=" + bin).at("/items/0/number");
    }

    private static String row(String bin) {
        return "К-" + bin + ";" + bin + ";«Үлгі» ЖШС;2025-12-12;1000000.00;2025-12-16;SMALL;2025-12-12;egov;h-" + bin
                + ";kk;2025-11-03;2025-11-20;C1.2;2000000.00\n";
    }

    /** A BIN that was never issued to anybody here. */
    private static String company(int from) {
        return IntStream.range(from, from + 99)
                .boxed()
                .flatMap(serial -> IntStream.range(0, 10).mapToObj(digit -> "2003400%04d".formatted(serial) + digit))
                .filter(Bin::isValid)
                .findFirst()
                .orElseThrow();
    }
}
