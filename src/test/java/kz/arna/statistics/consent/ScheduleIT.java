package kz.arna.statistics.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import kz.arna.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is done at set times is done by one node, however many come. */
class ScheduleIT {

    private static final Instant MORNING = Instant.parse("2026-02-10T04:30:00Z");

    private final DataSource database = TestDatabase.fresh().asApplication();
    private final Schedule schedule = new Schedule(JdbcClient.create(database));
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));

    @Test
    void eight_nodes_at_once_do_the_work_once() throws Exception {
        AtomicInteger done = new AtomicInteger();
        List<Future<Boolean>> nodes = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                nodes.add(threads.submit(() -> once(MORNING, done::incrementAndGet)));
            }
        }
        assertThat(done).hasValue(1);
        assertThat(nodes.stream().filter(Future::resultNow)).hasSize(1);
    }

    @Test
    void a_moment_that_was_served_is_not_served_again_and_a_later_one_is() {
        AtomicInteger done = new AtomicInteger();
        once(MORNING, done::incrementAndGet);
        assertThat(once(MORNING, done::incrementAndGet)).isFalse();
        assertThat(once(MORNING.minusSeconds(1), done::incrementAndGet)).isFalse();
        assertThat(once(MORNING.plus(Duration.ofHours(6)), done::incrementAndGet))
                .isTrue();
        assertThat(done).hasValue(2);
    }

    @Test
    void work_that_failed_is_still_to_be_done() {
        assertThatThrownBy(() -> once(MORNING, () -> {
                    throw new IllegalStateException("no calendar");
                }))
                .hasMessage("no calendar");
        assertThat(once(MORNING, () -> {})).isTrue();
    }

    @Test
    void a_lease_is_one_nodes_until_it_ends() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        assertThat(schedule.lease("consent-receipts", one, Duration.ofMinutes(1)))
                .isTrue();
        assertThat(schedule.lease("consent-receipts", one, Duration.ofMinutes(1)))
                .isTrue();
        assertThat(schedule.lease("consent-receipts", other, Duration.ofMinutes(1)))
                .isFalse();
        assertThat(schedule.lease("consent-receipts", one, Duration.ofMillis(-1)))
                .isTrue();
        assertThat(schedule.lease("consent-receipts", other, Duration.ofMinutes(1)))
                .isTrue();
    }

    private boolean once(Instant moment, Runnable work) {
        return Boolean.TRUE.equals(transaction.execute(status -> schedule.once("consent-batch", moment, work)));
    }
}
