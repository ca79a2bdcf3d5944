package kz.arna.procedure.order342.monitoring;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import kz.arna.base.Kazakhstan;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import org.springframework.stereotype.Component;

/** What is only written down: that a notice was received on paper, and what the applicant answered. */
@Component
class ObligationNotes {

    private final CaseFiles cases;
    private final Notices notices;
    private final NoticeReceipts receipts;
    private final DataRequests requests;
    private final ObligationWatch watch;
    private final ObjectMapper json;
    private final Clock clock;

    ObligationNotes(
            CaseFiles cases,
            Notices notices,
            NoticeReceipts receipts,
            DataRequests requests,
            ObligationWatch watch,
            ObjectMapper json,
            Clock clock) {
        this.cases = cases;
        this.notices = notices;
        this.receipts = receipts;
        this.requests = requests;
        this.watch = watch;
        this.json = json;
        this.clock = clock;
    }

    /** An officer records the receipt of notices that no cabinet confirmed: of all the letters that are meant. */
    CaseFile received(CaseFile c, ObligationCommand command, Actor actor) {
        if (actor.kind() != Actor.Kind.OFFICER) {
            throw ObligationProblems.of("FORBIDDEN");
        }
        LocalDate on = ObligationProblems.required(command.on(), "/on");
        List<Notice> which = meant(c, command, sent -> sent.receivedOn() == null).stream()
                // A letter that was sent later is not among those that arrived that day, unless it is named.
                .filter(sent -> command.quarters() != null || !on.isBefore(sent.sentOn()))
                .toList();
        boolean before = which.stream().anyMatch(sent -> on.isBefore(sent.sentOn()));
        if (which.isEmpty() || before || on.isAfter(Kazakhstan.dayOf(clock.instant()))) {
            throw ObligationProblems.of("DATE_MALFORMED", "/on");
        }
        CaseFile now = c;
        for (String letter : which.stream().map(Notice::correlation).distinct().toList()) {
            now = receipts.received(now, notices.letter(letter), on, actor, json.createObjectNode());
        }
        return now;
    }

    /** The applicant answers a request for data or about the progress (agr.5(2), 5(4)). */
    CaseFile answered(CaseFile c, Agreement agreement, ObligationCommand command, Actor actor) {
        List<Notice> which = meant(c, command, Notice::isOpen);
        if (command.textOrEmpty().isEmpty()) {
            throw ObligationProblems.of("FIELD_MISSING", "/text");
        }
        LocalDate on = requests.answered(agreement, which);
        ObjectNode payload = json.createObjectNode()
                .put("kind", which.getFirst().kind().name())
                .put("on", on.toString());
        NoticeReceipts.quarters(payload, which);
        payload.set("information", json.valueToTree(command));
        return watch.follow(cases.note(c, "InformationReceived", actor, payload), agreement);
    }

    /** Those of the kind that are open, of the quarters that are named; where none is open, the latest. */
    private List<Notice> meant(CaseFile c, ObligationCommand command, Predicate<Notice> open) {
        Notice.Kind kind = ObligationProblems.required(command.kind(), "/kind");
        List<String> quarters = command.quarters();
        List<Notice> all = notices.of(c.id(), kind).stream()
                .filter(notice -> notice.withdrawnOn() == null)
                .filter(notice -> quarters == null || quarters.contains(String.valueOf(notice.quarter())))
                .toList();
        if (all.isEmpty()) {
            throw ObligationProblems.of("NOTICE_UNKNOWN", quarters == null ? "/kind" : "/quarters");
        }
        List<Notice> which = all.stream().filter(open).toList();
        return which.isEmpty() ? List.of(all.getLast()) : which;
    }
}
