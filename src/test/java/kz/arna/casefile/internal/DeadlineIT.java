package kz.arna.casefile.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import kz.arna.calendar.CalendarDay;
import kz.arna.calendar.CalendarFile;
import kz.arna.calendar.DayKind;
import kz.arna.casefile.CaseEvent;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.Deadline;
import kz.arna.casefile.DeadlineListener;
import kz.arna.casefile.DeadlineRule;
import kz.arna.casefile.DeadlineTerms;
import kz.arna.casefile.Deadlines;
import kz.arna.casefile.DueDay;
import kz.arna.reference.CalendarStore;
import kz.arna.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DeadlineIT {

    private static final DueDay REGISTERED = DueDay.on(LocalDate.of(2025, 11, 24));
    private static final Instant DUE = Instant.parse("2025-12-04T12:30:00Z");
    private static final Instant WARN = Instant.parse("2025-12-02T03:30:00Z");

    private final TestDatabase database = TestDatabase.fresh();
    private final Listener listener = new Listener();
    private final CaseRoom room = new CaseRoom(database, listener);
    private final Deadlines deadlines = room.get(Deadlines.class);
    private final DeadlineWatch watch = room.get(DeadlineWatch.class);

    static final class Listener implements DeadlineListener {
        final List<String> told = new CopyOnWriteArrayList<>();
        boolean fails;

        @Override
        public void onWarning(UUID caseId, Deadline deadline) {
            tell("warning " + deadline.kind());
        }

        @Override
        public void onBreach(UUID caseId, Deadline deadline) {
            tell("breach " + deadline.kind());
        }

        private void tell(String what) {
            if (fails) {
                throw new IllegalStateException("the listener fails");
            }
            told.add(what);
        }
    }

    @AfterEach
    void close() {
        room.close();
    }

    private CaseFile caseWithTerm() {
        CaseFile opened = room.open();
        DeadlineRule rule = DeadlineRule.provider(REGISTERED.plusWorkingDays(8)).warnOn(REGISTERED.plusWorkingDays(6));
        room.run(() -> deadlines.open(
                opened.id(), "TOTAL", "S003 ¶34", room.get(DeadlineTerms.class).count(CaseRoom.MONDAY, rule)));
        return opened;
    }

    @Test
    void warns_at_its_moment_and_not_before() {
        caseWithTerm();
        room.clock.moveTo(WARN.minusSeconds(1));
        assertThat(watch.look()).isZero();
        room.clock.moveTo(WARN);
        assertThat(watch.look()).isEqualTo(1);
        assertThat(watch.look()).isZero();
        assertThat(listener.told).containsExactly("warning TOTAL");
    }

    @Test
    void several_nodes_warn_and_record_a_breach_exactly_once() throws InterruptedException {
        List<CaseFile> late =
                IntStream.range(0, 15).mapToObj(i -> caseWithTerm()).toList();
        Listener theirs = new Listener();
        try (CaseRoom other = new CaseRoom(database, room.clock, CaseRoom.settings(3), theirs)) {
            List<DeadlineWatch> nodes = List.of(watch, other.get(DeadlineWatch.class), watch);
            room.clock.moveTo(DUE.plusSeconds(1));
            List<Thread> looks = nodes.stream()
                    .map(node -> Thread.startVirtualThread(
                            () -> IntStream.range(0, 4).forEach(i -> node.look())))
                    .toList();
            for (Thread look : looks) {
                look.join();
            }
            watch.look();
        }
        assertThat(listener.told.size() + theirs.told.size()).isEqualTo(30);
        assertThat(late)
                .allSatisfy(c -> assertThat(room.cases.events(c.id()))
                        .extracting(CaseEvent::type)
                        .containsExactly("ApplicationReceived", "DeadlineBreached"));
    }

    @Test
    void the_due_second_still_belongs_to_the_term() {
        CaseFile late = caseWithTerm();
        room.clock.moveTo(DUE.plusMillis(999));
        watch.look();
        assertThat(listener.told).containsExactly("warning TOTAL");
        room.clock.moveTo(DUE.plusSeconds(1));
        watch.look();
        assertThat(listener.told).containsExactly("warning TOTAL", "breach TOTAL");
        assertThat(room.cases.events(late.id())).extracting(CaseEvent::type).endsWith("DeadlineBreached");
        assertThat(room.cases.get(late.id()).state()).isEqualTo("RECEIVED");
    }

    @Test
    void a_closed_deadline_is_silent() {
        CaseFile opened = caseWithTerm();
        room.run(() -> deadlines.close(opened.id(), "TOTAL", DUE));
        room.clock.moveTo(DUE.plusSeconds(3600));
        assertThat(watch.look()).isZero();
        assertThat(only(opened).breachedAt()).isNull();
    }

    @Test
    void closing_late_is_a_breach() {
        CaseFile opened = caseWithTerm();
        room.run(() -> deadlines.close(opened.id(), "TOTAL", DUE.plusSeconds(1)));
        assertThat(only(opened).breachedAt()).isEqualTo(DUE.plusSeconds(1));
    }

    @Test
    void what_happened_in_time_and_was_told_late_is_no_breach() {
        CaseFile opened = caseWithTerm();
        room.clock.moveTo(DUE.plusSeconds(3600));
        watch.look();
        assertThat(only(opened).breachedAt()).isNotNull();
        room.run(() -> deadlines.close(opened.id(), "TOTAL", DUE));
        assertThat(only(opened).breachedAt()).isNull();
        assertThat(only(opened).closedAt()).isEqualTo(DUE);
    }

    @Test
    void what_is_only_foreseen_warns_and_is_no_breach_until_it_is_owed() {
        CaseFile opened = foreseen();
        room.clock.moveTo(DUE.plusSeconds(1));
        watch.look();
        assertThat(listener.told).containsExactly("warning NOTICE");
        room.run(() -> deadlines.owe(opened.id(), "NOTICE", true));
        watch.look();
        assertThat(listener.told).containsExactly("warning NOTICE", "breach NOTICE");
        assertThat(only(opened).breachedAt()).isEqualTo(DUE.plusSeconds(1));
    }

    @Test
    void what_is_not_owed_any_more_is_void_and_only_the_history_keeps_its_breach() {
        CaseFile opened = foreseen();
        room.run(() -> deadlines.owe(opened.id(), "NOTICE", true));
        room.clock.moveTo(DUE.plusSeconds(1));
        watch.look();
        room.run(() -> deadlines.owe(opened.id(), "NOTICE", false));
        room.run(() -> deadlines.close(opened.id(), "NOTICE", DUE.plusSeconds(60)));
        Deadline closed = only(opened);
        assertThat(closed.owed()).isFalse();
        assertThat(closed.breachedAt()).isNull();
        assertThat(closed.closedAt()).isEqualTo(DUE.plusSeconds(60));
        assertThat(room.cases.events(opened.id())).extracting(CaseEvent::type).endsWith("DeadlineBreached");
    }

    @Test
    void a_closed_deadline_is_not_owed_anew() {
        CaseFile opened = foreseen();
        room.run(() -> deadlines.close(opened.id(), "NOTICE", DUE.plusSeconds(60)));
        room.run(() -> deadlines.owe(opened.id(), "NOTICE", true));
        assertThat(only(opened).owed()).isFalse();
        assertThat(only(opened).breachedAt()).isNull();
    }

    private CaseFile foreseen() {
        CaseFile opened = room.open();
        DeadlineRule rule = DeadlineRule.provider(REGISTERED.plusWorkingDays(8)).warnOn(REGISTERED.plusWorkingDays(6));
        room.run(() -> deadlines.foresee(
                opened.id(),
                "NOTICE",
                "S003 ¶37 p.2",
                room.get(DeadlineTerms.class).count(CaseRoom.MONDAY, rule)));
        return opened;
    }

    @Test
    void a_failing_listener_is_told_again() {
        CaseFile late = caseWithTerm();
        room.clock.moveTo(WARN);
        listener.fails = true;
        assertThat(watch.look()).isZero();
        assertThat(only(late).warnedAt()).isNull();
        listener.fails = false;
        JdbcClient.create(database.asOwner())
                .sql("UPDATE deadline SET not_before = now()")
                .update();
        assertThat(watch.look()).isEqualTo(1);
    }

    @Test
    void a_case_that_somebody_works_on_is_left_for_the_next_look() {
        CaseFile busy = caseWithTerm();
        room.clock.moveTo(WARN);
        room.run(() -> {
            room.cases.lock(busy.id());
            Thread look = Thread.ofVirtual().start(watch::look);
            try {
                look.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(listener.told).isEmpty();
        assertThat(watch.look()).isEqualTo(1);
    }

    @Test
    void opening_again_replaces_the_open_one() {
        CaseFile opened = caseWithTerm();
        room.run(() -> deadlines.open(
                opened.id(),
                "TOTAL",
                "S003 ¶34",
                room.get(DeadlineTerms.class)
                        .count(CaseRoom.MONDAY, DeadlineRule.applicant(REGISTERED.plusCalendarDays(30, true)))));
        assertThat(only(opened).term().due()).isEqualTo("2025-12-24T18:59:59Z");
    }

    @Test
    void a_new_calendar_moves_open_deadlines_and_only_them() throws IOException {
        CaseFile open = caseWithTerm();
        CaseFile closed = caseWithTerm();
        room.run(() -> deadlines.close(closed.id(), "TOTAL", DUE));

        publishWithHoliday(LocalDate.of(2025, 11, 28));
        room.get(WorkRun.class).once();

        assertThat(only(open).term().due()).isEqualTo("2025-12-05T12:30:00Z");
        assertThat(only(open).term().warnAt()).isEqualTo("2025-12-03T03:30:00Z");
        assertThat(only(closed).term().due()).isEqualTo(DUE);
        CaseEvent moved = room.cases.events(open.id()).getLast();
        assertThat(moved.type()).isEqualTo("DeadlinesRecomputed");
        assertThat(String.valueOf(moved.payload()))
                .contains("\"oldDue\":\"2025-12-04T17:30:00+05:00\"", "\"newDue\":\"2025-12-05T17:30:00+05:00\"");
        assertThat(room.cases.events(closed.id())).hasSize(1);
    }

    @Test
    void a_breach_that_the_new_calendar_takes_back_can_happen_again() throws IOException {
        CaseFile open = caseWithTerm();
        room.clock.moveTo(DUE.plusSeconds(60));
        watch.look();
        publishWithHoliday(LocalDate.of(2025, 11, 28));
        room.get(WorkRun.class).once();
        assertThat(only(open).breachedAt()).isNull();
        room.clock.moveTo(Instant.parse("2025-12-05T12:30:01Z"));
        watch.look();
        assertThat(listener.told).containsExactly("warning TOTAL", "breach TOTAL", "breach TOTAL");
    }

    @Test
    void a_calendar_that_changes_nothing_here_writes_nothing() throws IOException {
        CaseFile open = caseWithTerm();
        publishWithHoliday(LocalDate.of(2026, 2, 3));
        room.get(WorkRun.class).once();
        assertThat(room.cases.events(open.id())).hasSize(1);
    }

    private void publishWithHoliday(LocalDate day) throws IOException {
        CalendarFile now = CalendarFile.first();
        List<CalendarDay> days = new ArrayList<>(now.days());
        days.add(new CalendarDay(day, DayKind.HOLIDAY, "сынақ", "test", day));
        days.sort(Comparator.comparing(CalendarDay::date));
        room.get(CalendarStore.class)
                .publish(new CalendarFile(now.from(), now.to(), now.hours(), days), "test", "a holiday more");
    }

    private Deadline only(CaseFile of) {
        List<Deadline> all = deadlines.of(of.id());
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
