package kz.arna.procedure.order342;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import kz.arna.base.Kazakhstan;
import kz.arna.base.Localized;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseEvent;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import kz.arna.casefile.Task;
import kz.arna.casefile.Tasks;
import kz.arna.exchange.Reply;
import kz.arna.procedure.CaseEvents;
import org.springframework.stereotype.Component;

/**
 * What a partner read and would not take: somebody is not told, which is a person's task until the partner takes it.
 * One task per announcement, kind {@code NOT_TOLD:<partner>/<message>:<version of the case>}.
 */
@Component
public class RefusedAnnouncements {

    private static final String KIND = "NOT_TOLD:";
    private static final String REFUSED = "AnnouncementRefused";
    private static final String ACCEPTED = "AnnouncementAccepted";
    private static final String TOLD_OTHERWISE = "ToldOtherwise";
    private static final Localized REASON = new Localized(
            "Серіктес жүйе хабарламаны қабылдамады: себебін жойып, хабарламаны қайта жіберуді сұраңыз.",
            "Система-партнёр не приняла сообщение: устраните причину и попросите отправить его снова.",
            "The partner system did not accept the message: mend the cause and have it asked again.");

    private static final Map<String, String> CLAUSES = Map.of(
            "cabinet/status", "¶33",
            "cabinet/refusal", "¶35",
            "cabinet/hearing-notice", "¶37",
            "cabinet/result", "¶36, ¶38",
            "cabinet/obligation-notice", "¶20, ¶22, agr.4(3), 5(2), 5(4), 5(5)",
            "monitoring/stage", "¶32",
            "first-level/application", "¶4",
            "first-level/counter-obligation", "¶4");

    private final CaseFiles cases;
    private final Tasks tasks;
    private final Terms terms;
    private final ObjectMapper json;
    private final Clock clock;

    RefusedAnnouncements(CaseFiles cases, Tasks tasks, Terms terms, ObjectMapper json, Clock clock) {
        this.clock = clock;
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
    public void answered(Reply reply) {
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

    /** An officer recorded that what a message would have told was received on paper: its task, if there is one, is done. */
    public void receivedOnPaper(CaseFile c, String partner, String message, String correlation, String event) {
        tasks.close(c.id(), kind(partner, message, correlation), event);
    }

    /**
     * An officer told by letter or in person what the partner's system would not take: written into the chain, and the task
     * is done.
     *
     * @throws Rejected where the task is about something else, or the day has not come yet
     */
    void told(Task task, CaseEvents.Told told, Actor by) {
        UUID about = task.caseId();
        if (about == null || !owns(task)) {
            throw new Rejected(Problems.of("TASK_NOT_ABOUT_TELLING"));
        }
        if (told.on().isAfter(Kazakhstan.dayOf(clock.instant()))) {
            throw new Rejected(Problems.of("DOCUMENT_OF_THE_FUTURE", "/on"));
        }
        CaseFile c = cases.lock(about);
        ObjectNode payload = json.createObjectNode()
                .put("task", task.kind())
                .put("way", told.way().name())
                .put("on", told.on().toString())
                .put("number", told.number());
        cases.note(c, TOLD_OTHERWISE, by, payload);
        tasks.close(task.id(), TOLD_OTHERWISE);
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
        return kind(reply.partner(), reply.message(), reply.correlation());
    }

    private static String kind(String partner, String message, String correlation) {
        return KIND + partner + "/" + message + ":" + Announcements.version(correlation);
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
