package kz.arna.procedure.order342;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import kz.arna.base.Localized;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseEvent;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import kz.arna.casefile.Task;
import kz.arna.casefile.Tasks;
import kz.arna.exchange.Reply;
import org.springframework.stereotype.Component;

/**
 * What a partner read and would not take: somebody is not told, which is a person's task until the partner takes it.
 * One task per announcement, kind {@code NOT_TOLD:<partner>/<message>:<version of the case>}.
 */
@Component
class RefusedAnnouncements {

    private static final String KIND = "NOT_TOLD:";
    private static final String REFUSED = "AnnouncementRefused";
    private static final String ACCEPTED = "AnnouncementAccepted";
    private static final Localized REASON = new Localized(
            "Серіктес жүйе хабарламаны қабылдамады: себебін жойып, хабарламаны қайта жіберуді сұраңыз.",
            "Система-партнёр не приняла сообщение: устраните причину и попросите отправить его снова.",
            "The partner system did not accept the message: mend the cause and have it asked again.");

    private static final Map<String, String> CLAUSES = Map.of(
            "cabinet/status", "¶33",
            "cabinet/refusal", "¶35",
            "cabinet/hearing-notice", "¶37",
            "cabinet/result", "¶36, ¶38",
            "monitoring/stage", "¶32",
            "first-level/application", "¶4");

    private final CaseFiles cases;
    private final Tasks tasks;
    private final Terms terms;
    private final ObjectMapper json;

    RefusedAnnouncements(CaseFiles cases, Tasks tasks, Terms terms, ObjectMapper json) {
        this.cases = cases;
        this.tasks = tasks;
        this.terms = terms;
        this.json = json;
    }

    /** Whether the task outlives the service: what its end left untold must be told all the same. */
    static boolean owns(Task task) {
        return task.kind().startsWith(KIND);
    }

    /** An answer to an announcement: a "no" opens its task, a later "yes" closes it. */
    void answered(Reply reply) {
        CaseFile c = cases.byNumber(reply.subject())
                .orElseThrow(() -> new IllegalStateException("no case " + reply.subject()));
        boolean accepted = reply.canonical().path("accepted").asBoolean(false);
        String kind = kind(reply);
        if (!accepted) {
            refused(cases.lock(c.id()), reply, kind);
        } else if (tasks.isOpen(c.id(), kind)) {
            cases.note(cases.lock(c.id()), ACCEPTED, by(reply), payload(reply));
            tasks.close(c.id(), kind, ACCEPTED);
        }
    }

    private void refused(CaseFile c, Reply reply, String kind) {
        if (reply.reprocessed() && isNoted(c, reply)) {
            return;
        }
        ObjectNode details = payload(reply);
        details.put("reason", reply.canonical().path("reason").textValue());
        cases.note(c, REFUSED, by(reply), details);
        tasks.open(
                c.id(),
                kind,
                REASON,
                CLAUSES.getOrDefault(reply.partner() + "/" + reply.message(), ""),
                terms.taskDue(c),
                details);
    }

    /** The same bytes mapped again are no second refusal. */
    private boolean isNoted(CaseFile c, Reply reply) {
        String journal = reply.rawMessage().toString();
        return cases.events(c.id()).stream()
                .filter(event -> event.type().equals(REFUSED))
                .map(CaseEvent::payload)
                .anyMatch(payload -> payload != null
                        && journal.equals(payload.path("journal").asText()));
    }

    private static String kind(Reply reply) {
        return KIND + reply.partner() + "/" + reply.message() + ":" + Announcements.version(reply.correlation());
    }

    private ObjectNode payload(Reply reply) {
        return json.createObjectNode()
                .put("partner", reply.partner())
                .put("message", reply.message())
                .put("journal", reply.rawMessage().toString());
    }

    private static Actor by(Reply reply) {
        return new Actor(Actor.Kind.PARTNER, reply.partner(), null, null, null);
    }
}
