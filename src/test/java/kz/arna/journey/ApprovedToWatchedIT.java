package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import kz.arna.base.Bin;
import kz.arna.simulator.bureau.BureauServer;
import kz.arna.support.GatewayClient;
import kz.arna.support.GatewayClient.Answer;
import kz.arna.support.MovableClock;
import kz.arna.support.RunningGateway;
import kz.arna.support.SampleApplication;
import kz.arna.support.SampleSigner;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** One case from the portal over agreement and consent, which leaves for the Bureau over SFTP, to the figures it is watched by. */
class ApprovedToWatchedIT {

    private static final LocalDate TUESDAY = Stand.TUESDAY;
    private static final String BIN = company();

    @Test
    void a_case_that_was_decided_here_is_signed_paid_told_to_the_bureau_and_watched() throws Exception {
        MovableClock clock = new MovableClock(Stand.at(TUESDAY.atTime(10, 0)));
        try (BureauServer bureau = BureauServer.start();
                RunningGateway gateway = RunningGateway.at(clock, bureau.properties())) {
            Desk desk = new Desk(gateway.as("officer"));
            String number = approved(gateway, desk);
            new Papers(desk).paid(number, "ҚК-1/2026", TUESDAY, "5000000.00");
            assertThat(desk.state(number)).isEqualTo("MONITORING");

            List<String> rows = listSent(desk, bureau);
            assertThat(rows).hasSize(22);
            assertThat(rows.subList(1, 22))
                    .allMatch(row -> row.contains(";GRANTED;" + BIN + ";2026-11-24;2026-11-24;")
                            && row.endsWith(";2024-Q4;2028-Q4;17;MINISTRY|OPERATOR"));

            Answer quarters = gateway.as("operator").get("/api/v1/statistics/expectations?limit=200&subject=" + BIN);
            assertThat(quarters.node("/items").findValuesAsText("quarter")).contains("2024-Q4", "2026-Q3");
            assertThat(quarters.node("/items").valueStream())
                    .allMatch(each -> each.path("consented").asBoolean()
                            && !each.path("imported").asBoolean());
            JsonNode first = desk.deadline(number, "FIGURES:2026-Q4");
            assertThat(first.path("due").asText()).startsWith("2027-01-20");
        }
    }

    private static String approved(RunningGateway gateway, Desk desk) {
        SampleApplication application = SampleApplication.inOrder(BIN, "«Үлгі» ЖШС", TUESDAY);
        Answer filed = gateway.as("egov").file("watched-1", application, SampleSigner.sign(application));
        assertThat(filed.status()).as(String.valueOf(filed.body())).isEqualTo(201);
        String number = filed.at("/number");
        desk.task(number, "DECIDE");
        desk.findInOrder(number);
        desk.decided(number, "approved", desk.body().put("reason", "Тексерілді"));
        return number;
    }

    private static List<String> listSent(Desk desk, BureauServer bureau) throws Exception {
        GatewayClient officer = desk.client();
        officer.post("/api/v1/statistics/consents/batches", desk.body().put("reason", "Бюроға жіберу"));
        Awaitility.await("the list lies with the Bureau")
                .atMost(Duration.ofSeconds(40))
                .until(() -> officer.get("/api/v1/statistics/consents/batches").at("/items/0/state"), "SENT"::equals);
        return Files.readAllLines(bureau.folder("consents").resolve("CONSENT-000001.csv"));
    }

    private static String company() {
        return java.util.stream.IntStream.range(0, 10)
                .mapToObj(digit -> "20014001701" + digit)
                .filter(Bin::isValid)
                .findFirst()
                .orElseThrow();
    }
}
