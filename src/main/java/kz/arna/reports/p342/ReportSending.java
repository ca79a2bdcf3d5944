package kz.arna.reports.p342;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.calendar.Quarter;
import kz.arna.casefile.Actor;
import kz.arna.exchange.OutboundMessage;
import kz.arna.exchange.Outbox;
import kz.arna.exchange.RepeatClass;
import kz.arna.exchange.Replays;
import kz.arna.reference.Settings;
import kz.arna.reports.p342.ReportDelivery.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leaves a signed report for both of its ways in the outbox; one call, one transaction. */
@Service
public class ReportSending {

    static final String MESSAGE = "p342";

    private static final Duration LONGEST_TRY = Duration.ofDays(10);

    private final ReportStore reports;
    private final ReportPapers papers;
    private final ReportDeliveries deliveries;
    private final ReportMessages messages;
    private final Outbox outbox;
    private final Replays replays;
    private final Settings settings;
    private final ObjectMapper json;
    private final Clock clock;

    ReportSending(
            ReportStore reports,
            ReportPapers papers,
            ReportDeliveries deliveries,
            ReportMessages messages,
            Outbox outbox,
            Replays replays,
            Settings settings,
            ObjectMapper json,
            Clock clock) {
        this.reports = reports;
        this.papers = papers;
        this.deliveries = deliveries;
        this.messages = messages;
        this.outbox = outbox;
        this.replays = replays;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Sends the report to the ministry, by e-mail and through the document-management system.
     *
     * @throws Rejected with {@code REPORT_NO_RECIPIENT} when nobody has set where the e-mail goes, or {@code REPORT_OUTDATED}
     *     when an earlier drafting has arrived since this one was drawn up
     */
    @Transactional
    public Report send(Quarter quarter, Actor actor, @Nullable Long seen) {
        Report report = reports.move(
                reports.lock(quarter, seen),
                ReportGraph.SENDING_STARTED,
                actor,
                json.createObjectNode().put("to", String.join(", ", recipients())));
        demandRightNumber(report);
        for (Channel channel : Channel.values()) {
            enqueue(report, channel);
        }
        return report;
    }

    /**
     * Sends it once more on a way on which it was stopped or refused. An e-mail is never repeated by itself: whoever calls this
     * has made sure that it did not arrive.
     *
     * @param anew a new message with the recipients of today; otherwise the very bytes and id of the first
     * @throws Rejected with {@code REPORT_NOT_NOW} while it is under way, or after it was accepted; with {@code REPORT_OUTDATED}
     *     as in {@link #send}
     */
    @Transactional
    public Report resend(
            Quarter quarter, Channel channel, boolean anew, String reason, Actor actor, @Nullable Long seen) {
        Report report = reports.lock(quarter, seen);
        ReportDelivery delivery = deliveries
                .of(report, channel)
                .filter(each ->
                        each.state() == ReportDelivery.State.STOPPED || each.state() == ReportDelivery.State.REFUSED)
                .orElseThrow(() -> new Rejected(Problems.of("REPORT_NOT_NOW")));
        demandRightNumber(report);
        boolean same = !anew
                && delivery.state() == ReportDelivery.State.STOPPED
                && replays.resend(delivery.outbox(), lastMoment());
        if (same) {
            deliveries.begin(report.id(), delivery.no(), channel, delivery.outbox(), delivery.correlation());
        } else {
            enqueue(report, channel);
        }
        return reports.move(
                report,
                ReportGraph.RESENT,
                actor,
                json.createObjectNode()
                        .put("channel", channel.name())
                        .put("anew", anew)
                        .put("reason", reason));
    }

    private void demandRightNumber(Report report) {
        deliveries.demandRightNumber(
                report, papers.content(report.id(), report.contentNo()).content());
    }

    private void enqueue(Report report, Channel channel) {
        ReportPapers.Drafted drafted = papers.content(report.id(), report.contentNo());
        List<ReportFile> files = papers.files(report.id(), drafted);
        byte[] body = channel == Channel.MAIL
                ? messages.mail(drafted.content(), recipients(), files)
                : messages.document(
                        drafted,
                        papers.signatures(report, drafted.no()),
                        files,
                        deliveries.registeredBefore(report.id(), drafted.no()).orElse(null));
        // A lane of its own: a message that is parked for good must not hold up its successor.
        String correlation = subject(report) + "-" + channel.partner() + "-" + report.version();
        UUID message = outbox.enqueue(new OutboundMessage(
                channel.partner(),
                MESSAGE,
                correlation,
                correlation,
                subject(report),
                body,
                channel == Channel.MAIL ? RepeatClass.Q : RepeatClass.D,
                clock.instant(),
                lastMoment(),
                null));
        deliveries.begin(report.id(), drafted.no(), channel, message, correlation);
    }

    private List<String> recipients() {
        List<String> recipients = Arrays.stream(
                        ReportSetting.MAIL_TO.in(settings.now()).split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
        if (recipients.isEmpty()) {
            throw new Rejected(Problems.of("REPORT_NO_RECIPIENT"));
        }
        return recipients;
    }

    private Instant lastMoment() {
        return clock.instant().plus(LONGEST_TRY);
    }

    /** What the exchange knows the report by: {@code P342-2026-Q3}. */
    static String subject(Report report) {
        return "P342-" + report.quarter();
    }

    static Quarter quarter(String subject) {
        return Quarter.parse(subject.substring("P342-".length()));
    }
}
