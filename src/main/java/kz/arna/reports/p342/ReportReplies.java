package kz.arna.reports.p342;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
        Channel channel = Channel.of(reply.partner());
        open(reply.subject(), channel).ifPresent(report -> {
            JsonNode said = reply.canonical();
            String reference = said.path("reference").asText("");
            if (said.path("accepted").asBoolean() && !reference.isEmpty()) {
                accept(report, channel, reference);
            } else {
                stop(report, channel, State.REFUSED, said.path("reason").asText(""));
            }
        });
    }

    @Override
    public void onSilence(Silence silence) {
        Channel channel = Channel.of(silence.partner());
        open(silence.subject(), channel).ifPresent(report -> stop(report, channel, State.STOPPED, silence.reason()));
    }

    /** The report, locked, if it still waits for this way; an answer that comes twice changes nothing. */
    private Optional<Report> open(String subject, Channel channel) {
        Report report = reports.lock(ReportSending.quarter(subject), null);
        boolean waits = deliveries
                .of(report.id(), channel)
                .filter(each -> each.state() != State.ACCEPTED)
                .isPresent();
        return report.state() == ReportState.SENDING && waits ? Optional.of(report) : Optional.empty();
    }

    private void accept(Report report, Channel channel, String reference) {
        deliveries.settle(report.id(), channel, State.ACCEPTED, reference, null);
        Report accepted = move(report, ReportGraph.DELIVERY_ACCEPTED, channel, reference, null);
        List<ReportDelivery> ways = deliveries.of(report.id());
        if (ways.size() == Channel.values().length && ways.stream().allMatch(way -> way.state() == State.ACCEPTED)) {
            reports.mark(accepted, ReportStore.Mark.SENT);
            if (ReportTerm.missed(report.dueAt(), clock.instant())) {
                reports.mark(accepted, ReportStore.Mark.BREACHED);
            }
            reports.move(accepted, ReportGraph.SENT_BY_BOTH_WAYS, Actor.gateway(), json.createObjectNode());
        }
    }

    private void stop(Report report, Channel channel, State state, String reason) {
        deliveries.settle(report.id(), channel, state, null, reason);
        move(report, ReportGraph.DELIVERY_STOPPED, channel, null, reason);
    }

    private Report move(
            Report report, String event, Channel channel, @Nullable String reference, @Nullable String reason) {
        return reports.move(
                report,
                event,
                Actor.gateway(),
                json.createObjectNode()
                        .put("channel", channel.name())
                        .put("reference", reference)
                        .put("reason", reason));
    }
}
