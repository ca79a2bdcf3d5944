package kz.arna.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.arna.base.Kazakhstan;
import kz.arna.base.Written;
import kz.arna.calendar.Quarter;
import kz.arna.support.GatewayClient;
import kz.arna.support.GatewayClient.Answer;
import org.awaitility.Awaitility;

/**
 * Two years after the payment, told in minutes: an agreement of a year ago is brought in, its consent leaves for the
 * Bureau, files arrive, receipts go back, and the counter-obligation moves.
 */
final class StatisticsJourney {

    private static final String BIN = "160540008084";
    private static final String STRANGER = "171140009092";
    private static final String LIST = "CONSENT-000001.csv";
    private static final String COLUMNS = "agreementNo;bin;name;agreementOn;support;paidOn;category;consentOn;channel;"
            + "externalId;language;receivedOn;decidedOn;costTypes;acceptedBase\n";

    private final GatewayClient operator;
    private final GatewayClient desk;
    private final Officer officer;
    private final BureauOffice bureau;
    private final Clock clock;
    private final Quarter own;
    private final Quarter latest;
    private Journey journey;

    StatisticsJourney(String base, BureauOffice bureau, Clock clock) {
        this.operator = new GatewayClient(base, "demo-operator");
        this.desk = new GatewayClient(base, "demo-officer");
        this.officer = new Officer(desk);
        this.bureau = bureau;
        this.clock = clock;
        LocalDate today = Kazakhstan.dayOf(clock.instant());
        this.own = Quarter.of(today.minusYears(1));
        this.latest = Quarter.of(today).previous();
        this.journey = new Journey("statistics", "", desk);
    }

    void play() {
        agreementOfAYearAgo();
        consentLeaves();
        quartersSoFar();
        threeFiles();
        obligationMoves();
    }

    private void agreementOfAYearAgo() {
        LocalDate day = Kazakhstan.dayOf(clock.instant()).minusYears(1);
        String row = String.join(
                ";",
                List.of(
                        "ҚК-17",
                        BIN,
                        "«Қамқор Құрылғы» ЖШС",
                        day.toString(),
                        "20000000.00",
                        day.plusDays(4).toString(),
                        "MEDIUM",
                        day.toString(),
                        "egov",
                        "history-17",
                        "kk",
                        day.minusDays(39).toString(),
                        day.minusDays(22).toString(),
                        "C1.2",
                        "40000000.00"));
        Answer preview = operator.post(
                "/api/v1/history/agreements/previews",
                "text/csv",
                (COLUMNS + row + "\n").getBytes(StandardCharsets.UTF_8),
                Map.of(
                        "X-Actor-Iin", "850515400469",
                        "X-Actor-Name", encoded("Ахметова Айгүл"),
                        "X-Actor-Position", encoded("Талдаушы")));
        Answer confirmed = operator.post(
                "/api/v1/history/agreements/previews/" + preview.at("/token") + "/confirm", secondPerson());
        if (confirmed.status() != 200) {
            throw new IllegalStateException("the agreement was not taken: " + preview.body() + confirmed.body());
        }
        journey = new Journey("statistics", desk.get("/api/v1/cases?q=" + BIN).at("/items/0/number"), desk);
        journey.reaches("MONITORING");
        journey.tell("agreement of " + day + " over 20,000,000 tenge; owed: income 40,000,000 higher in two years");
    }

    private void consentLeaves() {
        desk.post("/api/v1/statistics/consents/batches", officer.reason("Бюроға келісімдерді жіберу"));
        List<String> rows = bureau.list(LIST);
        journey.tell("the Bureau finds " + LIST + ", " + (rows.size() - 1) + " rows: " + rows.get(1));
        bureau.acceptList(LIST, clock);
        Awaitility.await("the list is receipted")
                .atMost(Duration.ofSeconds(60))
                .until(() -> desk.get("/api/v1/statistics/consents/batches")
                        .at("/items/0/state")
                        .equals("ACCEPTED"));
        journey.tell("the Bureau's receipt closed the list");
    }

    private void quartersSoFar() {
        int files = 0;
        for (Quarter quarter = own.plus(-8); quarter.compareTo(latest) < 0; quarter = quarter.next()) {
            bureau.bring(
                    name("0051102", quarter, 1),
                    List.of(income(BIN, quarter, quarter.compareTo(own) > 0 ? "67500.00" : "62500.00")));
            files++;
        }
        expect(name("0051102", latest.previous(), 1), "APPLIED");
        journey.tell(files + " quarters so far are applied");
        Awaitility.await("on course").atMost(Duration.ofSeconds(60)).until(() -> growth().equals("10000000.00"));
        journey.tell(
                "counter-obligation: income grew by 10,000,000 in two quarters, on course; " + latest + " is missing");
    }

    private void threeFiles() {
        bureau.bring(
                name("0051102", latest, 1),
                List.of(
                        income(BIN, latest, "45000.00"),
                        row(BIN, "0051102", "3", "2", latest, "THOUSAND_KZT", "33 100"),
                        row(BIN, "0051102", "3", "3", latest, "THOUSAND_KZT", "11,900,00")));
        JsonNode refused = expect(name("0051102", latest, 1), "REFUSED");
        if (refused.path("errorCount").asInt() != 2) {
            throw new IllegalStateException("two rows are bad: " + refused);
        }
        bureau.errors(refused).forEach(line -> journey.tell("   error: " + line));
        bureau.bring(name("1211101", latest, 1), List.of(row(STRANGER, "1211101", "2", "1", latest, "PERSONS", "31")));
        JsonNode aside = expect(name("1211101", latest, 1), "APPLIED");
        journey.tell("   put aside: " + aside.path("aside"));
        bureau.bring(name("0051102", latest, 2), List.of(income(BIN, latest, "45000.00")));
        expect(name("0051102", latest, 2), "APPLIED");
    }

    private void obligationMoves() {
        Awaitility.await("at risk")
                .atMost(Duration.ofSeconds(60))
                .until(() -> desk.get("/api/v1/tasks?case=" + journey.number() + "&kind=RISK_NOTICE_DUE")
                                .node("/items")
                                .size()
                        > 0);
        journey.tell("counter-obligation: growth is " + Written.sum(new BigDecimal(growth()))
                + " now, behind its course: an official is asked to warn the enterprise");
        officer.decide(journey.number(), "risk-notified", officer.body());
        journey.reaches("RISK_NOTIFIED");
    }

    private JsonNode expect(String name, String result) {
        JsonNode receipt = bureau.receipt(name);
        if (!receipt.path("result").asText().equals(result)) {
            throw new IllegalStateException(name + ": " + receipt);
        }
        journey.tell("receipt for " + name + ": " + result + ", rows " + receipt.path("rows") + ", applied "
                + receipt.path("applied") + ", put aside " + receipt.path("asideCount") + ", errors "
                + receipt.path("errorCount"));
        return receipt;
    }

    /** What the rules count as growth so far, KZT. */
    private String growth() {
        return desk.get("/api/v1/cases/" + journey.number() + "/assessment?stage=OBLIGATION")
                .at("/result/amounts/growth");
    }

    private ObjectNode secondPerson() {
        ObjectNode act = officer.reason("Іске қосу алдындағы деректер");
        act.withObject("/actor")
                .put("iin", "750314300121")
                .put("name", "Оспанов Қанат")
                .put("position", "Басшы");
        return act;
    }

    private static String name(String form, Quarter quarter, int number) {
        return "STAT-%s-%dQ%d-%04d.csv".formatted(form, quarter.year(), quarter.number(), number);
    }

    private static String income(String bin, Quarter quarter, String value) {
        return row(bin, "0051102", "3", "1", quarter, "THOUSAND_KZT", value);
    }

    private static String row(
            String bin, String form, String section, String line, Quarter quarter, String unit, String value) {
        return String.join(";", bin, form, section, line, quarter.toString(), "TOTAL", "TOTAL", unit, value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
