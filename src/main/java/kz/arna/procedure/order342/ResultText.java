package kz.arna.procedure.order342;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kz.arna.base.Kazakhstan;
import kz.arna.base.Localized;
import kz.arna.casefile.CaseFile;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Texts of results and notices in three languages; the words of every ground name paragraph and subparagraph (DPR-R-146).
 */
@Component
class ResultText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    private final MessageSource messages;

    ResultText(MessageSource messages) {
        this.messages = messages;
    }

    Localized approved(CaseFile c, String payable, List<String> excludedLines) {
        Localized text = inEach(language -> say("result.approved", language, c.number(), filed(c), payable));
        if (excludedLines.isEmpty()) {
            return text;
        }
        String lines = String.join(", ", excludedLines);
        return join(text, inEach(language -> say("result.approved.partially", language, lines)));
    }

    Localized refused(CaseFile c, List<Ground> grounds) {
        return inEach(language -> say("result.refused", language, c.number(), filed(c), list(grounds, language)));
    }

    Localized refusedIncomplete(CaseFile c, List<Ground> grounds) {
        return inEach(
                language -> say("result.refused.incomplete", language, c.number(), filed(c), list(grounds, language)));
    }

    /** @param lines cost lines that alone are to be refused; none: the whole application is */
    Localized preliminary(CaseFile c, List<Ground> grounds, Collection<Integer> lines, Instant hearing, String place) {
        String key = lines.isEmpty() ? "result.preliminary" : "result.preliminary.partially";
        String numbers = lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
        String moment = MOMENT.format(Kazakhstan.at(hearing));
        return inEach(
                language -> say(key, language, c.number(), filed(c), list(grounds, language), moment, place, numbers));
    }

    Localized intakeSuspended() {
        return inEach(language -> say("intake.suspended", language));
    }

    /** The official's own words stand in every language as they were written. */
    Localized withReason(Localized text, String reason) {
        return reason.isBlank() ? text : join(text, inEach(language -> say("overruled", language, reason)));
    }

    private String list(List<Ground> grounds, Locale language) {
        return grounds.stream()
                .map(ground ->
                        say("ground", language, in(ground.text(), language)).strip())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String in(Localized text, Locale language) {
        return switch (language.getLanguage()) {
            case "kk" -> text.kk();
            case "ru" -> text.ru();
            default -> text.en();
        };
    }

    private String say(String key, Locale language, Object... values) {
        return messages.getMessage(key, values, language);
    }

    private static String filed(CaseFile c) {
        return DAY.format(Kazakhstan.at(c.submittedAt()));
    }

    private static Localized join(Localized first, Localized second) {
        return new Localized(
                first.kk() + " " + second.kk(), first.ru() + " " + second.ru(), first.en() + " " + second.en());
    }

    private static Localized inEach(java.util.function.Function<Locale, String> text) {
        return new Localized(text.apply(Locale.of("kk")), text.apply(Locale.of("ru")), text.apply(Locale.of("en")));
    }

    /**
     * A ground of a refusal.
     *
     * @param code outcome code, e.g. {@code DPR-REF-02-03}
     * @param clause paragraph and subparagraph of the Rules, or article of the Law
     */
    record Ground(String code, String clause, Localized text) {}
}
