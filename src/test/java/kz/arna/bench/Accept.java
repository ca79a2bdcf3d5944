package kz.arna.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.arna.base.Kazakhstan;
import kz.arna.load.GatewayProcess;

/**
 * Applications accepted per second, beside a bare handler in the same run: {@code Accept [--smoke] [--profile]
 * [--doors-only]
 * [--seconds n] [--clients n]}.
 */
public final class Accept {

    private static final int WARM_UP = 100;
    private static final int MOST_APPLICATIONS = 110_000;
    private static final int PARTNER_MILLIS = 50;
    private static final int POOL = 16;
    private static final double LEAST_PER_SECOND = 1_000;
    private static final double LARGEST_P99 = 100;
    private static final double LEAST_RATIO = 0.5;
    static final List<String> JVM =
            List.of("-XX:-UseSerialGC", "-XX:+UseParallelGC", "-XX:TieredStopAtLevel=4", "-Xms1g", "-Xmx1g");

    private static final Map<String, String> CAPPED = Map.of(
            "arna.database.doors", "" + POOL,
            "arna.exchange.permits", "1",
            "arna.runner.workers", "1");
    private static final Map<String, String> DOORS_ONLY = Map.of(
            "arna.database.doors", "" + POOL,
            "arna.exchange.enabled", "false",
            "arna.runner.enabled", "false");

    private final Options options;
    private final Report report = new Report();

    private Accept(Options options) {
        this.options = options;
    }

    public static void main(String[] args) {
        Options options = Options.of(args, WARM_UP, 0);
        boolean met = new Accept(options).run(Options.command("accept", args));
        System.exit(met || options.smoke() ? 0 : 1);
    }

    private boolean run(String command) {
        int count = options.smoke() ? Prepared.FEW : MOST_APPLICATIONS;
        Prepared applications = Prepared.of(count, Kazakhstan.dayOf(Instant.now()));
        try (BenchStand stand = new BenchStand(PARTNER_MILLIS)) {
            Side gateway = gateway(stand, applications);
            Side bare = bare(stand, applications);
            boolean met = print(stand, applications, gateway, bare);
            if (!options.smoke()) {
                report.keep("accept", command);
            }
            return met;
        }
    }

    /** What one of the two did, with the processor time that it and the database took for each accepted application. */
    private record Side(Measured measured, double ownMillis, double databaseMillis) {}

    private Side gateway(BenchStand stand, Prepared applications) {
        List<String> jvm = new ArrayList<>(JVM);
        if (options.profile()) {
            jvm.add("-XX:FlightRecorderOptions:stackdepth=160");
            jvm.add("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename="
                    + Path.of("target/bench/accept.jfr").toAbsolutePath());
        }
        GatewayProcess gateway = stand.gateway("bench-accept", options.doorsOnly() ? DOORS_ONLY : CAPPED, jvm);
        BenchStand.upload(gateway, applications);
        Measured warm = stand.load(gateway.port(), applications, 0, options, options.warmUp());
        double own = gateway.processorSeconds();
        double database = stand.databaseSeconds();
        Measured measured = stand.load(gateway.port(), applications, warm.next(), options, options.seconds());
        Side side = side(measured, gateway.processorSeconds() - own, stand.databaseSeconds() - database);
        gateway.stop();
        return side;
    }

    private Side bare(BenchStand stand, Prepared applications) {
        Child bare = stand.bare(POOL, JVM);
        int port = bare.says().path("port").intValue();
        Measured warm = stand.load(port, applications, 0, options, Math.max(1, options.warmUp() / 2));
        double own = bare.processorSeconds();
        double database = stand.databaseSeconds();
        Measured measured = stand.load(port, applications, warm.next(), options, options.seconds());
        return side(measured, bare.processorSeconds() - own, stand.databaseSeconds() - database);
    }

    private static Side side(Measured measured, double ownSeconds, double databaseSeconds) {
        int n = Math.max(1, measured.accepted());
        return new Side(measured, ownSeconds * 1_000 / n, databaseSeconds * 1_000 / n);
    }

    private boolean print(BenchStand stand, Prepared applications, Side gateway, Side bare) {
        report.line("Applications accepted per second: signed, validated, committed, then answered");
        report.line("");
        report.line(
                "  %-10s %9s %9s %8s %8s %8s %8s %10s %10s  %s",
                "", "accepted", "per s", "p50 ms", "p95 ms", "p99 ms", "max ms", "own cpu", "db cpu", "other answers");
        row("gateway", gateway);
        row("bare", bare);
        double ratio = gateway.measured().perSecond() / bare.measured().perSecond();
        report.line("  %-10s %19.2f", "ratio", ratio);
        report.line("");
        boolean met =
                report.target("at least 1,000 a second", gateway.measured().perSecond() >= LEAST_PER_SECOND);
        met &= report.target("p99 at most 100 ms", gateway.measured().p99() <= LARGEST_P99);
        met &= report.target("at least half of the bare handler", ratio >= LEAST_RATIO);
        met &= report.target("nothing but 201", gateway.measured().others().isEmpty());
        report.line("");
        settings(stand, applications);
        return met;
    }

    private void row(String name, Side side) {
        Measured m = side.measured();
        report.line(
                "  %-10s %9d %9.0f %8.1f %8.1f %8.1f %8.1f %7.2f ms %7.2f ms  %s%s",
                name,
                m.accepted(),
                m.perSecond(),
                m.p50(),
                m.p95(),
                m.p99(),
                m.max(),
                side.ownMillis(),
                side.databaseMillis(),
                m.others().isEmpty() ? "none" : m.others(),
                m.exhausted() ? " (applications ran out after " + Math.round(m.seconds()) + " s)" : "");
    }

    private void settings(BenchStand stand, Prepared applications) {
        report.setting("measured", options.seconds() + " s after " + options.warmUp() + " s of warm-up");
        report.setting("clients", options.clients() + ", closed loop, kept-alive connections, own process");
        report.setting("commit", Machine.commit());
        report.setting("cores", Machine.cores());
        report.setting("JDK", Machine.jdk());
        report.setting("JVM of gateway and bare", String.join(" ", JVM));
        report.setting("signed bytes of one", applications.signedBytes() + " on average, RSA 2048, many signers");
        report.setting("connections of each", POOL);
        report.setting(
                "work behind the doors",
                options.doorsOnly()
                        ? "left to other nodes (--doors-only)"
                        : "capped: 1 worker, 1 permit a partner, partners at " + PARTNER_MILLIS + " ms");
        for (String name :
                List.of("server_version", "fsync", "synchronous_commit", "full_page_writes", "shared_buffers")) {
            report.setting(name, stand.serverSetting(name));
        }
    }
}
