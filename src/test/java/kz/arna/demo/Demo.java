package kz.arna.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
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

/**
 * Starts the gateway with a database and simulated partners of its own, all over real sockets, plays the main job on
 * sample applications, and stays up: API on port 8080, actuator on 8081.
 */
public final class Demo {

    private Demo() {}

    public static void main(String[] args) throws IOException {
        EmbeddedPostgres database = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "200")
                .start();
        Simulators partners = Simulators.start();
        Clock clock = DemoClock.near(
                Instant.now(), new WorkingCalendar(CalendarFile.first().asVersion(1)));
        PkiSimulator pki = PkiSimulator.start(0, clock);
        BureauServer bureau = BureauServer.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(database, partners, pki, bureau), "demo-shutdown"));
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
                .properties("logging.level.org.apache.sshd=WARN")
                .initializers(context -> {
                    // Before the gateway's own settings, whose defaults are a production's.
                    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("demo", properties));
                    ((GenericApplicationContext) context)
                            .registerBean("demoClock", Clock.class, () -> clock, bean -> bean.setPrimary(true));
                    context.getBeanFactory().registerSingleton("gatewayOnly", new GatewayOnly());
                    context.getBeanFactory().registerSingleton("simulators", partners);
                })
                .run(args);
        int port = ((WebServerApplicationContext) gateway).getWebServer().getPort();
        String base = "http://localhost:" + port;
        System.out.println(switches(partners));
        new Journeys(base, clock).play();
        new StatisticsJourney(base, bureau, clock).play();
        System.out.println("All journeys played; the gateway stays up. API http://localhost:8080, "
                + "health http://localhost:8081/actuator/health, keys demo-egov, demo-qazindustry, demo-officer, "
                + "demo-operator.");
        System.out.println(switches(partners));
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

    private static void close(EmbeddedPostgres database, Simulators partners, PkiSimulator pki, BureauServer bureau) {
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
