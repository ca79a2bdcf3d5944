package kz.arna.procedure.order342.monitoring;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kz.arna.calendar.Quarter;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import kz.arna.casefile.WorkItems;
import kz.arna.procedure.order342.RefusedAnnouncements;
import org.springframework.stereotype.Component;

/** A notice was received: its term begins (agr.5(2), 5(4), 5(5)). */
@Component
class NoticeReceipts {

    private final CaseFiles cases;
    private final Agreements agreements;
    private final Notices notices;
    private final ObligationTerms terms;
    private final WorkItems work;
    private final RefusedAnnouncements announcements;

    NoticeReceipts(
            CaseFiles cases,
            Agreements agreements,
            Notices notices,
            ObligationTerms terms,
            WorkItems work,
            RefusedAnnouncements announcements) {
        this.cases = cases;
        this.agreements = agreements;
        this.notices = notices;
        this.terms = terms;
        this.work = work;
        this.announcements = announcements;
    }

    /** Writes the receipt of a letter down and opens its term; the first receipt counts, another changes nothing. */
    CaseFile received(CaseFile c, List<Notice> letter, LocalDate on, Actor by, ObjectNode payload) {
        if (letter.isEmpty() || letter.getFirst().receivedOn() != null) {
            return c;
        }
        Notice first = letter.getFirst();
        payload.put("kind", first.kind().name()).put("receivedOn", on.toString());
        quarters(payload, letter);
        LocalDate due = on;
        Agreement agreement = agreements.of(c.id()).orElseThrow();
        if (runs(agreement, first)) {
            due = terms.openReply(agreement, first, on);
            payload.put("due", due.toString());
            work.addOnce(c.id(), ObligationWatch.KIND, ObligationTerms.morning(due.plusDays(1)));
        }
        notices.received(first.correlation(), on, due);
        announcements.receivedOnPaper(c, "cabinet", "obligation-notice", first.correlation(), "NoticeReceived");
        return cases.note(c, "NoticeReceived", by, payload);
    }

    /** After the agreement only what was demanded back is still owed, until it is paid. */
    private static boolean runs(Agreement agreement, Notice letter) {
        boolean owed = letter.kind() == Notice.Kind.REFUND_DEMAND ? letter.isOpen() : agreement.endedOn() == null;
        return letter.kind().hasTerm() && letter.withdrawnOn() == null && owed;
    }

    /** Names the quarters that these are about, if any. */
    static void quarters(ObjectNode payload, List<Notice> notices) {
        List<String> named = notices.stream()
                .map(Notice::quarter)
                .filter(Objects::nonNull)
                .map(Quarter::toString)
                .toList();
        if (!named.isEmpty()) {
            named.forEach(payload.putArray("quarters")::add);
        }
    }
}
