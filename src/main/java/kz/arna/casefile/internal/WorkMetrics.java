package kz.arna.casefile.internal;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What operators see of the runner: {@code arna.work} by kind and outcome, {@code arna.deadline} by step. */
@Component
final class WorkMetrics {

    private final MeterRegistry meters;

    WorkMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    /** A try of an item was done or failed after this long. */
    void work(String kind, String outcome, long nanos) {
        meters.timer("arna.work", "kind", kind, "outcome", outcome).record(Duration.ofNanos(nanos));
    }

    /** A warning or a breach was told, or its telling failed. */
    void deadline(String step, String outcome) {
        meters.counter("arna.deadline", "step", step, "outcome", outcome).increment();
    }
}
