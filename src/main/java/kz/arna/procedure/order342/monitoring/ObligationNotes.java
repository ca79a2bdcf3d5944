package kz.arna.procedure.order342.monitoring;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
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
    private final ObligationTerms terms;
    private final ObligationWatch watch;
    private final ObjectMapper json;
    private final Clock clock;

    ObligationNotes(
            CaseFiles cases,
            Notices notices,
            NoticeReceipts receipts,
            ObligationTerms terms,
            ObligationWatch watch,
            ObjectMapper json,
            Clock clock) {
        this.cases = cases;
        this.notices = notices;
        this.receipts = receipts;
        this.terms = terms;
        this.watch = watch;
        this.json = json;
        this.clock = clock;
    }

    /** An officer records the receipt of a notice that no cabinet confirmed. */
    CaseFile received(CaseFile c, ObligationCommand command, Actor actor) {
        if (actor.kind() != Actor.Kind.OFFICER) {
            throw ObligationProblems.of("FORBIDDEN");
        }
        LocalDate on = ObligationProblems.required(command.on(), "/on");
        Notice notice = latest(c, command);
        if (on.isBefore(notice.sentOn()) || on.isAfter(Kazakhstan.dayOf(clock.instant()))) {
            throw ObligationProblems.of("DATE_MALFORMED", "/on");
        }
        return receipts.received(c, notice, on, actor, json.createObjectNode());
    }

    /** The applicant answers a request for data or about the progress (agr.5(2), 5(4)). */
    CaseFile answered(CaseFile c, Agreement agreement, ObligationCommand command, Actor actor) {
        Notice notice = latest(c, command);
        if (command.textOrEmpty().isEmpty()) {
            throw ObligationProblems.of("FIELD_MISSING", "/text");
        }
        LocalDate on = Kazakhstan.dayOf(clock.instant());
        notices.answered(notice.id(), on);
        terms.close(agreement, notice.kind().name());
        ObjectNode payload =
                json.createObjectNode().put("kind", notice.kind().name()).put("on", on.toString());
        payload.set("information", json.valueToTree(command));
        return watch.follow(cases.note(c, "InformationReceived", actor, payload), agreement);
    }

    private Notice latest(CaseFile c, ObligationCommand command) {
        Notice.Kind kind = ObligationProblems.required(command.kind(), "/kind");
        return notices.latest(c.id(), kind).orElseThrow(() -> ObligationProblems.of("NOTICE_UNKNOWN", "/kind"));
    }
}
