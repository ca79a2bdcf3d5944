package kz.arna.procedure.order342.monitoring;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import kz.arna.base.Kazakhstan;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseFiles;
import kz.arna.exchange.Reply;
import kz.arna.exchange.ReplyHandler;
import kz.arna.exchange.Silence;
import kz.arna.procedure.order342.RefusedAnnouncements;
import org.springframework.stereotype.Component;

/** The cabinet's receipt of a notice is its receipt by the applicant: from that day its term runs. */
@Component
class NoticeAnswers implements ReplyHandler {

    private final CaseFiles cases;
    private final Notices notices;
    private final NoticeReceipts receipts;
    private final RefusedAnnouncements announcements;
    private final ObjectMapper json;

    NoticeAnswers(
            CaseFiles cases,
            Notices notices,
            NoticeReceipts receipts,
            RefusedAnnouncements announcements,
            ObjectMapper json) {
        this.cases = cases;
        this.notices = notices;
        this.receipts = receipts;
        this.announcements = announcements;
        this.json = json;
    }

    @Override
    public boolean handles(String partner, String message) {
        return partner.equals("cabinet") && message.equals("obligation-notice");
    }

    @Override
    public void onReply(Reply reply) {
        announcements.answered(reply);
        if (!reply.canonical().path("accepted").asBoolean(false)) {
            return; // Not delivered, which is a task: an officer records the receipt of the letter instead.
        }
        List<Notice> letter = notices.letter(reply.correlation());
        if (letter.isEmpty() || letter.getFirst().receivedOn() != null) {
            return;
        }
        receipts.received(
                cases.lock(letter.getFirst().caseId()),
                letter,
                Kazakhstan.dayOf(reply.receivedAt()),
                new Actor(Actor.Kind.PARTNER, reply.partner(), null, null, null),
                json.createObjectNode().put("journal", reply.rawMessage().toString()));
    }

    @Override
    public void onSilence(Silence silence) {
        // The row stays with the operators, in the exchange's own lists; the term does not begin.
    }
}
