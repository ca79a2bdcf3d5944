package kz.arna.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.arna.base.Kazakhstan;
import kz.arna.bench.Backlog.Look;
import kz.arna.load.GatewayProcess;

/**
 * Cases per second from application to proposed decision, with partners that take 50 ms for each answer: {@code Decide
 * [--smoke] [--profile] [--seconds n] [--rate n]}. Applications arrive at a steady rate; the gateway keeps up when its
 * backlog stays flat.
 */
public final class Decide {

    private static final int WARM_UP = 120;
    private static final int RATE = 55;
    private static final int PARTNER_MILLIS = 50;
    private static final double LEAST_PER_SECOND = 50;
    private static final int LOOK_SECONDS = 5;
    private static final int DRAIN_SECONDS = 90;
    private static final Map<String, String> SETTINGS = new TreeMap<>();

    private final Options options;
    private final Report report = new Report();
    private final List<Look> looks = new ArrayList<>();

    private Decide(Options options) {
        this.options = options;
    }

    public static void main(String[] args) {
        Options options = Options.of(args, WARM_UP, RATE);
        boolean met = new Decide(options).run(Options.command("decide", args));
        System.exit(met || options.smoke() ? 0 : 1);
    }

    private boolean run(String command) {
        int count = options.smoke()
                ? Prepared.FEW
                : Math.max(10_000, (options.seconds() + options.warmUp()) * options.rate());
        Prepared applications = Prepared.of(count, Kazakhstan.dayOf(Instant.now()));
        try (BenchStand stand = new BenchStand(PARTNER_MILLIS)) {
            boolean met = measure(stand, applications);
            if (!options.smoke()) {
                report.keep("decide", command);
            }
            return met;
        }
    }

    private boolean measure(BenchStand stand, Prepared applications) {
        GatewayProcess gateway = stand.gateway("bench-decide", SETTINGS, jvm());
        BenchStand.upload(gateway, applications);
        Backlog backlog = new Backlog(stand.jdbc());
        Measured warm = stand.load(gateway.port(), applications, 0, options, options.warmUp());
        double own = gateway.processorSeconds();
        double database = stand.databaseSeconds();
        double simulators = stand.simulatorSeconds();
        report.line("Cases per second from application to proposed decision, partners answer after 50 ms");
        report.line("");
        Measured load =
                watch(stand.startLoad(gateway.port(), applications, warm.next(), options, options.seconds()), backlog);
        Look end = looks.getLast();
        double cases = Math.max(1, end.proposed() - looks.getFirst().proposed());
        report.line("");
        report.line(
                "  processor time a case: gateway %.1f ms, database %.1f ms, simulators %.1f ms",
                (gateway.processorSeconds() - own) * 1_000 / cases,
                (stand.databaseSeconds() - database) * 1_000 / cases,
                (stand.simulatorSeconds() - simulators) * 1_000 / cases);
        double drained = drain(backlog);
        boolean met = print(load, backlog.times(warm.next()), drained, backlog);
        settings(stand);
        gateway.stop();
        return met;
    }

    private List<String> jvm() {
        List<String> jvm = new ArrayList<>(Accept.JVM);
        if (options.profile()) {
            jvm.add("-XX:FlightRecorderOptions:stackdepth=160");
            jvm.add("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename="
                    + Path.of("target/bench/decide.jfr").toAbsolutePath());
        }
        return jvm;
    }

    /** Looks at the backlog as long as the load runs. */
    private Measured watch(Child load, Backlog backlog) {
        report.line(
                "  %6s %10s %10s %14s %14s %12s",
                "s", "accepted", "proposed", "cases waiting", "to be sent", "work items");
        long began = System.nanoTime();
        look(0, backlog);
        int every = Math.min(LOOK_SECONDS, options.seconds());
        for (int second = every; second <= options.seconds(); second += every) {
            Pause.until(began + second * 1_000_000_000L);
            look(second, backlog);
        }
        return BenchStand.await(load);
    }

    private void look(int second, Backlog backlog) {
        Look look = backlog.look();
        looks.add(look);
        report.line(
                "  %6d %10d %10d %14d %14d %12d",
                second, look.accepted(), look.proposed(), look.waiting(), look.messages(), look.work());
    }

    /** Seconds until nothing was left to be done, or less than zero if that did not come. */
    private static double drain(Backlog backlog) {
        long began = System.nanoTime();
        for (double waited = 0; waited < DRAIN_SECONDS; waited = (System.nanoTime() - began) / 1e9) {
            Look look = backlog.look();
            if (look.waiting() == 0 && look.messages() == 0) {
                return waited;
            }
            Pause.seconds(0.2);
        }
        return -1;
    }

    private boolean print(Measured load, double[] times, double drained, Backlog backlog) {
        double perSecond = (looks.getLast().proposed() - looks.getFirst().proposed()) / (double) options.seconds();
        report.line("  proposed %.1f cases a second at %d applications a second", perSecond, options.rate());
        report.line(
                "  time to proposal: p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, max %.0f ms (%d cases)",
                Measured.percentile(times, 0.5),
                Measured.percentile(times, 0.95),
                Measured.percentile(times, 0.99),
                Measured.percentile(times, 1),
                times.length);
        report.line(
                "  answer of the door: p50 %.1f ms, p99 %.1f ms, max %.1f ms; other answers than 201: %s",
                load.p50(), load.p99(), load.max(), load.others().isEmpty() ? "none" : load.others());
        report.line(
                "  messages a case: %.1f to partners, %.1f journalled in all; sent again: %d",
                backlog.messagesPerCase(), backlog.journalledPerCase(), backlog.repeats());
        report.line(
                drained < 0 ? "  NOT DRAINED after 90 s" : "  everything done %.1f s after the last application",
                drained);
        report.line("");
        boolean met = report.target("at least 50 cases a second", perSecond >= LEAST_PER_SECOND);
        met &= report.target("backlog flat (grew by less than one second's arrivals)", isFlat());
        met &= report.target("nothing but 201", load.others().isEmpty());
        met &= report.target("every case proposed", times.length == load.accepted() && drained >= 0);
        report.line("");
        return met;
    }

    /** Cases waiting in the last third, against the first third. */
    private boolean isFlat() {
        int third = Math.max(1, looks.size() / 3);
        double first =
                looks.stream().limit(third).mapToLong(Look::waiting).average().orElse(0);
        double last = looks.stream()
                .skip(looks.size() - third)
                .mapToLong(Look::waiting)
                .average()
                .orElse(0);
        return last - first <= options.rate();
    }

    private void settings(BenchStand stand) {
        report.setting("measured", options.seconds() + " s after " + options.warmUp() + " s of warm-up");
        report.setting("applications", options.rate() + " a second, open loop, own process");
        report.setting("partners", "simulators in a process of their own, " + PARTNER_MILLIS + " ms each answer");
        report.setting("commit", Machine.commit());
        report.setting("cores", Machine.cores());
        report.setting("JDK", Machine.jdk());
        report.setting("JVM of the gateway", String.join(" ", Accept.JVM));
        report.setting("settings of the gateway", SETTINGS.isEmpty() ? "defaults" : SETTINGS);
        for (String name :
                List.of("server_version", "fsync", "synchronous_commit", "full_page_writes", "shared_buffers")) {
            report.setting(name, stand.serverSetting(name));
        }
    }
}
