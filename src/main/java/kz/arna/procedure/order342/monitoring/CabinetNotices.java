package kz.arna.procedure.order342.monitoring;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kz.arna.base.Kazakhstan;
import kz.arna.base.Localized;
import kz.arna.calendar.Quarter;
import kz.arna.casefile.CaseFile;
import kz.arna.exchange.OutboundMessage;
import kz.arna.exchange.Outbox;
import kz.arna.exchange.RepeatClass;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells the applicant's cabinet what follows from monitoring (DPR-N-13, DPR-N-14). */
@Component
class CabinetNotices {

    private static final Duration PATIENCE = Duration.ofDays(30);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Outbox outbox;
    private final MessageSource messages;
    private final ObjectMapper json;
    private final Clock clock;

    CabinetNotices(Outbox outbox, MessageSource messages, ObjectMapper json, Clock clock) {
        this.outbox = outbox;
        this.messages = messages;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Text of a notice in three languages; what the official adds stands in each as it was written.
     *
     * @param figure the number that the text names, a sum or days; empty where it names none
     */
    Localized text(String key, AgreementReference agreement, String figure, String added) {
        return text(key, agreement, figure, List.of(), added);
    }

    /** The same about quarters, which it names. */
    Localized text(String key, AgreementReference agreement, String figure, List<Quarter> quarters, String added) {
        return new Localized(
                say(key, "kk", agreement, figure, quarters, added),
                say(key, "ru", agreement, figure, quarters, added),
                say(key, "en", agreement, figure, quarters, added));
    }

    /**
     * Puts the notice into the outbox, in the lane of the case's other announcements.
     *
     * @param kind a notice's kind, {@code FULFILLED}, {@code TERMINATED}, {@code DISPUTE} or {@code FORCE_MAJEURE}
     * @param replyDays calendar days to answer, from the receipt; none where nothing is asked
     * @return the correlation by which its receipt is known
     */
    String send(
            CaseFile c,
            AgreementReference agreement,
            String kind,
            Localized text,
            @Nullable BigDecimal amount,
            @Nullable Integer replyDays) {
        Instant now = clock.instant();
        ObjectNode body = json.createObjectNode()
                .put("case", c.number())
                .put("externalId", c.externalId())
                .put("channel", c.client())
                .put("state", c.state())
                .put("at", Kazakhstan.text(now))
                .put("kind", kind)
                .put("amount", amount == null ? null : amount.toPlainString())
                .put("replyDays", replyDays);
        body.putObject("agreement")
                .put("number", agreement.number())
                .put("date", agreement.on().toString());
        body.putObject("text").put("kk", text.kk()).put("ru", text.ru());
        String correlation = c.number() + ":obligation-notice:" + c.version();
        outbox.enqueue(new OutboundMessage(
                "cabinet",
                "obligation-notice",
                "cabinet:" + c.number(),
                correlation,
                c.number(),
                body.toString().getBytes(StandardCharsets.UTF_8),
                RepeatClass.D,
                now,
                now.plus(PATIENCE),
                c.message()));
        return correlation;
    }

    private String say(
            String key,
            String language,
            AgreementReference agreement,
            String figure,
            List<Quarter> quarters,
            String added) {
        Locale locale = Locale.of(language);
        String text =
                messages.getMessage(key, new Object[] {agreement.number(), DAY.format(agreement.on()), figure}, locale);
        if (!quarters.isEmpty()) {
            String named = quarters.stream()
                    .map(quarter -> messages.getMessage(
                            "obligation.quarter",
                            new Object[] {Integer.toString(quarter.number()), Integer.toString(quarter.year())},
                            locale))
                    .collect(Collectors.joining(", "));
            text += " " + messages.getMessage("obligation.quarters", new Object[] {named}, locale);
        }
        return added.isBlank() ? text : text + " " + added.strip();
    }
}
