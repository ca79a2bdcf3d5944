package kz.arna.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import kz.arna.app.ArnaApplication;
import kz.arna.calendar.CalendarFile;
import kz.arna.calendar.WorkingCalendar;
import kz.arna.simulator.Simulators;
import kz.arna.simulator.bureau.BureauServer;
import kz.arna.simulator.pki.PkiSimulator;
import kz.arna.support.GatewayOnly;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * Starts the gateway with a database and simulated partners of its own, all over real sockets, plays the main job on
 * sample applications, and stays up: API on port 8080, actuator on 8081.
 */
public final class Demo {

    private static final Path BUREAU = Path.of("target", "demo", "bureau");

    private Demo() {}

    public static void main(String[] args) throws IOException {
        EmbeddedPostgres database = EmbeddedPostgres.builder()
                .setRegisterShutdownHook(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "200")
                .start();
        Simulators partners = Simulators.start();
        Clock clock = DemoClock.near(
                Instant.now(), new WorkingCalendar(CalendarFile.first().asVersion(1)));
        PkiSimulator pki = PkiSimulator.start(0, clock);
        BureauServer bureau = BureauServer.start(emptied(BUREAU.toAbsolutePath()));
        Map<String, Object> properties = new HashMap<>(partners.properties());
        properties.putAll(pki.properties());
        properties.putAll(bureau.properties());
        // Looks more often than a Bureau would like it.
        properties.put("arna.statistics.inbox.poll", "1s");
        properties.put("arna.statistics.consents.look", "1s");
        properties.put("arna.statistics.inbox.archive-key", archiveKey());
        properties.put("arna.database.url", database.getJdbcUrl("postgres", "postgres"));
        properties.put("arna.database.username", "postgres");
        properties.put("arna.database.owner-username", "postgres");
        properties.put("arna.clients.pepper", "a pepper that only the demo knows");
        ConfigurableApplicationContext gateway = new SpringApplicationBuilder(ArnaApplication.class)
                .profiles("demo")
                // The Bureau's server greets every look; the journeys shall be seen.
                .properties("logging.level.org.apache.sshd=ERROR")
                // Its own hook would run beside ours, and the database be gone before the gateway is.
                .registerShutdownHook(false)
                .initializers(context -> {
                    // Before the gateway's own settings, whose defaults are a production's.
                    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("demo", properties));
                    ((GenericApplicationContext) context)
                            .registerBean("demoClock", Clock.class, () -> clock, bean -> bean.setPrimary(true));
                    context.getBeanFactory().registerSingleton("gatewayOnly", new GatewayOnly());
                    context.getBeanFactory().registerSingleton("simulators", partners);
                })
                .run(args);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> close(gateway, database, partners, pki, bureau), "demo-shutdown"));
        int port = ((WebServerApplicationContext) gateway).getWebServer().getPort();
        String base = "http://localhost:" + port;
        System.out.println(switches(partners));
        new Journeys(base, clock).play();
        BureauOffice office = new BureauOffice(bureau);
        new StatisticsJourney(base, office, clock).play();
        office.open(clock);
        System.out.println("All journeys played; the gateway stays up. API http://localhost:8080, "
                + "health http://localhost:8081/actuator/health, keys demo-egov, demo-qazindustry, demo-officer, "
                + "demo-operator.");
        System.out.println(switches(partners));
        System.out.println(folders());
    }

    /** How to be the Bureau. */
    private static String folders() {
        Path root = BUREAU.resolve("root");
        return "The Bureau's folders (docs/statistics-exchange.md) lie in " + root
                + "; lists of consents are receipted by "
                + "themselves. To send a file of the Bureau and see its receipt, e.g.\n  cp samples/statistics/WAGE-2026Q1-* "
                + root.resolve("data") + "; sleep 5; cat " + root.resolve("data-receipts") + "/WAGE-*";
    }

    /** The folder without what an earlier demo left. */
    private static Path emptied(Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        return Files.createDirectories(folder);
    }

    /** How to make a simulated partner sick, and well again. */
    private static String switches(Simulators partners) {
        String control = "http://localhost:" + partners.controlPort() + "/_faults";
        return "Faults of the simulated partners: GET " + control
                + " lists them, PUT switches one to SLOW, ERROR (500), "
                + "MALFORMED, SILENT or back to NONE, e.g.\n  curl -X PUT -d '{\"fault\":\"SILENT\"}' " + control
                + "/category";
    }

    private static String archiveKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    private static void close(
            ConfigurableApplicationContext gateway,
            EmbeddedPostgres database,
            Simulators partners,
            PkiSimulator pki,
            BureauServer bureau) {
        gateway.close();
        bureau.close();
        partners.close();
        pki.close();
        try {
            database.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("the demo's database did not stop", e);
        }
    }
}
