package kz.arna.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import kz.arna.base.Kazakhstan;
import kz.arna.support.GatewayClient;
import kz.arna.support.MovableClock;
import kz.arna.support.RunningGateway;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The README's worked call: documents, signature and envelope by the scripts alone. */
class SampleFilingIT {

    private static final MovableClock CLOCK = new MovableClock(
            LocalDate.of(2026, 11, 24).atTime(10, 0).atZone(Kazakhstan.ZONE).toInstant());

    @Test
    void the_sample_is_complete_and_waits_for_the_officials_findings_alone() throws Exception {
        try (RunningGateway gateway = RunningGateway.at(CLOCK)) {
            JsonNode filed = file(gateway.url());
            String number = filed.path("number").asText();
            assertThat(number).startsWith("DPR-2026-");
            assertThat(filed.path("resultDate").asText()).isEqualTo("2026-12-04");
            GatewayClient officer = gateway.as("officer");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(40))
                    .until(() -> !officer.get("/api/v1/tasks?case=" + number + "&kind=DECIDE")
                            .at("/items/0/id")
                            .isEmpty());
            GatewayClient.Answer assessment = officer.get("/api/v1/cases/" + number + "/assessment");
            assertThat(assessment.at("/outcome")).isEqualTo("NEEDS_PERSON");
            JsonNode rules = Objects.requireNonNull(assessment.body()).at("/result/rules");
            assertThat(rules)
                    .isNotEmpty()
                    .noneMatch(rule -> "NOT_MET".equals(rule.path("verdict").asText()));
        }
    }

    private static JsonNode file(String url) throws Exception {
        ProcessBuilder script = new ProcessBuilder(Path.of("samples/file.sh").toString(), "sample-1");
        script.environment().put("ARNA", url);
        script.environment().put("ARNA_KEY", "test-egov");
        Process process = script.start();
        byte[] printed = process.getInputStream().readAllBytes();
        String complaint = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(complaint + new String(printed, StandardCharsets.UTF_8))
                .isZero();
        return new ObjectMapper().readTree(printed);
    }
}
