package kz.arna.casefile.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseEvent;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.Task;
import kz.arna.casefile.Tasks;
import kz.arna.casefile.WorkItem;
import kz.arna.casefile.WorkItems;
import kz.arna.support.MovableClock;
import kz.arna.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class WorkRunIT {

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient owner = JdbcClient.create(database.asOwner());
    private final Recorder register = new Recorder(true, "register");
    private final Recorder assess = new Recorder(false, "assess");
    private final CaseRoom room = new CaseRoom(database, register, assess);
    private final WorkRun run = room.get(WorkRun.class);
    private final WorkItems items = room.get(WorkItems.class);

    {
        register.does = this::note;
        assess.does = this::note;
    }

    @AfterEach
    void close() {
        room.close();
    }

    private void note(WorkItem item) {
        CaseFile present = room.cases.lock(item.caseId());
        room.cases.note(present, "EvidenceReceived", Actor.gateway(), CaseRoom.nothing());
    }

    @Test
    void does_an_item_when_its_business_moment_has_come() {
        Instant morning = CaseRoom.MONDAY.plus(Duration.ofHours(20));
        CaseFile opened = room.open(CaseRoom.application("a", CaseRoom.MONDAY, "register", morning));
        assertThat(run.once()).isZero();
        room.clock.moveTo(morning);
        assertThat(run.once()).isEqualTo(1);
        assertThat(items.of(opened.id())).isEmpty();
        assertThat(room.cases.events(opened.id())).hasSize(2);
        assertThat(run.once()).isZero();
    }

    @Test
    void registers_strictly_in_order_of_submission_on_two_nodes() {
        Instant morning = CaseRoom.MONDAY.plus(Duration.ofDays(1));
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(7));
        for (int i : order) {
            room.open(CaseRoom.application("x" + i, CaseRoom.MONDAY.plusSeconds(i), "register", morning));
        }
        room.clock.moveTo(morning);
        Recorder shared = register;
        try (CaseRoom other = new CaseRoom(database, room.clock, CaseRoom.settings(3), shared)) {
            room.get(CaseRunner.class).start();
            other.get(CaseRunner.class).start();
            waitUntilDone();
        }
        List<String> ids = shared.runs.stream()
                .map(item -> room.cases.get(item.caseId()).externalId())
                .toList();
        List<String> expected = order.stream().sorted().map(i -> "x" + i).toList();
        assertThat(ids).isEqualTo(expected);
    }

    @Test
    void two_nodes_do_each_item_exactly_once() {
        List<UUID> cases = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            CaseFile opened = room.open(CaseRoom.application("x" + i, CaseRoom.MONDAY, "assess", CaseRoom.MONDAY));
            cases.add(opened.id());
            for (int j = 0; j < 4; j++) {
                room.run(() -> items.add(opened.id(), "assess", CaseRoom.MONDAY, null));
            }
        }
        Recorder theirs = new Recorder(false, "assess");
        try (CaseRoom other = new CaseRoom(database, room.clock, CaseRoom.settings(3), theirs)) {
            theirs.does = item -> other.cases.note(
                    other.cases.lock(item.caseId()), "EvidenceReceived", Actor.gateway(), CaseRoom.nothing());
            room.get(CaseRunner.class).start();
            other.get(CaseRunner.class).start();
            waitUntilDone();
        }
        assertThat(cases).allSatisfy(id -> assertThat(room.cases.events(id)).hasSize(6));
        assertThat(assess.runs.size() + theirs.runs.size()).isEqualTo(200);
    }

    @Test
    void a_failed_run_leaves_nothing_and_is_tried_again() {
        CaseFile opened = room.open(CaseRoom.application("a", CaseRoom.MONDAY, "assess", CaseRoom.MONDAY));
        AtomicInteger runs = new AtomicInteger();
        assess.does = item -> {
            note(item);
            if (runs.incrementAndGet() == 1) {
                throw new IllegalStateException("850101300123");
            }
        };
        run.once();
        assertThat(room.cases.events(opened.id())).hasSize(1);
        assertThat(items.of(opened.id()).getFirst().attempts()).isEqualTo(1);
        assertThat(owner.sql("SELECT fault FROM work_item").query(String.class).single())
                .contains("IllegalStateException at kz.arna")
                .doesNotContain("850101300123");
        doEverything();
        assertThat(room.cases.events(opened.id())).hasSize(2);
    }

    @Test
    void one_bad_item_does_not_undo_its_neighbours() {
        CaseFile bad = room.open(CaseRoom.application("bad", CaseRoom.MONDAY, "assess", CaseRoom.MONDAY));
        CaseFile good = room.open(CaseRoom.application("good", CaseRoom.MONDAY, "assess", CaseRoom.MONDAY));
        assess.does = item -> {
            note(item);
            if (item.caseId().equals(bad.id())) {
                throw new IllegalStateException("bad");
            }
        };
        run.once();
        assertThat(room.cases.events(good.id())).hasSize(2);
        assertThat(room.cases.events(bad.id())).hasSize(1);
    }

    @Test
    void a_lost_connection_undoes_the_run_and_frees_the_item_at_once() {
        CaseFile opened = room.open(CaseRoom.application("a", CaseRoom.MONDAY, "assess", CaseRoom.MONDAY));
        AtomicInteger runs = new AtomicInteger();
        assess.does = item -> {
            note(item);
            if (runs.incrementAndGet() == 1) {
                owner.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state = 'idle in transaction'"
                                + " AND datname = current_database()")
                        .query(Boolean.class)
                        .list();
            }
        };
        run.once();
        doEverything();
        assertThat(room.cases.events(opened.id())).hasSize(2);
    }

    @Test
    void what_fails_again_and_again_is_parked_and_becomes_a_task() {
        CaseFile opened = room.open(CaseRoom.application("a", CaseRoom.MONDAY, "assess", CaseRoom.MONDAY));
        assess.does = item -> {
            throw new IllegalStateException("poison");
        };
        await().untilAsserted(() -> {
            run.once();
            assertThat(room.get(Tasks.class).isOpen(opened.id(), "WORK_PARKED:assess"))
                    .isTrue();
        });
        assertThat(assess.runs).hasSize(3);
        assertThat(room.cases.events(opened.id())).extracting(CaseEvent::type).endsWith("WorkParked");
        assertThat(run.once()).isZero();

        assess.does = this::note;
        WorkItem parked = items.of(opened.id()).getFirst();
        room.run(() -> items.resume(parked.id(), CaseRoom.OFFICER));
        assertThat(run.once()).isEqualTo(1);
        assertThat(room.get(Tasks.class).of(opened.id()))
                .extracting(Task::closedBy)
                .containsExactly("WorkResumed");
    }

    @Test
    void a_handler_that_spoils_the_whole_batch_spoils_only_itself() {
        CaseFile bad = room.open(CaseRoom.application("bad", CaseRoom.MONDAY, "assess", CaseRoom.MONDAY));
        CaseFile good = room.open(CaseRoom.application("good", CaseRoom.MONDAY, "assess", CaseRoom.MONDAY));
        assess.does = item -> {
            if (item.caseId().equals(bad.id())) {
                try {
                    room.run(() -> {
                        throw new IllegalStateException("joined the batch and failed");
                    });
                } catch (IllegalStateException e) {
                    note(item);
                }
            } else {
                note(item);
            }
        };
        await().untilAsserted(() -> {
            run.once();
            assertThat(room.get(Tasks.class).isOpen(bad.id(), "WORK_PARKED:assess"))
                    .isTrue();
        });
        assertThat(room.cases.events(good.id())).hasSize(2);
    }

    @Test
    void wanting_the_same_work_twice_gives_it_once() {
        CaseFile opened = room.open(CaseRoom.application("a", CaseRoom.MONDAY, "register", CaseRoom.MONDAY));
        room.run(() -> items.addOnce(opened.id(), "assess", CaseRoom.MONDAY.plusSeconds(60)));
        room.run(() -> items.addOnce(opened.id(), "assess", CaseRoom.MONDAY));
        assertThat(items.of(opened.id()))
                .filteredOn(item -> item.kind().equals("assess"))
                .extracting(WorkItem::due)
                .containsExactly(CaseRoom.MONDAY);
    }

    @Test
    void work_wanted_while_it_is_being_done_is_done_again() throws Exception {
        CaseFile opened = room.open(CaseRoom.application("a", CaseRoom.MONDAY, "assess", CaseRoom.MONDAY));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch wanted = new CountDownLatch(1);
        assess.does = item -> {
            begun.countDown();
            try {
                wanted.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        Thread worker = Thread.ofVirtual().start(run::once);
        begun.await();
        room.run(() -> items.addOnce(opened.id(), "assess", CaseRoom.MONDAY));
        room.run(() -> items.cancel(opened.id(), "something"));
        wanted.countDown();
        worker.join();
        doEverything();
        assertThat(assess.runs).hasSize(2);
    }

    @Test
    void work_that_wants_itself_again_later_waits_for_that_moment() {
        CaseFile opened = room.open(CaseRoom.application("a", CaseRoom.MONDAY, "assess", CaseRoom.MONDAY));
        Instant tomorrow = CaseRoom.MONDAY.plus(Duration.ofDays(1));
        assess.does = item -> items.addOnce(item.caseId(), "assess", tomorrow);
        assertThat(run.once()).isEqualTo(1);
        assertThat(items.of(opened.id())).extracting(WorkItem::due).containsExactly(tomorrow);
    }

    @Test
    void withdrawn_work_is_not_done() {
        CaseFile opened = room.open(CaseRoom.application("a", CaseRoom.MONDAY, "assess", CaseRoom.MONDAY));
        room.run(() -> items.cancel(opened.id(), "assess"));
        assertThat(run.once()).isZero();
    }

    @Test
    void a_commit_wakes_the_runner_long_before_it_would_look_again() {
        RunnerSettings sleepy = CaseRoom.settings(3, Duration.ofMinutes(5));
        Recorder awake = new Recorder(true, "register");
        try (CaseRoom node = new CaseRoom(database, new MovableClock(CaseRoom.MONDAY), sleepy, awake)) {
            node.get(CaseRunner.class).start();
            node.open();
            await().until(() -> awake.runs.size() == 1);
        }
    }

    private void doEverything() {
        await().until(() -> {
            run.once();
            return owner.sql("SELECT count(*) FROM work_item").query(Long.class).single() == 0;
        });
    }

    private void waitUntilDone() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> owner.sql("SELECT count(*) FROM work_item")
                                .query(Long.class)
                                .single()
                        == 0);
    }
}
