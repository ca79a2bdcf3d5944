package kz.arna.procedure.order342;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.arna.base.JsonRecords;
import kz.arna.base.Localized;
import kz.arna.base.Problem;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseEvent;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import kz.arna.casefile.Task;
import kz.arna.procedure.CaseEvents;
import kz.arna.rules.order342.Order342;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The officials' decisions on a case: each is an edge of the graph, made by a named person, with the reason kept where
 * it departs from the proposal. One call, one transaction.
 */
@Component
class Decisions implements CaseEvents {

    private final CaseFiles cases;
    private final EndOfService endOfService;
    private final Assessor assessor;
    private final CompletenessCheck completeness;
    private final Approval approval;
    private final SecondSignature secondSignature;
    private final OfficerEntries officerEntries;
    private final LaterParts later;
    private final Heard heard;
    private final Announcements announcements;
    private final Terms terms;
    private final ResultText texts;
    private final Order342 rules;
    private final ObjectMapper json;
    private final Clock clock;

    Decisions(
            CaseFiles cases,
            EndOfService endOfService,
            Assessor assessor,
            CompletenessCheck completeness,
            Approval approval,
            SecondSignature secondSignature,
            OfficerEntries officerEntries,
            LaterParts later,
            Heard heard,
            Announcements announcements,
            Terms terms,
            ResultText texts,
            Order342 rules,
            ObjectMapper json,
            Clock clock) {
        this.cases = cases;
        this.endOfService = endOfService;
        this.assessor = assessor;
        this.completeness = completeness;
        this.approval = approval;
        this.secondSignature = secondSignature;
        this.officerEntries = officerEntries;
        this.later = later;
        this.heard = heard;
        this.announcements = announcements;
        this.terms = terms;
        this.texts = texts;
        this.rules = rules;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String caseType() {
        return ReimbursementGraph.CASE_TYPE;
    }

    @Override
    public Set<String> events() {
        return PossibleEvents.all();
    }

    @Override
    @Transactional
    public CaseFile happen(CaseFile seen, String event, JsonNode body, Actor actor, @Nullable Long ifMatch) {
        if (later.carryOut(event)) {
            later.check(event, body);
            CaseFile decided = possible(seen, event, actor, ifMatch);
            return secondSignature.mustWait(decided, event, body, actor, ifMatch)
                    ? secondSignature.propose(decided, event, body, actor)
                    : later.happen(decided, event, body, actor);
        }
        DecisionCommand command = JsonRecords.read(body, DecisionCommand.class);
        CaseFile c = possible(seen, event, actor, ifMatch);
        requireKnownLines(c, command);
        if (LoweredRequests.EVENT.equals(event)) {
            return officerEntries.lower(c, command, actor);
        }
        if (secondSignature.mustWait(c, event, body, actor, ifMatch)) {
            return secondSignature.propose(c, event, body, actor);
        }
        return switch (event) {
            case "CompletenessConfirmed" -> completenessConfirmed(c, command, actor);
            case "RefusedIncomplete" -> refusedIncomplete(c, command, actor);
            case "Approved" -> approval.approve(c, command, actor);
            case "PreliminarilyRefused" -> preliminarilyRefused(c, command, actor);
            case "HearingHeld" -> hearingHeld(c, command, actor);
            case "Refused" -> refused(c, command, actor);
            default -> throw new IllegalStateException("nobody carries out " + event);
        };
    }

    @Override
    @Transactional
    public CaseFile find(CaseFile seen, NewFinding finding, Actor actor, @Nullable Long ifMatch) {
        return officerEntries.find(lock(seen, ifMatch), finding, actor);
    }

    @Override
    @Transactional
    public void told(Task task, Told told, Actor actor) {
        officerEntries.told(task, told, actor);
    }

    private CaseFile possible(CaseFile seen, String event, Actor actor, @Nullable Long ifMatch) {
        CaseFile c = lock(seen, ifMatch);
        PossibleEvents.require(event, c, actor, later);
        return c;
    }

    private CaseFile lock(CaseFile seen, @Nullable Long ifMatch) {
        CaseFile c = cases.lock(seen.id());
        if (ifMatch != null && ifMatch != c.version()) {
            throw new Rejected(DeskProblems.changedMeanwhile());
        }
        return c;
    }

    private CaseFile completenessConfirmed(CaseFile c, DecisionCommand command, Actor actor) {
        Proposal proposal = assessor.completeness(c);
        DeskProblems.requireReason(proposal.is(Proposal.REFUSE_INCOMPLETE), command);
        return completeness.confirm(c, actor, command.reasonOrEmpty());
    }

    private CaseFile refusedIncomplete(CaseFile c, DecisionCommand command, Actor actor) {
        Proposal proposal = assessor.completeness(c);
        DeskProblems.requireReason(!proposal.is(Proposal.REFUSE_INCOMPLETE), command);
        List<ResultText.Ground> grounds = Grounds.INCOMPLETE.chosen(proposal, command, rules.rulebook());
        Localized text = texts.withReason(texts.refusedIncomplete(c, grounds), command.reasonOrEmpty());
        CaseFile refused = end(c, "RefusedIncomplete", actor, text, command);
        announcements.incompleteRefusal(refused, text);
        announcements.stage(refused);
        return refused;
    }

    private CaseFile preliminarilyRefused(CaseFile c, DecisionCommand command, Actor actor) {
        DecisionCommand.HearingCall hearing = DeskProblems.required(command.hearing(), "/hearing");
        Instant now = clock.instant();
        DeskProblems.required(hearing.place(), "/hearing/place");
        if (!DeskProblems.required(hearing.at(), "/hearing/at").isAfter(now)) {
            throw new Rejected(DeskProblems.notThatMoment("/hearing/at"));
        }
        // Later than ¶37 allows is a breach to be recorded, not to be prevented (XC-R-022), but somebody answers for
        // it.
        DeskProblems.requireReason(hearing.at().isAfter(terms.hearingDue(c, now)), command);
        Proposal proposal = assessor.compliance(c);
        DeskProblems.requireReason(!proposal.is(Proposal.REFUSE) && !proposal.is(Proposal.APPROVE_PARTIALLY), command);
        List<ResultText.Ground> grounds = Grounds.REFUSAL.chosen(proposal, command, rules.rulebook());
        List<ResultText.NotPaid> lines = announcedLines(proposal, command, grounds);
        Localized text = texts.withReason(
                texts.preliminary(c, grounds, lines, hearing.at(), hearing.place()), command.reasonOrEmpty());
        ObjectNode payload = Payloads.of(json, command, text);
        Heard.announce(payload, grounds, lines);
        CaseFile noticed = cases.move(c, "PreliminarilyRefused", actor, payload, null);
        terms.openHearing(noticed, now);
        announcements.hearingNotice(noticed, text, hearing.at(), hearing.place());
        announcements.stage(noticed);
        return noticed;
    }

    /**
     * Cost lines that alone are to be refused; none: the whole application is. Where the rules refuse lines only, the notice is of
     * those, unless the official adds a ground that is none of theirs.
     */
    private List<ResultText.NotPaid> announcedLines(
            Proposal proposal, DecisionCommand command, List<ResultText.Ground> grounds) {
        UnpaidLines unpaid = UnpaidLines.of(proposal, command, rules.rulebook());
        Set<String> ofLines =
                unpaid.grounds().stream().map(ResultText.NotPaid::code).collect(Collectors.toSet());
        boolean nothingElse = grounds.stream().map(ResultText.Ground::code).allMatch(ofLines::contains);
        boolean partial = !proposal.is(Proposal.REFUSE) && nothingElse
                || !command.leftOut().isEmpty();
        return partial ? unpaid.grounds() : List.of();
    }

    private CaseFile hearingHeld(CaseFile c, DecisionCommand command, Actor actor) {
        DecisionCommand.HearingRecord record = DeskProblems.required(command.record(), "/record");
        Instant heldAt = DeskProblems.required(record.heldAt(), "/record/heldAt");
        // Who does not come is waited for until the moment that was announced; who comes may be heard before.
        Instant earliest = record.applicantPresent() ? noticedAt(c) : announcedFor(c);
        if (heldAt.isAfter(clock.instant()) || heldAt.isBefore(earliest)) {
            throw new Rejected(DeskProblems.notThatMoment("/record/heldAt"));
        }
        if (!record.saysThePosition()) {
            throw new Rejected(DeskProblems.missing("/record/position"));
        }
        CaseFile heard = cases.move(c, "HearingHeld", actor, json.valueToTree(command), null);
        terms.closeHearing(heard, heldAt);
        announcements.stage(heard);
        return heard;
    }

    /** When the applicant was told of the hearing, to the minute, as records are written. */
    private Instant noticedAt(CaseFile c) {
        return notice(c)
                .map(event -> event.at().truncatedTo(ChronoUnit.MINUTES))
                .orElse(Instant.MIN);
    }

    /** When the hearing was to be, to the minute. */
    private Instant announcedFor(CaseFile c) {
        return notice(c)
                .map(CaseEvent::payload)
                .map(payload -> Instant.parse(payload.at("/decision/hearing/at").asText()))
                .map(at -> at.truncatedTo(ChronoUnit.MINUTES))
                .orElse(Instant.MIN);
    }

    private Optional<CaseEvent> notice(CaseFile c) {
        return cases.events(c.id()).stream()
                .filter(event -> event.type().equals("PreliminarilyRefused"))
                .reduce((earlier, later) -> later);
    }

    /** A line that the application does not have is a slip, which the result would repeat. */
    private void requireKnownLines(CaseFile c, DecisionCommand command) {
        List<DecisionCommand.LineDecision> lines = Objects.requireNonNullElse(command.lines(), List.of());
        Set<Integer> known = lines.isEmpty() ? Set.of() : assessor.costLines(c);
        List<Problem> unknown = IntStream.range(0, lines.size())
                .filter(i -> !known.contains(lines.get(i).no()))
                .mapToObj(i -> Problems.of("NUMBER_OUT_OF_RANGE", "/lines/" + i + "/no"))
                .toList();
        if (!unknown.isEmpty()) {
            throw new Rejected(unknown);
        }
    }

    private CaseFile refused(CaseFile c, DecisionCommand command, Actor actor) {
        Proposal proposal = assessor.compliance(c);
        DeskProblems.requireReason(!proposal.is(Proposal.REFUSE), command);
        List<ResultText.Ground> grounds = Grounds.REFUSAL.chosen(proposal, command, rules.rulebook());
        if (!grounds.stream().map(ResultText.Ground::code).allMatch(code -> heard.onTheWhole(c, code))) {
            throw new Rejected(Problems.of("GROUND_NOT_HEARD", "/grounds"));
        }
        Localized text = texts.withReason(texts.refused(c, grounds), command.reasonOrEmpty());
        CaseFile refused = end(c, "Refused", actor, text, command);
        announcements.result(refused, text, null);
        announcements.stage(refused);
        return refused;
    }

    private CaseFile end(CaseFile c, String event, Actor actor, Localized text, DecisionCommand command) {
        CaseFile ended = cases.move(c, event, actor, Payloads.of(json, command, text), null);
        endOfService.of(ended, event);
        return ended;
    }
}
