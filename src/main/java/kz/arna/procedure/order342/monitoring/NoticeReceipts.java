package kz.arna.procedure.order342.monitoring;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import org.springframework.stereotype.Component;

/** A notice was received: its term begins (agr.5(2), 5(4), 5(5)). */
@Component
class NoticeReceipts {

    private final CaseFiles cases;
    private final Agreements agreements;
    private final Notices notices;
    private final ObligationTerms terms;

    NoticeReceipts(CaseFiles cases, Agreements agreements, Notices notices, ObligationTerms terms) {
        this.cases = cases;
        this.agreements = agreements;
        this.notices = notices;
        this.terms = terms;
    }

    /** Writes the receipt down and opens the term; the first receipt of a notice counts, another changes nothing. */
    CaseFile received(CaseFile c, Notice notice, LocalDate on, Actor by, ObjectNode payload) {
        Agreement agreement = agreements.of(c.id()).orElseThrow();
        if (notice.receivedOn() != null) {
            return c;
        }
        payload.put("kind", notice.kind().name()).put("receivedOn", on.toString());
        if (notice.kind().hasTerm()) {
            LocalDate due = terms.openReply(agreement, notice.kind(), on);
            notices.received(notice.id(), on, due);
            payload.put("due", due.toString());
        } else {
            notices.received(notice.id(), on, on);
        }
        return cases.note(c, "NoticeReceived", by, payload);
    }
}
