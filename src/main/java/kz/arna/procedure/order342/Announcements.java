package kz.arna.procedure.order342;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import kz.arna.base.Kazakhstan;
import kz.arna.base.Localized;
import kz.arna.casefile.CaseFile;
import kz.arna.exchange.OutboundMessage;
import kz.arna.exchange.Outbox;
import kz.arna.exchange.RepeatClass;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the applicant's cabinet, the service-monitoring system and the first-level system are told (B1.6). */
@Component
public class Announcements {

    /** An announcement is tried for a month: the order knows no moment after which it need not be told. */
    private static final Duration PATIENCE = Duration.ofDays(30);

    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;

    Announcements(Outbox outbox, ObjectMapper json, Clock clock) {
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /** DPR-N-01: acceptance with the date of the result (¶33). */
    void status(CaseFile c) {
        send("cabinet", "status", c, cabinet(c, null));
    }

    /** DPR-N-03: refusal of further consideration (¶35). */
    void incompleteRefusal(CaseFile c, Localized text) {
        send("cabinet", "refusal", c, cabinet(c, text));
    }

    /** DPR-N-04: preliminary decision with time and place of the hearing (¶37). */
    void hearingNotice(CaseFile c, Localized text, Instant at, String place) {
        ObjectNode body = cabinet(c, text);
        body.putObject("hearing").put("at", Kazakhstan.text(at)).put("place", place);
        send("cabinet", "hearing-notice", c, body);
    }

    /** DPR-N-05: notification of possibility or reasoned refusal (¶36, ¶38). */
    void result(CaseFile c, Localized text, @Nullable String payable) {
        ObjectNode body = cabinet(c, text);
        if (payable != null) {
            body.put("payable", payable);
        }
        send("cabinet", "result", c, body);
    }

    /** DPR-N-06: every stage of the service (¶32). */
    void stage(CaseFile c) {
        ObjectNode body = json.createObjectNode()
                .put("case", c.number())
                .put("stage", Stages.of(c.state()))
                .put("state", c.state())
                .put("at", Kazakhstan.text(clock.instant()));
        send("monitoring", "stage", c, body);
    }

    /** DPR-N-07: the application goes to the first-level system (¶4). */
    void firstLevel(CaseFile c) {
        ObjectNode body = json.createObjectNode();
        body.set("application", new CaseDocument(c.application()).application());
        handOn("application", c, body);
    }

    /**
     * DPR-N-07: hands what is known of the case on to the first-level system, with the consent it rests on (¶4). Without the
     * consent of item 17 nothing is handed on (XC-R-042): such a package is incomplete, which the completeness check says, and an
     * agreement that came with the history has none.
     *
     * @param body what the message says beside case, applicant and consent, which are added to it
     */
    public void handOn(String message, CaseFile c, ObjectNode body) {
        JsonNode application = new CaseDocument(c.application()).application();
        if (application.path("registrarConsent").asBoolean(false)) {
            body.put("case", c.number()).put("consent", true).set("applicant", application.path("applicant"));
            send("first-level", message, c, body);
        }
    }

    /** Version of the case that an announcement speaks of; asked again, its correlation has a suffix after it. */
    static String version(String correlation) {
        return correlation.substring(correlation.lastIndexOf(':') + 1).replaceFirst("~.*", "");
    }

    private ObjectNode cabinet(CaseFile c, @Nullable Localized text) {
        ObjectNode body = json.createObjectNode()
                .put("case", c.number())
                .put("externalId", c.externalId())
                .put("channel", c.client())
                .put("state", c.state())
                .put("at", Kazakhstan.text(clock.instant()));
        body.put("resultDue", c.resultDue() == null ? null : c.resultDue().toString());
        if (text == null) {
            body.putNull("text");
        } else {
            body.putObject("text").put("kk", text.kk()).put("ru", text.ru());
        }
        return body;
    }

    /**
     * Puts an announcement into the outbox, in the caller's transaction. A case's announcements to one partner go in one lane: a
     * result never overtakes the status before it.
     *
     * @return the correlation by which its answer is known: of one message the same version of a case tells once
     */
    public String send(String partner, String message, CaseFile c, JsonNode body) {
        Instant now = clock.instant();
        String correlation = c.number() + ":" + message + ":" + c.version();
        outbox.enqueue(new OutboundMessage(
                partner,
                message,
                partner + ":" + c.number(),
                correlation,
                c.number(),
                body.toString().getBytes(StandardCharsets.UTF_8),
                RepeatClass.D,
                now,
                now.plus(PATIENCE),
                c.message()));
        return correlation;
    }
}
