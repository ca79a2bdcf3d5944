package kz.arna.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.arna.casefile.ChainAudit;
import kz.arna.simulator.Companies;
import kz.arna.support.MovableClock;
import kz.arna.support.RunningGateway;
import kz.arna.support.SampleApplication;
import kz.arna.support.SampleSigner;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class VerifyChainIT {

    @TempDir
    private Path folder = Path.of(".");

    private record Printed(int code, String out) {}

    @Test
    void a_history_that_somebody_changed_behind_the_gateway_is_found() throws Exception {
        Path anchors = folder.resolve("exported/anchors.jsonl");
        MovableClock clock = new MovableClock(Instant.parse("2026-11-24T05:00:00Z"));
        try (RunningGateway gateway = RunningGateway.at(
                clock, Map.of("arna.runner.anchor-file", anchors.toString(), "arna.runner.anchor-look", "1s"))) {
            String first = file(
                    gateway,
                    "one",
                    SampleApplication.inOrder(
                            Companies.APPROVED.id(), "«Бірінші» ЖШС", java.time.LocalDate.of(2026, 11, 24)));
            String second = file(
                    gateway,
                    "two",
                    SampleApplication.inOrder(
                            Companies.CAPPED.id(), "«Екінші» ЖШС", java.time.LocalDate.of(2026, 11, 24)));
            gateway.bean(ChainAudit.class).anchor();
            Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> Files.exists(anchors));

            Printed inOrder = verify(gateway, anchors);
            assertThat(inOrder.out()).startsWith("in order: 2 cases, ").contains("exported anchors compared");
            assertThat(inOrder.code()).isZero();

            JdbcClient owner = JdbcClient.create(gateway.database().asOwner());
            owner.sql("""
                            UPDATE case_event SET state = 'APPROVED_NOTIFIED' WHERE sequence = 2
                               AND case_id = (SELECT id FROM case_file WHERE number = ?)
                            """).param(second).update();
            Printed altered = verify(gateway, anchors);
            assertThat(altered.code()).isEqualTo(1);
            assertThat(altered.out())
                    .contains("case " + second)
                    .contains("event 2: HASH")
                    .contains("NOT in order")
                    .doesNotContain("case " + first)
                    .doesNotContain(Companies.CAPPED.id(), "Екінші", "750314300121");

            Files.write(
                    anchors, List.of(Files.readString(anchors).strip().replaceFirst("\"heads\":\\d+", "\"heads\":99")));
            assertThat(verify(gateway, anchors).out()).contains("anchor 1: EXPORTED_ANCHOR");
        }
    }

    private static String file(RunningGateway gateway, String id, SampleApplication application) {
        String number = gateway.as("egov")
                .file(id, application, SampleSigner.sign(application))
                .at("/number");
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(() -> !gateway.as("officer")
                        .get("/api/v1/tasks?kind=DECIDE&case=" + number)
                        .at("/items/0/id")
                        .isEmpty());
        return number;
    }

    /** As a process of its own would run it: the settings come from the environment, nothing else of the node starts. */
    private static Printed verify(RunningGateway gateway, Path anchors) {
        Map<String, String> settings = new TreeMap<>();
        for (String property : gateway.database().properties()) {
            settings.put(property.substring(0, property.indexOf('=')), property.substring(property.indexOf('=') + 1));
        }
        settings.forEach(System::setProperty);
        try {
            StringWriter out = new StringWriter();
            int code = Commands.run(
                    new PrintWriter(out, true), new PrintWriter(out, true), "verify-chain", "--anchors", "" + anchors);
            return new Printed(code, out.toString());
        } finally {
            settings.keySet().forEach(System::clearProperty);
        }
    }
}
