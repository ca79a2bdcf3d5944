package kz.arna.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import kz.arna.base.Rejected;
import kz.arna.calendar.CalendarChanged;
import kz.arna.calendar.CalendarDay;
import kz.arna.calendar.CalendarFile;
import kz.arna.calendar.WorkingCalendar;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CalendarStoreIT {

    private static final LocalDate MONDAY = LocalDate.parse("2026-08-31");
    private static final String CONSTITUTION_DAY = """
            date,kind,name,source,validFrom
            2026-01-01,HOLIDAY,Жаңа жыл,тест,2026-01-01
            2026-08-30,HOLIDAY,Конституция күні,тест,2026-03-01
            2026-08-31,SUBSTITUTE_OFF,Конституция күні,тест,2026-03-01
            """;

    private static final Executor THREADS = Thread::startVirtualThread;

    private final Stores stores = new Stores();
    private final CalendarStore store = stores.calendars();
    private final CalendarImport imports = new CalendarImport(store, stores.drafts);

    private CalendarPreview preview(String csv) {
        return imports.preview(csv.getBytes(StandardCharsets.UTF_8), CalendarImport.Format.CSV, "officer-1");
    }

    private WorkingCalendar confirm(CalendarPreview preview) {
        return stores.inTransaction(() -> imports.confirm(preview.token(), "officer-1", "new law"));
    }

    @Test
    void version_one_is_the_file_that_comes_with_the_gateway() throws IOException {
        assertThat(store.current().version()).isEqualTo(CalendarFile.first().asVersion(1));
    }

    @Test
    void a_preview_tells_what_changes_and_changes_nothing() {
        CalendarPreview preview = preview(CONSTITUTION_DAY);
        assertThat(preview.diff().added()).extracting(CalendarDay::date).contains(MONDAY);
        assertThat(preview.diff().turned()).contains(MONDAY);
        assertThat(preview.diff().removed()).allMatch(day -> day.date().getYear() == 2026);
        assertThat(store.current().isWorking(MONDAY)).isTrue();
        assertThat(stores.announced).isEmpty();
    }

    @Test
    void a_confirmed_import_is_in_force_and_announced_with_both_calendars() {
        WorkingCalendar now = confirm(preview(CONSTITUTION_DAY));
        assertThat(now.version().number()).isEqualTo(2);
        assertThat(store.current().isWorking(MONDAY)).isFalse();
        assertThat(store.current().isWorking(LocalDate.parse("2025-09-01"))).isFalse();
        assertThat(store.version(1).isWorking(MONDAY)).isTrue();
        assertThat(stores.announced)
                .singleElement()
                .asInstanceOf(type(CalendarChanged.class))
                .satisfies(change -> {
                    assertThat(change.before().isWorking(MONDAY)).isTrue();
                    assertThat(change.now().isWorking(MONDAY)).isFalse();
                });
    }

    @Test
    void another_node_reads_the_new_version_for_its_deadlines_at_once() {
        CalendarStore other = stores.calendars();
        assertThat(other.current().version().number()).isEqualTo(1);
        confirm(preview(CONSTITUTION_DAY));
        assertThat(stores.inTransaction(other::forDeadlines).version().number()).isEqualTo(2);
        assertThat(other.current().version().number()).isEqualTo(2);
    }

    @Test
    void a_publication_waits_for_a_transaction_that_writes_deadlines() throws Exception {
        CalendarPreview preview = preview(CONSTITUTION_DAY);
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        CompletableFuture<Long> reader = CompletableFuture.supplyAsync(
                () -> stores.inTransaction(() -> {
                    long version = store.forDeadlines().version().number();
                    reading.countDown();
                    await(done);
                    return version;
                }),
                THREADS);
        await(reading);
        CompletableFuture<WorkingCalendar> publisher = CompletableFuture.supplyAsync(() -> confirm(preview), THREADS);
        awaitWaitingLock();
        assertThat(publisher).isNotDone();
        done.countDown();
        assertThat(reader.get(10, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(publisher.get(10, TimeUnit.SECONDS).version().number()).isEqualTo(2);
    }

    @Test
    void a_whole_calendar_in_json_may_change_the_office_hours() {
        String json = """
                {"from":"2026-01-01","to":"2026-12-31","days":[],
                 "hours":{"opens":"09:00","closes":"18:00","lunchFrom":"13:00","lunchTo":"14:00","clause":"тест"}}
                """;
        CalendarPreview preview =
                imports.preview(json.getBytes(StandardCharsets.UTF_8), CalendarImport.Format.JSON, "officer-1");
        assertThat(preview.diff().hoursChanged()).isTrue();
        assertThat(confirm(preview).hours().opens()).hasToString("09:00");
        assertThat(store.current().covers(LocalDate.parse("2025-12-31"))).isFalse();
    }

    @Test
    void refuses_a_second_confirmation_a_stale_preview_and_an_empty_reason() {
        CalendarPreview first = preview(CONSTITUTION_DAY);
        CalendarPreview stale = preview(CONSTITUTION_DAY);
        assertRefused(() -> imports.confirm(first.token(), "officer-1", " "), "IMPORT_NO_REASON");
        confirm(first);
        assertRefused(() -> confirm(first), "IMPORT_CONFIRMED_BEFORE");
        assertRefused(() -> confirm(stale), "IMPORT_STALE");
        assertRefused(() -> imports.confirm(UUID.randomUUID(), "officer-1", "why"), "IMPORT_UNKNOWN");
    }

    @Test
    void refuses_files_that_cannot_be_read() {
        String header = "date,kind,name,source,validFrom\n";
        assertRefused(() -> preview(header), "IMPORT_EMPTY");
        assertRefused(() -> preview(header + "2026-13-01,HOLIDAY,a,b,2026-01-01\n"), "IMPORT_MALFORMED");
        assertRefused(() -> preview(header + "2026-01-01,FEAST,a,b,2026-01-01\n"), "IMPORT_MALFORMED");
        assertRefused(() -> preview(header + "2026-01-01,HOLIDAY,,b,2026-01-01\n"), "IMPORT_MALFORMED");
        assertRefused(() -> preview("day\n2026-01-01\n"), "IMPORT_MALFORMED");
        assertRefused(() -> preview(header + "2026-08-31,TRANSFER_WORKING,a,b,2026-01-01\n"), "IMPORT_MALFORMED");
        assertRefused(
                () -> imports.preview("{".getBytes(StandardCharsets.UTF_8), CalendarImport.Format.JSON, "officer-1"),
                "IMPORT_MALFORMED");
    }

    @Test
    void a_published_calendar_cannot_be_rewritten() {
        for (String sql : List.of("UPDATE calendar_day SET kind = 'HOLIDAY'", "DELETE FROM calendar_version")) {
            assertThatThrownBy(() -> stores.jdbc.sql(sql).update()).hasStackTraceContaining("permission denied");
        }
    }

    private static void assertRefused(ThrowingCallable call, String code) {
        assertThatThrownBy(call).isInstanceOf(Rejected.class).hasMessage(code);
    }

    private void awaitWaitingLock() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (waitingLocks() == 0 && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(waitingLocks()).isEqualTo(1);
    }

    private int waitingLocks() {
        return stores.jdbc
                .sql("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
                        + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())")
                .query(Integer.class)
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
