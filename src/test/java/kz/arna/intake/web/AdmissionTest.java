package kz.arna.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    @Test
    void lets_some_work_some_wait_and_turns_the_rest_away_at_once() throws Exception {
        Admission admission = new Admission(2, 1, Duration.ofMinutes(1));
        assertThat(admission.enter()).isTrue();
        assertThat(admission.enter()).isTrue();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> waiter = threads.submit(admission::enter);
            Awaitility.await().until(() -> admission.waiting() == 1);
            assertThat(admission.enter()).isFalse();
            admission.leave();
            assertThat(waiter.get()).isTrue();
        }
        assertThat(admission.waiting()).isZero();
        assertThat(admission.freePermits()).isZero();
    }

    @Test
    void nobody_waits_for_ever() {
        Admission admission = new Admission(1, 1, Duration.ofMillis(10));
        assertThat(admission.enter()).isTrue();
        assertThat(admission.enter()).isFalse();
        assertThat(admission.waiting()).isZero();
    }
}
