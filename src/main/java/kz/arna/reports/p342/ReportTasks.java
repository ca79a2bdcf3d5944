package kz.arna.reports.p342;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import kz.arna.base.Kazakhstan;
import kz.arna.base.Localized;
import kz.arna.calendar.Quarter;
import kz.arna.casefile.Tasks;
import kz.arna.reports.p342.ReportDelivery.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a report asks of the officials, in their list of tasks: its next step, its deadline, a way on which it stopped. */
@Component
class ReportTasks {

    private static final String CLAUSE = "¶28";

    private final Tasks tasks;
    private final ReportDeliveries deliveries;
    private final Clock clock;

    ReportTasks(Tasks tasks, ReportDeliveries deliveries, Clock clock) {
        this.tasks = tasks;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * Opens and closes tasks so that they say what the report waits for.
     *
     * @param event what has just happened to it
     */
    void follow(Report report, String event) {
        String subject = ReportSending.subject(report);
        Set<String> open = tasks.openKindsAbout(subject);
        Map<String, @Nullable JsonNode> wanted = wanted(report);
        // A task keeps the day with which it was opened.
        boolean moved = event.equals(ReportGraph.DEADLINE_RECOUNTED);
        open.stream()
                .filter(kind -> moved || !wanted.containsKey(kind))
                .forEach(kind -> tasks.closeAbout(subject, kind, event));
        wanted.forEach((kind, details) -> {
            if (moved || !open.contains(kind)) {
                tasks.openAbout(
                        subject, kind, said(kind), CLAUSE, report.sentAt() == null ? report.dueAt() : null, details);
            }
        });
    }

    private Map<String, @Nullable JsonNode> wanted(Report report) {
        Map<String, @Nullable JsonNode> wanted = new LinkedHashMap<>();
        switch (report.state()) {
            case DRAFT -> {
                if (Kazakhstan.dayOf(clock.instant())
                        .isAfter(Quarter.parse(report.quarter()).end())) {
                    wanted.put("REPORT_TO_CHECK", null);
                }
            }
            case CHECKED -> wanted.put("REPORT_TO_SIGN", null);
            case SIGNED -> wanted.put("REPORT_TO_SEND", null);
            case SENDING -> stopped(report, wanted);
            case SENT -> {}
        }
        if (report.sentAt() == null && report.breachedAt() != null) {
            wanted.put("REPORT_DEADLINE_BREACHED", null);
        } else if (report.sentAt() == null && report.warnedAt() != null) {
            wanted.put("REPORT_DEADLINE_NEAR", null);
        }
        return wanted;
    }

    private void stopped(Report report, Map<String, @Nullable JsonNode> wanted) {
        deliveries.of(report.id(), report.contentNo()).stream()
                .filter(way -> way.state() == State.STOPPED || way.state() == State.REFUSED)
                .forEach(way -> wanted.put(
                        "REPORT_STOPPED:" + way.channel().name(),
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("state", way.state().name())
                                .put("reason", way.reason())));
    }

    private static Localized said(String kind) {
        return switch (kind) {
            case "REPORT_TO_CHECK" ->
                new Localized(
                        "П342 есебінің жобасын тексеру қажет.",
                        "Проект отчёта П342 нужно проверить.",
                        "The draft of report P342 is to be checked.");
            case "REPORT_TO_SIGN" ->
                new Localized(
                        "П342 есебіне орындаушы мен басшының қолы қажет.",
                        "Отчёт П342 ждёт подписей исполнителя и руководителя.",
                        "Report P342 waits for the signatures of executor and head.");
            case "REPORT_TO_SEND" ->
                new Localized(
                        "Қол қойылған П342 есебін министрлікке жіберу қажет.",
                        "Подписанный отчёт П342 нужно направить в министерство.",
                        "The signed report P342 is to be sent to the ministry.");
            case "REPORT_DEADLINE_NEAR" ->
                new Localized(
                        "П342 есебін ұсыну мерзімі жақындады.",
                        "Срок представления отчёта П342 близок.",
                        "The deadline of report P342 is near.");
            case "REPORT_DEADLINE_BREACHED" ->
                new Localized(
                        "П342 есебін ұсыну мерзімі өтіп кетті: басшыға хабарлап, есепті дереу жіберіңіз.",
                        "Срок представления отчёта П342 нарушен: сообщите руководителю и направьте отчёт незамедлительно.",
                        "The deadline of report P342 is breached: tell the head and send it at once.");
            default ->
                new Localized(
                        "П342 есебі арнада тоқтап қалды: себебін анықтап, қайта жіберіңіз немесе кері қайтарыңыз.",
                        "Отправка отчёта П342 остановилась: выясните причину, отправьте повторно или верните на доработку.",
                        "Report P342 stopped on its way: find out why, then resend it or give it back.");
        };
    }
}
