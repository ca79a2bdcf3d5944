package kz.arna.simulator;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import kz.arna.simulator.pki.PkiSimulator;

/**
 * The simulators as a process of their own, for kill tests and benchmarks: {@code SimulatorProcess [latency-ms
 * [control-port]]}. Prints one line of JSON, {@code {"control":port,"properties":{…}}}, and stays until it is ended.
 */
public final class SimulatorProcess {

    private SimulatorProcess() {}

    public static void main(String[] args) throws InterruptedException {
        Duration latency = Duration.ofMillis(args.length > 0 ? Long.parseLong(args[0]) : 0);
        try (Simulators simulators = Simulators.start(latency, args.length > 1 ? Integer.parseInt(args[1]) : 0);
                PkiSimulator pki = PkiSimulator.start()) {
            pki.latency(latency);
            var line = Json.object().put("control", simulators.controlPort());
            var properties = line.putObject("properties");
            simulators.properties().forEach(properties::put);
            pki.properties().forEach(properties::put);
            // The process's one output, read by whoever started it.
            System.out.println(line);
            new CountDownLatch(1).await();
        }
    }
}
