package kz.arna.procedure.order342.monitoring;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kz.arna.base.Kazakhstan;
import kz.arna.base.Localized;
import kz.arna.base.Written;
import kz.arna.calendar.Quarter;
import kz.arna.casefile.CaseFile;
import kz.arna.procedure.order342.Announcements;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells the applicant's cabinet what follows from the agreement, before its payment and after it (DPR-N-11, DPR-N-13, DPR-N-14). */
@Component
public class CabinetNotices {

    private final Announcements announcements;
    private final MessageSource messages;
    private final ObjectMapper json;
    private final Clock clock;

    CabinetNotices(Announcements announcements, MessageSource messages, ObjectMapper json, Clock clock) {
        this.announcements = announcements;
        this.messages = messages;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Text of a notice in three languages; what the official adds stands in each as it was written.
     *
     * @param figure the number that the text names, a sum or days; empty where it names none
     */
    public Localized text(String key, AgreementReference agreement, String figure, String added) {
        return text(key, agreement, figure, List.of(), added);
    }

    /** The same about quarters, which it names. */
    Localized text(String key, AgreementReference agreement, String figure, List<Quarter> quarters, String added) {
        Object[] named = {agreement.number(), agreement.on(), figure};
        return new Localized(
                say(key, "kk", quarters, added, named),
                say(key, "ru", quarters, added, named),
                say(key, "en", quarters, added, named));
    }

    /** Text of a notice that names no agreement, since there is none: its arguments are the text's own. */
    public Localized textOf(String key, String added, Object... named) {
        return new Localized(
                say(key, "kk", List.of(), added, named),
                say(key, "ru", List.of(), added, named),
                say(key, "en", List.of(), added, named));
    }

    /** Puts a notice that asks nothing into the outbox. */
    public void send(CaseFile c, @Nullable AgreementReference agreement, String kind, Localized text) {
        send(c, agreement, kind, text, null, null);
    }

    /** Tells that a demand is not upheld, and nothing takes its place. */
    void withdrawn(CaseFile c, AgreementReference agreement, Notice demand, ObligationCommand command) {
        String sum = demand.amount() == null ? "" : Written.sum(demand.amount());
        send(
                c,
                agreement,
                "DEMAND_WITHDRAWN",
                text("obligation.demand-withdrawn", agreement, sum, command.textOrEmpty()));
    }

    /**
     * Puts the notice into the outbox, in the lane of the case's other announcements.
     *
     * @param agreement none where none was signed
     * @param kind one of those that the message's schema has
     * @param replyDays calendar days to answer, from the receipt; none where nothing is asked
     * @return the correlation by which its receipt is known
     */
    String send(
            CaseFile c,
            @Nullable AgreementReference agreement,
            String kind,
            Localized text,
            @Nullable BigDecimal amount,
            @Nullable Integer replyDays) {
        ObjectNode body = json.createObjectNode()
                .put("case", c.number())
                .put("externalId", c.externalId())
                .put("channel", c.client())
                .put("state", c.state())
                .put("at", Kazakhstan.text(clock.instant()))
                .put("kind", kind)
                .put("amount", amount == null ? null : amount.toPlainString())
                .put("replyDays", replyDays)
                .putNull("agreement");
        if (agreement != null) {
            body.putObject("agreement")
                    .put("number", agreement.number())
                    .put("date", agreement.on().toString());
        }
        body.putObject("text").put("kk", text.kk()).put("ru", text.ru());
        return announcements.send("cabinet", "obligation-notice", c, body);
    }

    private String say(String key, String language, List<Quarter> quarters, String added, Object... named) {
        Locale locale = Locale.of(language);
        Object[] shown = Arrays.stream(named)
                .map(each -> each instanceof LocalDate day ? Written.day(day) : each)
                .toArray();
        String text = messages.getMessage(key, shown, locale);
        if (!quarters.isEmpty()) {
            String all = quarters.stream()
                    .map(quarter -> messages.getMessage(
                            "obligation.quarter",
                            new Object[] {Integer.toString(quarter.number()), Integer.toString(quarter.year())},
                            locale))
                    .collect(Collectors.joining(", "));
            text += " " + messages.getMessage("obligation.quarters", new Object[] {all}, locale);
        }
        return added.isBlank() ? text : text + " " + added.strip();
    }
}
