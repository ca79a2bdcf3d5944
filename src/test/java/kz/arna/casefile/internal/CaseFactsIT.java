package kz.arna.casefile.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.arna.base.Localized;
import kz.arna.base.Rejected;
import kz.arna.casefile.Assessment;
import kz.arna.casefile.Assessments;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.DocumentReference;
import kz.arna.casefile.Evidence;
import kz.arna.casefile.EvidenceStore;
import kz.arna.casefile.Finding;
import kz.arna.casefile.FindingBasis;
import kz.arna.casefile.Findings;
import kz.arna.casefile.Page;
import kz.arna.casefile.Task;
import kz.arna.casefile.TaskFilter;
import kz.arna.casefile.Tasks;
import kz.arna.support.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** Tasks, findings, evidence and assessments of a case; business time stands still. */
class CaseFactsIT {

    private static final FindingBasis SCAN = new FindingBasis("іздеу", "aa", null);
    private static final FindingBasis REGISTER = new FindingBasis(
            "тізілім",
            null,
            new DocumentReference(
                    DocumentReference.Kind.REGISTER, "СҰ-17", LocalDate.of(2025, 11, 3), "Әділет министрлігі"));

    private static final Localized WHY = new Localized("Неге", "Почему", "Why");

    private final CaseRoom room = new CaseRoom(TestDatabase.fresh());
    private final CaseFile opened = room.open();
    private final UUID id = opened.id();
    private final Tasks tasks = room.get(Tasks.class);

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void a_task_of_a_kind_is_open_once() {
        UUID first = task("CHECK", null);
        assertThat(task("CHECK", null)).isEqualTo(first);
        assertThat(tasks.isOpen(id, "CHECK")).isTrue();
        room.run(() -> tasks.close(id, "CHECK", "FindingRecorded"));
        assertThat(tasks.isOpen(id, "CHECK")).isFalse();
        assertThat(task("CHECK", null)).isNotEqualTo(first);
        assertThat(tasks.of(id)).extracting(Task::closedBy).containsExactly("FindingRecorded", null);
    }

    @Test
    void a_task_tells_its_case_reason_and_assignee() {
        UUID task = task("CHECK", CaseRoom.MONDAY);
        room.run(() -> tasks.assign(task, CaseRoom.OFFICER));
        assertThat(tasks.get(task)).hasValueSatisfying(found -> {
            assertThat(found.caseNumber()).isEqualTo(opened.number());
            assertThat(found.reason()).isEqualTo(WHY);
            assertThat(found.assignee()).isEqualTo(CaseRoom.OFFICER);
        });
        assertThat(tasks.list(new TaskFilter(null, CaseRoom.OFFICER.iin(), null, 10, null))
                        .items())
                .hasSize(1);
        room.run(() -> tasks.assign(task, null));
        assertThat(tasks.list(new TaskFilter(null, CaseRoom.OFFICER.iin(), null, 10, null))
                        .items())
                .isEmpty();
    }

    @Test
    void open_tasks_are_walked_by_urgency_and_those_without_a_term_come_last() {
        List<UUID> expected = new ArrayList<>();
        UUID never = task("T9", null);
        UUID neverToo = task("T8", null);
        for (int i = 4; i > 0; i--) {
            expected.addFirst(task("T" + i, CaseRoom.MONDAY.plus(Duration.ofHours(i))));
        }
        expected.addAll(
                never.toString().compareTo(neverToo.toString()) < 0
                        ? List.of(never, neverToo)
                        : List.of(neverToo, never));
        List<UUID> walked = new ArrayList<>();
        @Nullable String after = null;
        do {
            Page<Task> page = tasks.list(new TaskFilter(null, null, id, 1, after));
            page.items().forEach(task -> walked.add(task.id()));
            after = page.next();
        } while (after != null);
        assertThat(walked).isEqualTo(expected);
    }

    @Test
    void a_page_key_that_is_none_is_refused() {
        for (String key : List.of("x", "x_y", "2025-11-24T05:00:00Z_y", "_")) {
            assertThatThrownBy(() -> tasks.list(new TaskFilter(null, null, null, 1, key)))
                    .isInstanceOf(Rejected.class);
        }
    }

    @Test
    void the_latest_finding_of_a_fact_counts() {
        Findings findings = room.get(Findings.class);
        room.run(() -> {
            findings.record(id, "ownership.stateShare", TextNode.valueOf("49.99"), REGISTER, CaseRoom.OFFICER, now());
            findings.record(id, "court.activityBan", TextNode.valueOf("false"), SCAN, CaseRoom.OFFICER, now());
        });
        Finding second = room.in(() -> findings.record(
                id, "ownership.stateShare", TextNode.valueOf("50.00"), REGISTER, CaseRoom.OFFICER, now()));
        assertThat(findings.latest(id)).containsOnlyKeys("ownership.stateShare", "court.activityBan");
        assertThat(findings.latest(id)).containsEntry("ownership.stateShare", second);
        assertThat(findings.latest(id).get("court.activityBan"))
                .satisfies(scan -> assertThat(scan.basis()).isEqualTo(SCAN));
        assertThat(findings.restOn(id, "aa")).isTrue();
        assertThat(findings.restOn(id, "bb")).isFalse();
    }

    @Test
    void no_finding_is_stored_without_what_it_rests_on() {
        Findings findings = room.get(Findings.class);
        FindingBasis words = new FindingBasis("тізілім", null, null);
        assertThatThrownBy(() -> room.run(() -> findings.record(
                        id, "court.activityBan", TextNode.valueOf("false"), words, CaseRoom.OFFICER, now())))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("finding_rests_on_a_document");
    }

    @Test
    void the_same_answer_is_evidence_once_and_a_new_mapping_is_new_evidence() {
        EvidenceStore store = room.get(EvidenceStore.class);
        UUID raw = UUID.randomUUID();
        for (String mapping : List.of("v1@a", "v1@a", "v1@b")) {
            room.run(() -> store.record(
                    id,
                    "src",
                    "debt-query",
                    LocalDate.of(2025, 11, 24),
                    raw,
                    CaseRoom.json().put("total", mapping),
                    mapping,
                    now()));
        }
        assertThat(store.of(id)).extracting(Evidence::mapping).containsExactly("v1@a", "v1@b");
        assertThat(store.latest(id, "src", "debt-query").map(Evidence::mapping)).contains("v1@b");
        assertThat(store.latest(id, "src", "tax-payments")).isEmpty();
    }

    @Test
    void the_latest_assessment_of_a_stage_counts() {
        Assessments assessments = room.get(Assessments.class);
        UUID first = assess(assessments, "NEEDS_PERSON");
        UUID second = assess(assessments, "POSITIVE");
        assertThat(assessments.latest(id, "COMPLIANCE").map(Assessment::id)).contains(second);
        assertThat(assessments.get(first).map(Assessment::outcome)).contains("NEEDS_PERSON");
        assertThat(assessments.of(id)).hasSize(2);
        assertThat(assessments.latest(id, "COMPLETENESS")).isEmpty();
    }

    private UUID assess(Assessments assessments, String outcome) {
        return room.in(() -> assessments.record(
                id, "COMPLIANCE", "2025-11", CaseRoom.json(), CaseRoom.json(), CaseRoom.json(), outcome, now()));
    }

    private UUID task(String kind, @Nullable Instant due) {
        return room.in(
                () -> tasks.open(id, kind, WHY, "S003 ¶11", due, CaseRoom.json().put("a", 1)));
    }

    private Instant now() {
        return room.clock.instant();
    }
}
