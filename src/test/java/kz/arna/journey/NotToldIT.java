package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kz.arna.exchange.Replays;
import kz.arna.simulator.Fault;
import kz.arna.support.GatewayClient.Answer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A partner that reads an announcement and says no: nobody was told, so a person has to see to it. */
@ExtendWith(AtRest.class)
class NotToldIT {

    private static final String RESULT = "NOT_TOLD:cabinet/result:";
    private static final String STAGE = "NOT_TOLD:monitoring/stage:";

    private final Desk desk = Stand.desk();
    private final Replays replays = Stand.gateway().bean(Replays.class);

    @Test
    void a_result_that_the_cabinet_refuses_is_a_task_until_it_is_taken() {
        String number = approvedWhile("cabinet", Fault.TURNED_AWAY);
        String kind = awaitTasks(number, RESULT, 1).getFirst();
        JsonNode task = desk.task(number, kind);
        assertThat(task.at("/details/reason").asText()).isEqualTo("Өтінім табылмады");
        assertThat(task.path("clause").asText()).isEqualTo("¶36, ¶38");
        for (String language : List.of("kk", "ru", "en")) {
            assertThat(task.path("reason").path(language).asText()).isNotBlank();
        }
        assertThat(desk.event(number, "AnnouncementRefused")
                        .at("/payload/message")
                        .asText())
                .isEqualTo("result");
        assertThat(desk.state(number)).isEqualTo("APPROVED_NOTIFIED");

        long refusals = desk.count(number, "AnnouncementRefused");
        askAgain(number, "cabinet", kind);
        Stand.eventually(
                () -> assertThat(desk.count(number, "AnnouncementRefused")).isEqualTo(refusals + 1));
        assertThat(tasks(number, RESULT)).containsExactly(kind);

        Stand.gateway().partners().faults().set("cabinet", Fault.NONE);
        askAgain(number, "cabinet", kind);
        desk.noTask(number, kind);
        assertThat(desk.event(number, "AnnouncementAccepted")
                        .at("/payload/message")
                        .asText())
                .isEqualTo("result");
    }

    @Test
    void an_official_who_told_the_applicant_by_letter_ends_the_task_with_day_and_number() {
        String number = approvedWhile("cabinet", Fault.TURNED_AWAY);
        String kind = awaitTasks(number, RESULT, 1).getFirst();
        String told = "/api/v1/tasks/" + desk.task(number, kind).path("id").asText() + "/told";
        ObjectNode letter = desk.body().put("way", "LETTER").put("on", "2026-11-25");
        assertThat(desk.client().post(told, letter).at("/errors/0/field")).isEqualTo("/number");
        letter.put("number", "ШХ-17/2026");
        Answer tomorrow = desk.client().post(told, letter);
        assertThat(tomorrow.at("/code")).isEqualTo("DOCUMENT_OF_THE_FUTURE");
        letter.put("on", "2026-11-24");
        Answer done = desk.client().post(told, letter);
        assertThat(done.status()).as(String.valueOf(done.body())).isEqualTo(200);
        assertThat(done.at("/closedBy")).isEqualTo("ToldOtherwise");
        assertThat(desk.hasTask(number, kind)).isFalse();
        JsonNode event = desk.event(number, "ToldOtherwise");
        assertThat(event.path("name").asText()).isEqualTo("Ахметова Айгүл");
        assertThat(event.at("/payload/task").asText()).isEqualTo(kind);
        assertThat(event.at("/payload/way").asText()).isEqualTo("LETTER");
        assertThat(event.at("/payload/on").asText()).isEqualTo("2026-11-24");
        assertThat(event.at("/payload/number").asText()).isEqualTo("ШХ-17/2026");
        assertThat(desk.client().post(told, letter).at("/code")).isEqualTo("TASK_CLOSED");
    }

    @Test
    void only_a_task_about_telling_ends_by_a_letter() {
        String number = Stand.file(Stand.application(Stand.newCompany()));
        JsonNode decide = desk.task(number, "DECIDE");
        ObjectNode letter =
                desk.body().put("way", "IN_PERSON").put("on", "2026-11-24").put("number", "1");
        Answer refused = desk.client().post("/api/v1/tasks/" + decide.path("id").asText() + "/told", letter);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("TASK_NOT_ABOUT_TELLING");
        assertThat(desk.hasTask(number, "DECIDE")).isTrue();
    }

    @Test
    void a_refusal_processed_again_is_no_second_refusal() {
        String number = approvedWhile("cabinet", Fault.TURNED_AWAY);
        awaitTasks(number, RESULT, 1);
        JsonNode refused = desk.event(number, "AnnouncementRefused");
        long refusals = desk.count(number, "AnnouncementRefused");
        replays.reprocess(UUID.fromString(refused.at("/payload/journal").asText()));
        assertThat(desk.count(number, "AnnouncementRefused")).isEqualTo(refusals);
    }

    @Test
    void each_refused_stage_is_a_task_of_its_own() {
        Stand.gateway().partners().faults().set("monitoring", Fault.TURNED_AWAY);
        String number = Stand.file(Stand.application(Stand.newCompany()));
        List<String> kinds = awaitTasks(number, STAGE, 3);
        Stand.gateway().partners().faults().set("monitoring", Fault.NONE);
        askAgain(number, "monitoring", kinds.getFirst());
        desk.noTask(number, kinds.getFirst());
        assertThat(tasks(number, STAGE)).containsExactlyInAnyOrderElementsOf(kinds.subList(1, 3));
    }

    @Test
    void what_the_partners_take_opens_no_task() {
        String number = approvedWhile("cabinet", Fault.NONE);
        Stand.eventually(() -> assertThat(Stand.told("cabinet", number)).hasSize(2));
        Stand.eventually(() -> assertThat(open(number)).isZero());
        assertThat(desk.tasks(number)).isEmpty();
        assertThat(desk.eventTypes(number)).doesNotContain("AnnouncementRefused", "AnnouncementAccepted");
        for (String partner : List.of("cabinet", "monitoring")) {
            assertThat(Stand.told(partner, number))
                    .isNotEmpty()
                    .allSatisfy(
                            said -> assertThat(said.path("occurredAt").asText()).endsWith("+05:00"));
        }
    }

    private String approvedWhile(String partner, Fault fault) {
        String number = Stand.file(Stand.application(Stand.newCompany()));
        desk.task(number, "DECIDE");
        Stand.gateway().partners().faults().set(partner, fault);
        ObjectNode byPerson = desk.body().put("reason", "Құжаттар бойынша қолмен есептелді");
        byPerson.putObject("amounts").put("C1", "5000000.00");
        desk.decided(number, "approved", byPerson);
        return number;
    }

    private List<String> awaitTasks(String number, String prefix, int count) {
        return Awaitility.await(count + " tasks " + prefix)
                .atMost(Duration.ofSeconds(40))
                .until(() -> tasks(number, prefix), kinds -> kinds.size() == count);
    }

    private List<String> tasks(String number, String prefix) {
        return desk.tasks(number).stream()
                .filter(kind -> kind.startsWith(prefix))
                .toList();
    }

    /** Asks again with the latest message of the announcement that a task is about. */
    private void askAgain(String number, String partner, String kind) {
        String[] said = kind.split("[/:]", -1);
        UUID latest = Stand.database()
                .sql("SELECT id FROM outbox WHERE partner = ? AND asked = ? ORDER BY id DESC LIMIT 1")
                .params(partner, number + ":" + said[2] + ":" + said[3])
                .query(UUID.class)
                .single();
        assertThat(replays.askAgain(latest, Stand.CLOCK.instant().plus(Duration.ofDays(1))))
                .isPresent();
    }

    private static long open(String number) {
        return Stand.database()
                .sql("SELECT count(*) FROM outbox WHERE subject = ? AND state NOT IN ('DONE', 'CANCELLED')")
                .param(number)
                .query(Long.class)
                .single();
    }
}
