package kz.arna.statistics.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import kz.arna.exchange.PartnerControl;
import kz.arna.simulator.bureau.BureauServer;
import kz.arna.statistics.BureauFolders;
import kz.arna.statistics.StatFiles;
import kz.arna.support.MovableClock;
import kz.arna.support.RunningGateway;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What operators do to the inbox, and what they see of it, with a real server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxWatchIT {

    private static final String PAUSE = "/api/v1/partners/bns/pause";
    private static final String RESUME = "/api/v1/partners/bns/resume";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-04-22T06:00:00Z"));
    private final BureauServer bureau = BureauServer.start();
    private final RunningGateway gateway = RunningGateway.at(clock, settings());
    private final MeterRegistry meters = gateway.bean(MeterRegistry.class);
    private int names;

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(bureau.properties());
        settings.put("arna.statistics.inbox.poll", "100ms");
        settings.put("arna.statistics.inbox.stable-for", "1ms");
        settings.put("arna.statistics.inbox.alarm-after", "20m");
        return settings;
    }

    @AfterEach
    void heal() {
        bureau.comeBack();
        bureau.refuseLogin(false);
        operate(RESUME);
    }

    @AfterAll
    void stop() {
        gateway.close();
        bureau.close();
    }

    @Test
    void nothing_is_looked_at_while_an_operator_has_paused_the_bureau() throws IOException {
        patiently().until(() -> looks("SEEN") > 0);
        operate(PAUSE);
        // The look that had begun ends; none begins after the clock has moved unseen.
        clock.pass(Duration.ofMinutes(30));
        patiently().until(() -> unread() == 0);
        double before = looks("SEEN");
        String name = bring();
        clock.pass(Duration.ofMinutes(30));
        patiently().until(() -> unread() == 0);
        assertThat(looks("SEEN")).isEqualTo(before);
        assertThat(alarm()).isZero();
        assertThat(seen(name)).isFalse();
        assertThat(Files.exists(bureau.folder("data").resolve(name))).isTrue();
        operate(RESUME);
        patiently().until(() -> archived(name));
    }

    @Test
    void a_file_on_its_way_stays_where_it_is_while_the_bureau_is_paused() throws IOException {
        bureau.trouble().full(true);
        String name = bring();
        patiently().until(() -> seen(name) && life(name).attempts() > 0);
        operate(PAUSE);
        patiently().until(() -> unread() == 0);
        bureau.trouble().full(false);
        StatFiles.Life stuck = life(name);
        assertThat(gateway.bean(StatFiles.class).retry(stuck.id())).isTrue();
        double before = looks("SEEN");
        clock.pass(Duration.ofMinutes(30));
        patiently().until(() -> unread() == 0);
        assertThat(looks("SEEN")).isEqualTo(before);
        assertThat(life(name).state()).isEqualTo(stuck.state()).isNotEqualTo("ARCHIVED");
        operate(RESUME);
        patiently().until(() -> archived(name));
    }

    @Test
    void a_folder_that_stays_unread_raises_the_alarm_and_a_look_that_succeeds_ends_it() throws IOException {
        patiently().until(() -> looks("SEEN") > 0 && unread() == 0);
        bureau.goAway();
        double failed = looks("FAILED");
        patiently().until(() -> looks("FAILED") > failed);
        clock.pass(Duration.ofMinutes(19));
        assertThat(alarm()).isZero();
        assertThat(unread()).isBetween(1100d, 1199d);
        clock.pass(Duration.ofMinutes(2));
        assertThat(alarm()).isOne();
        String name = bring();
        bureau.comeBack();
        patiently().until(() -> archived(name));
        patiently().until(() -> alarm() == 0);
    }

    @Test
    void a_login_that_is_not_accepted_pauses_the_bureau_like_a_message_that_is_not() {
        patiently().until(() -> looks("SEEN") > 0);
        double denied = denied();
        bureau.refuseLogin(true);
        bureau.comeBack();
        patiently().until(() -> gateway.bean(PartnerControl.class).paused(BureauFolders.PARTNER));
        patiently().until(() -> denied() == denied + 1);
        double looks = looks("DENIED");
        patiently().until(() -> unread() == 0);
        assertThat(looks("DENIED")).isEqualTo(looks);
    }

    private static ConditionFactory patiently() {
        return Awaitility.await().atMost(Duration.ofSeconds(30));
    }

    private double looks(String outcome) {
        Counter looks = meters.find("arna.statistics.inbox.looks")
                .tag("outcome", outcome)
                .counter();
        return looks == null ? 0 : looks.count();
    }

    private double denied() {
        Counter denied = meters.find("arna.exchange.denied")
                .tag("partner", BureauFolders.PARTNER)
                .counter();
        return denied == null ? 0 : denied.count();
    }

    private double unread() {
        return meters.get("arna.statistics.inbox.unread").gauge().value();
    }

    private double alarm() {
        return meters.get("arna.statistics.inbox.alarm").gauge().value();
    }

    private String bring() throws IOException {
        String name = "WAGE-2025-%04d.csv".formatted(++names);
        Files.writeString(
                bureau.folder("data").resolve(name),
                "region;period;unit;value\n750000000;2025;KZT;%d\n".formatted(names));
        return name;
    }

    private boolean seen(String name) {
        return gateway.bean(StatFiles.class).list(null, 100).stream()
                .anyMatch(file -> file.name().equals(name));
    }

    private StatFiles.Life life(String name) {
        return gateway.bean(StatFiles.class).list(null, 100).stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private boolean archived(String name) {
        return seen(name) && life(name).state().equals("ARCHIVED");
    }

    private void operate(String call) {
        ObjectNode act = JsonNodeFactory.instance.objectNode().put("reason", "Жоспарлы жұмыс");
        act.putObject("actor")
                .put("iin", "750314300121")
                .put("name", "Серік А.")
                .put("position", "оператор");
        assertThat(gateway.as("operator").post(call, act).status()).isEqualTo(200);
    }
}
