package kz.arna.reports.p342;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kz.arna.casefile.Actor;
import kz.arna.exchange.Reply;
import kz.arna.exchange.ReplyHandler;
import kz.arna.exchange.Silence;
import kz.arna.reports.p342.ReportDelivery.Channel;
import kz.arna.reports.p342.ReportDelivery.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What mail server and document-management system answer. Sent is a report only when both have taken it (DPR-R-137). */
@Component
class ReportReplies implements ReplyHandler {

    private final ReportStore reports;
    private final ReportDeliveries deliveries;
    private final ObjectMapper json;
    private final Clock clock;

    ReportReplies(ReportStore reports, ReportDeliveries deliveries, ObjectMapper json, Clock clock) {
        this.reports = reports;
        this.deliveries = deliveries;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public boolean handles(String partner, String message) {
        return message.equals(ReportSending.MESSAGE)
                && (partner.equals(Channel.MAIL.partner()) || partner.equals(Channel.EDMS.partner()));
    }

    @Override
    public void onReply(Reply reply) {
        Report report = reports.lock(ReportSending.quarter(reply.subject()), null);
        waiting(report, reply.partner(), reply.correlation()).ifPresent(way -> {
            JsonNode said = reply.canonical();
            String reference = said.path("reference").asText("");
            if (said.path("accepted").asBoolean() && !reference.isEmpty()) {
                accept(report, way, reference);
            } else {
                stop(report, way, State.REFUSED, said.path("reason").asText(""));
            }
        });
    }

    @Override
    public void onSilence(Silence silence) {
        Report report = reports.lock(ReportSending.quarter(silence.subject()), null);
        waiting(report, silence.partner(), silence.correlation())
                .ifPresent(way -> stop(report, way, State.STOPPED, silence.reason()));
    }

    /** The way that the message went, if it still waits; an answer that comes twice changes nothing. */
    private Optional<ReportDelivery> waiting(Report report, String partner, String correlation) {
        return deliveries.of(report.id()).stream()
                .filter(way -> way.channel() == Channel.of(partner) && way.isAbout(correlation))
                .filter(way -> way.state() != State.ACCEPTED)
                .findFirst();
    }

    /** Whether the way is one of the drafting that is being sent; a late word about an earlier one changes no state. */
    private static boolean isOfNow(Report report, ReportDelivery way) {
        return report.state() == ReportState.SENDING && way.no() == report.contentNo();
    }

    private void accept(Report report, ReportDelivery way, String reference) {
        deliveries.settle(report.id(), way, State.ACCEPTED, reference, null);
        if (!isOfNow(report, way)) {
            reports.note(
                    report,
                    ReportGraph.EARLIER_ACCEPTED,
                    said(way.channel(), reference, null).put("contentNo", way.no()));
            return;
        }
        Report accepted = move(report, ReportGraph.DELIVERY_ACCEPTED, way.channel(), reference, null);
        List<ReportDelivery> ways = deliveries.of(report.id(), report.contentNo());
        if (ways.size() == Channel.values().length && ways.stream().allMatch(each -> each.state() == State.ACCEPTED)) {
            sent(accepted);
        }
    }

    /** A correction is not late: its report was sent before. */
    private void sent(Report report) {
        if (report.sentAt() == null && ReportTerm.missed(report.dueAt(), clock.instant())) {
            reports.mark(report, ReportStore.Mark.BREACHED);
        }
        reports.mark(report, ReportStore.Mark.SENT);
        reports.move(report, ReportGraph.SENT_BY_BOTH_WAYS, Actor.gateway(), json.createObjectNode());
    }

    private void stop(Report report, ReportDelivery way, State state, String reason) {
        if (isOfNow(report, way)) {
            deliveries.settle(report.id(), way, state, null, reason);
            move(report, ReportGraph.DELIVERY_STOPPED, way.channel(), null, reason);
        }
    }

    private Report move(
            Report report, String event, Channel channel, @Nullable String reference, @Nullable String reason) {
        return reports.move(report, event, Actor.gateway(), said(channel, reference, reason));
    }

    private ObjectNode said(Channel channel, @Nullable String reference, @Nullable String reason) {
        return json.createObjectNode()
                .put("channel", channel.name())
                .put("reference", reference)
                .put("reason", reason);
    }
}
