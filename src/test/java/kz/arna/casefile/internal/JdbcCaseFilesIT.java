package kz.arna.casefile.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kz.arna.base.Rejected;
import kz.arna.casefile.Actor;
import kz.arna.casefile.ApplicationUpcaster;
import kz.arna.casefile.CaseEvent;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFilter;
import kz.arna.casefile.CaseSummary;
import kz.arna.casefile.IllegalMove;
import kz.arna.casefile.NewCase;
import kz.arna.casefile.Page;
import kz.arna.casefile.StaleCase;
import kz.arna.casefile.UnknownCase;
import kz.arna.casefile.WorkItems;
import kz.arna.support.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcCaseFilesIT {

    private final TestDatabase database = TestDatabase.fresh();
    private final CaseRoom room = new CaseRoom(database, new RenamesTotal());

    private static final class RenamesTotal implements ApplicationUpcaster {
        @Override
        public String caseType() {
            return CaseRoom.TYPE;
        }

        @Override
        public int from() {
            return 0;
        }

        @Override
        public JsonNode apply(JsonNode application) {
            ObjectNode next = application.deepCopy();
            next.set("total", next.remove("sum"));
            return next;
        }
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void opens_case_event_and_work_at_once() {
        CaseFile opened = room.open();

        assertThat(opened.number()).matches("DPR-2025-\\d{6}");
        assertThat(room.cases.get(opened.id())).isEqualTo(opened);
        assertThat(room.cases.byNumber(opened.number())).contains(opened);
        assertThat(room.cases.byExternalId("egov", opened.externalId())).contains(opened);
        assertThat(room.cases.events(opened.id()))
                .extracting(CaseEvent::type, CaseEvent::sequence, CaseEvent::actor)
                .containsExactly(tuple("ApplicationReceived", 1, CaseRoom.CHANNEL));
        assertThat(room.get(WorkItems.class).of(opened.id()))
                .extracting(item -> item.kind())
                .containsExactly("register");
    }

    @Test
    void the_year_of_the_number_is_that_of_the_republic() {
        Instant newYear = Instant.parse("2025-12-31T19:00:00Z");
        CaseFile opened = room.open(CaseRoom.application("a", newYear, "register", newYear));
        assertThat(opened.number()).startsWith("DPR-2026-");
    }

    @Test
    void keeps_every_digit_of_money() {
        CaseFile opened = room.open();
        assertThat(room.cases.get(opened.id()).application().get("total").decimalValue())
                .isEqualTo("98300000.10");
    }

    @Test
    void moves_along_an_edge_and_sets_what_the_move_brings() {
        CaseFile registered = register(room.open());

        assertThat(registered.state()).isEqualTo("REGISTERED");
        assertThat(registered.version()).isEqualTo(2);
        assertThat(registered.resultDue()).isEqualTo(LocalDate.of(2025, 12, 4));
        assertThat(room.cases.get(registered.id())).isEqualTo(registered);
    }

    @Test
    void a_later_move_leaves_what_it_does_not_set() {
        CaseFile registered = register(room.open());
        CaseFile refused =
                room.in(() -> room.cases.move(registered, "CaseRefused", CaseRoom.OFFICER, CaseRoom.nothing()));
        assertThat(refused.ruleVersion()).isEqualTo("2025-11");
        assertThat(room.cases.get(refused.id())).isEqualTo(refused);
    }

    @Test
    void refuses_an_event_that_no_edge_allows() {
        CaseFile opened = room.open();
        assertThatThrownBy(() ->
                        room.in(() -> room.cases.move(opened, "CaseRefused", CaseRoom.OFFICER, CaseRoom.nothing())))
                .isInstanceOf(IllegalMove.class);
        assertThat(room.cases.get(opened.id())).isEqualTo(opened);
    }

    @Test
    void refuses_a_decision_that_no_officer_made() {
        CaseFile registered = register(room.open());
        for (Actor actor : List.of(Actor.gateway(), CaseRoom.CHANNEL)) {
            assertThatThrownBy(
                            () -> room.in(() -> room.cases.move(registered, "CaseRefused", actor, CaseRoom.nothing())))
                    .isInstanceOf(IllegalMove.class);
        }
    }

    @Test
    void refuses_a_start_that_the_graph_does_not_know() {
        var good = CaseRoom.application("x", CaseRoom.MONDAY, "register", CaseRoom.MONDAY);
        assertThatThrownBy(() -> room.open(new NewCase(
                        good.id(),
                        good.type(),
                        good.numberPrefix(),
                        "APPROVED",
                        good.event(),
                        good.actor(),
                        good.applicantId(),
                        good.applicantName(),
                        good.client(),
                        good.externalId(),
                        good.language(),
                        good.submittedAt(),
                        good.receivedAt(),
                        good.application(),
                        1,
                        good.eventPayload(),
                        good.message(),
                        good.firstWork())))
                .isInstanceOf(IllegalMove.class);
    }

    @Test
    void notes_only_what_the_graph_declares() {
        CaseFile opened = room.open();
        CaseFile noted =
                room.in(() -> room.cases.note(opened, "EvidenceReceived", Actor.gateway(), CaseRoom.nothing()));
        assertThat(noted.state()).isEqualTo(opened.state());
        assertThat(noted.version()).isEqualTo(2);
        assertThatThrownBy(() ->
                        room.in(() -> room.cases.note(noted, "SomethingElse", Actor.gateway(), CaseRoom.nothing())))
                .isInstanceOf(IllegalMove.class);
        assertThatThrownBy(() ->
                        room.in(() -> room.cases.note(noted, "FindingRecorded", CaseRoom.CHANNEL, CaseRoom.nothing())))
                .isInstanceOf(IllegalMove.class);
    }

    @Test
    void a_case_that_was_changed_meanwhile_is_stale() {
        CaseFile opened = room.open();
        register(opened);
        assertThatThrownBy(() -> register(opened)).isInstanceOf(StaleCase.class);
        assertThat(room.cases.events(opened.id())).hasSize(2);
    }

    @Test
    void says_that_a_case_is_unknown() {
        assertThatThrownBy(() -> room.cases.get(UUID.randomUUID())).isInstanceOf(UnknownCase.class);
    }

    @Test
    void reads_an_application_of_an_older_schema() {
        CaseFile opened = room.open();
        JdbcClient.create(database.asOwner())
                .sql("UPDATE case_file SET schema_version = 0, application = '{\"sum\": 1.50}'")
                .update();
        CaseFile read = room.cases.get(opened.id());
        assertThat(read.application().get("total").decimalValue()).isEqualTo("1.50");
        assertThat(read.schemaVersion()).isEqualTo(1);
    }

    @Test
    void the_application_cannot_rewrite_history() {
        room.open();
        JdbcClient application = JdbcClient.create(database.asApplication());
        for (String table :
                List.of("case_event", "chain_anchor", "chain_anchor_head", "finding", "evidence", "assessment")) {
            assertThatThrownBy(() -> application.sql("DELETE FROM " + table).update())
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() ->
                        application.sql("UPDATE case_event SET type = 'x'").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void walks_all_pages_newest_first_without_gap_or_repeat() {
        List<UUID> opened = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            opened.addFirst(room.open().id());
        }
        opened.sort(Comparator.comparing(UUID::toString).reversed());
        List<UUID> walked = new ArrayList<>();
        @Nullable String after = null;
        do {
            Page<CaseSummary> page = room.cases.list(new CaseFilter("RECEIVED", CaseRoom.TYPE, null, "egov", 3, after));
            page.items().forEach(item -> walked.add(item.id()));
            after = page.next();
        } while (after != null);
        assertThat(walked).containsExactlyElementsOf(opened);
    }

    @Test
    void finds_by_number_taxpayer_own_id_and_beginning_of_the_name() {
        CaseFile wanted = room.open(CaseRoom.application(
                "own-1", "970740000392", "ТОО «Өндіріс Плюс»", CaseRoom.MONDAY, "register", CaseRoom.MONDAY));
        room.open();
        for (String q : List.of(wanted.number().toLowerCase(Locale.ROOT), "970740000392", "own-1", "өндіріс")) {
            assertThat(room.cases.list(filter(q)).items())
                    .as(q)
                    .extracting(CaseSummary::id)
                    .containsExactly(wanted.id());
        }
        assertThat(room.cases.list(filter("нет такого")).items()).isEmpty();
    }

    @Test
    void another_channel_sees_nothing() {
        CaseFile opened = room.open();
        assertThat(room.cases
                        .list(new CaseFilter(null, null, null, "qazindustry", 10, null))
                        .items())
                .isEmpty();
        assertThat(room.cases.byExternalId("qazindustry", opened.externalId())).isEmpty();
    }

    @Test
    void a_page_key_that_is_none_is_refused() {
        assertThatThrownBy(() -> room.cases.list(new CaseFilter(null, null, null, null, 10, "' OR 1=1")))
                .isInstanceOf(Rejected.class);
    }

    private static CaseFilter filter(String q) {
        return new CaseFilter(null, null, q, null, 10, null);
    }

    private CaseFile register(CaseFile present) {
        return room.in(() -> room.cases.move(
                present,
                "ApplicationRegistered",
                Actor.gateway(),
                CaseRoom.nothing(),
                change -> change.registeredAt(CaseRoom.MONDAY)
                        .resultDue(LocalDate.of(2025, 12, 4))
                        .ruleVersion("2025-11")));
    }
}
