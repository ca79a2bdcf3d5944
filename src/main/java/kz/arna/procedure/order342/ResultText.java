package kz.arna.procedure.order342;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kz.arna.base.Kazakhstan;
import kz.arna.base.Localized;
import kz.arna.base.Written;
import kz.arna.casefile.CaseFile;
import kz.arna.rules.kernel.Parameters;
import kz.arna.rules.order342.Order342;
import kz.arna.rules.order342.costs.Law;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Texts of results and notices in three languages; the words of every ground name paragraph and subparagraph (DPR-R-146).
 */
@Component
class ResultText {

    private final MessageSource messages;
    private final Parameters law;

    ResultText(MessageSource messages, Order342 rules) {
        this.messages = messages;
        this.law = rules.rulebook().law();
    }

    /**
     * @param lines numbers of the cost lines that are not, or only in part, paid
     * @param reasons why each of them is not
     */
    Localized approved(CaseFile c, BigDecimal payable, Collection<Integer> lines, List<NotPaid> reasons) {
        String share = share(c);
        Localized text =
                inEach(language -> say("result.approved", language, c.number(), filed(c), Written.sum(payable), share));
        if (lines.isEmpty()) {
            return text;
        }
        String numbers = numbers(lines);
        Localized named = join(text, inEach(language -> say("result.approved.partially", language, numbers)));
        return reasons.isEmpty() ? named : join(named, inEach(language -> notPaid(reasons, language)));
    }

    private String notPaid(List<NotPaid> reasons, Locale language) {
        return reasons.stream()
                .map(line -> say(
                        line.whole() ? "result.approved.line" : "result.approved.line.partially",
                        language,
                        String.valueOf(line.no()),
                        unended(in(line.reason(), language))))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** Per cent, of the day of filing, as the sum itself is (¶9). */
    private String share(CaseFile c) {
        LocalDate filed = Kazakhstan.dayOf(c.submittedAt());
        return law.on(filed)
                .decimal(Law.SHARE)
                .orElseThrow(() -> new IllegalStateException("no share on " + filed))
                .toPlainString();
    }

    private static String numbers(Collection<Integer> lines) {
        return lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    Localized refused(CaseFile c, List<Ground> grounds) {
        return inEach(language -> say("result.refused", language, c.number(), filed(c), list(grounds, language)));
    }

    Localized refusedIncomplete(CaseFile c, List<Ground> grounds) {
        return inEach(
                language -> say("result.refused.incomplete", language, c.number(), filed(c), list(grounds, language)));
    }

    /** @param lines cost lines that alone are to be refused, each on its ground; none: the whole application is */
    Localized preliminary(CaseFile c, List<Ground> grounds, List<NotPaid> lines, Instant hearing, String place) {
        String key = lines.isEmpty() ? "result.preliminary" : "result.preliminary.partially";
        String numbers = numbers(lines.stream().map(NotPaid::no).distinct().toList());
        String moment = Written.moment(hearing);
        return inEach(language -> {
            String why = lines.isEmpty() ? list(grounds, language) : notPaid(lines, language);
            return say(key, language, c.number(), filed(c), why, moment, unended(place), numbers);
        });
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
                .map(ground -> say("ground", language, unended(in(ground.text(), language)))
                        .strip())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** Without the full stop that the sentence around it sets. */
    private static String unended(String words) {
        String stripped = words.strip();
        return stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
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
        return Written.day(c.submittedAt());
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

    /**
     * Why a cost line is not paid.
     *
     * @param code outcome code of the ground
     * @param whole the whole line, not a part of it
     * @param reason without a full stop at its end; of the rules with paragraph and subparagraph
     */
    record NotPaid(int no, String code, boolean whole, Localized reason) {}
}
