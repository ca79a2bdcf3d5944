package kz.arna.rules.order342.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import kz.arna.base.Localized;
import kz.arna.base.Written;

/** What a rule computed from the facts and compared, in words. */
final class Figures {

    private Figures() {}

    /** The limit of the share. */
    static Localized limit(BigDecimal percent) {
        String limit = percent.stripTrailingZeros().toPlainString() + " %";
        return new Localized(
                "рұқсат етілгені – " + limit + "-дан аз", "допустимо менее " + limit, "allowed is less than " + limit);
    }

    /** A term from the registration and whether it was over when the application came. */
    static Localized term(LocalDate registered, LocalDate over, LocalDate received) {
        Object[] days = {Written.day(registered), Written.day(over), Written.day(received)};
        return new Localized(
                "тіркелген күні – %s, мерзім %s күні толады, өтінім %s күні түсті".formatted(days),
                "зарегистрирован %s, срок истекает %s, заявка поступила %s".formatted(days),
                "registered on %s, the term is over on %s, the application came on %s".formatted(days));
    }

    /** What is owed and how much of it may be. */
    static Localized debt(BigDecimal owed, BigDecimal deferred, BigDecimal tolerated) {
        String sum = Written.sum(owed);
        String later = Written.sum(deferred);
        String least = Written.sum(tolerated);
        return new Localized(
                "берешек – %s теңге, оның мерзімі ұзартылғаны – %s, жол берілетіні – %s".formatted(sum, later, least),
                "задолженность %s тенге, из неё с изменённым сроком %s, допустимо %s".formatted(sum, later, least),
                "debt of %s KZT, of it deferred %s, tolerated %s".formatted(sum, later, least));
    }

    /** Yearly sums, the oldest first. */
    static Localized years(int last, Collection<BigDecimal> sums) {
        int[] year = {last - sums.size() + 1};
        String all =
                sums.stream().map(sum -> year[0]++ + ": " + Written.sum(sum)).collect(Collectors.joining(", "));
        return new Localized(
                "салыстырылған жылдар, теңге – " + all, "сравнены годы, тенге: " + all, "years compared, KZT: " + all);
    }

    /** Days on which costs arose without a document of origin. */
    static Localized unproven(Collection<LocalDate> days) {
        String all = list(days);
        return new Localized(
                "құжатпен расталмаған күндер: " + all, "не подтверждены дни: " + all, "days without proof: " + all);
    }

    /** A day after the filing. */
    static Localized later(LocalDate day, LocalDate filed) {
        Object[] days = {Written.day(day), Written.day(filed)};
        return new Localized(
                "құжаттың күні – %s, өтінім берілген күн – %s".formatted(days),
                "дата документа %s, день подачи %s".formatted(days),
                "dated %s, filed on %s".formatted(days));
    }

    private static String list(Collection<LocalDate> days) {
        return days.stream().map(Written::day).collect(Collectors.joining(", "));
    }
}
