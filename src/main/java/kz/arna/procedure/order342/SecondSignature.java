package kz.arna.procedure.order342;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseEvent;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import kz.arna.reference.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Proposal and sign-off by two persons, where the setting {@code decision.two-persons} asks for it: the first call
 * proposes, the same call by another official carries it out. Nobody signs off what was proposed before the latest evidence.
 */
@Component
class SecondSignature {

    /** What may happen to a case without changing what a decision rests on. */
    private static final Set<String> INDIFFERENT = Set.of(
            "DeadlineBreached",
            "DeadlinesRecomputed",
            "ResultDateMoved",
            "WorkParked",
            "DecisionProposed",
            "AnnouncementRefused",
            "AnnouncementAccepted");

    /** Completeness rests on the application and on findings; partners are asked about what comes after it. */
    private static final Set<String> INDIFFERENT_TO_COMPLETENESS = Set.of("EvidenceReceived", "CheckStillOpen");

    private static final Set<String> ENDING = Set.of(
            "Approved",
            "Refused",
            "RefusedIncomplete",
            "ObligationFulfilled",
            "RefundDemanded",
            "AgreementTerminated",
            "AgreementClosed");

    private final JdbcClient jdbc;
    private final CaseFiles cases;
    private final Settings settings;
    private final ObjectMapper json;
    private final Clock clock;

    SecondSignature(JdbcClient jdbc, CaseFiles cases, Settings settings, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Whether this call is the first of two. One that repeats a proposal which is older than what the case has learnt since
     * is a first call too, where the official names the version that he saw.
     *
     * @param saw the version of the case that the official names; none: whatever it is
     * @throws Rejected when the official signs off the own proposal, or an outdated one without naming what he saw
     */
    boolean mustWait(CaseFile c, String event, JsonNode body, Actor actor, @Nullable Long saw) {
        if (!ENDING.contains(event) || !OperationalSettings.TWO_PERSONS.on(settings)) {
            return false;
        }
        Optional<String> proposer = proposer(c, event, body);
        if (proposer.isEmpty()) {
            return true;
        }
        if (outdated(c, event)) {
            if (saw == null) {
                throw new Rejected(Problems.of("PROPOSAL_OUTDATED"));
            }
            return true;
        }
        if (proposer.get().equals(iin(actor))) {
            throw new Rejected(DeskProblems.ownProposal());
        }
        return false;
    }

    private Optional<String> proposer(CaseFile c, String event, JsonNode body) {
        return jdbc.sql("""
                SELECT proposer_iin FROM decision_proposal
                WHERE case_id = :case AND event = :event AND command = CAST(:command AS jsonb)
                """)
                .param("case", c.id())
                .param("event", event)
                .param("command", body.toString())
                .query(String.class)
                .optional();
    }

    /** Whether the case has learnt anything since the proposal was noted. */
    private boolean outdated(CaseFile c, String decision) {
        List<String> since = cases.events(c.id()).stream().map(CaseEvent::type).toList();
        return since.subList(since.lastIndexOf("DecisionProposed") + 1, since.size()).stream()
                .filter(event -> !decision.equals("RefusedIncomplete") || !INDIFFERENT_TO_COMPLETENESS.contains(event))
                .anyMatch(event -> !INDIFFERENT.contains(event));
    }

    /** Keeps the proposal; a newer one takes the place of an older. */
    CaseFile propose(CaseFile c, String event, JsonNode body, Actor actor) {
        jdbc.sql("""
                INSERT INTO decision_proposal (case_id, event, case_version, command, proposer_iin, proposed_at)
                VALUES (:case, :event, :version, CAST(:command AS jsonb), :iin, :at)
                ON CONFLICT (case_id) DO UPDATE SET event = excluded.event, case_version = excluded.case_version,
                    command = excluded.command, proposer_iin = excluded.proposer_iin,
                    proposed_at = excluded.proposed_at
                """)
                .param("case", c.id())
                .param("event", event)
                .param("version", c.version())
                .param("command", body.toString())
                .param("iin", iin(actor))
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return cases.note(
                c,
                "DecisionProposed",
                actor,
                json.createObjectNode().put("event", event).set("decision", body));
    }

    private static String iin(Actor actor) {
        return actor.iin() == null ? "" : actor.iin();
    }
}
