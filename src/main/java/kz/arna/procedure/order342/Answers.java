package kz.arna.procedure.order342;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import kz.arna.casefile.EvidenceStore;
import kz.arna.exchange.Reply;
import kz.arna.exchange.ReplyHandler;
import kz.arna.exchange.Silence;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes the partners' answers about one case: evidence first, then, when nothing is open any more, the assessment. */
@Component
class Answers implements ReplyHandler {

    private static final Set<String> QUESTIONS = Set.of(
            "src/debt-query",
            "src/tax-payments",
            "category/query",
            "gfc/registration",
            "producers/extract",
            "pki/revocation");
    private static final Set<String> ANNOUNCED_TO = Set.of("cabinet", "monitoring", "first-level");

    private final CaseFiles cases;
    private final EvidenceStore evidence;
    private final CheckStore checks;
    private final ComplianceCheck compliance;
    private final RefusedAnnouncements announcements;
    private final ObjectMapper json;
    private final Clock clock;

    Answers(
            CaseFiles cases,
            EvidenceStore evidence,
            CheckStore checks,
            ComplianceCheck compliance,
            RefusedAnnouncements announcements,
            ObjectMapper json,
            Clock clock) {
        this.cases = cases;
        this.evidence = evidence;
        this.checks = checks;
        this.compliance = compliance;
        this.announcements = announcements;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public boolean handles(String partner, String message) {
        return QUESTIONS.contains(partner + "/" + message)
                || ANNOUNCED_TO.contains(partner) && !message.equals("obligation-notice");
    }

    @Override
    public void onReply(Reply reply) {
        if (!QUESTIONS.contains(reply.partner() + "/" + reply.message())) {
            announcements.answered(reply);
            return;
        }
        CaseFile c = locked(reply.subject());
        evidence.record(
                c.id(),
                reply.partner(),
                reply.message(),
                asOf(reply.canonical()),
                reply.rawMessage(),
                reply.canonical(),
                reply.mapping(),
                reply.receivedAt());
        CaseFile noted = cases.note(
                c,
                "EvidenceReceived",
                new Actor(Actor.Kind.PARTNER, reply.partner(), null, null, null),
                json.createObjectNode()
                        .put("message", reply.message())
                        .put("journal", reply.rawMessage().toString())
                        .put("mapping", reply.mapping())
                        .put("reprocessed", reply.reprocessed()));
        checks.close(reply.partner(), reply.correlation(), CheckStore.State.ANSWERED, clock.instant());
        compliance.answered(noted, reply.partner(), reply.message());
        compliance.goOn(noted);
    }

    @Override
    public void onSilence(Silence silence) {
        if (!QUESTIONS.contains(silence.partner() + "/" + silence.message())) {
            return; // Parked or expired announcements are the operator's, in the exchange's own lists.
        }
        CaseFile c = locked(silence.subject());
        checks.close(silence.partner(), silence.correlation(), CheckStore.State.SILENT, clock.instant());
        compliance.stillOpen(c, silence.partner(), silence.message(), silence.reason());
    }

    private CaseFile locked(String number) {
        return cases.lockNumbered(number).orElseThrow(() -> new IllegalStateException("no case " + number));
    }

    private static @Nullable LocalDate asOf(JsonNode canonical) {
        String day = canonical.path("asOf").asText("");
        return day.isEmpty() || day.equals("null") ? null : LocalDate.parse(day);
    }
}
