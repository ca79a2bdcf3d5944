package kz.arna.rules.order342.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import kz.arna.base.Localized;
import kz.arna.rules.order342.amount.Tenge;

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
        return new Localized(
                "тіркелген күні – %s, мерзім %s күні толады, өтінім %s күні түсті"
                        .formatted(registered, over, received),
                "зарегистрирован %s, срок истекает %s, заявка поступила %s".formatted(registered, over, received),
                "registered on %s, the term is over on %s, the application came on %s"
                        .formatted(registered, over, received));
    }

    /** What is owed and how much of it may be. */
    static Localized debt(BigDecimal owed, BigDecimal deferred, BigDecimal tolerated) {
        String sum = Tenge.text(owed);
        String later = Tenge.text(deferred);
        String least = Tenge.text(tolerated);
        return new Localized(
                "берешек – %s теңге, оның мерзімі ұзартылғаны – %s, жол берілетіні – %s".formatted(sum, later, least),
                "задолженность %s тенге, из неё с изменённым сроком %s, допустимо %s".formatted(sum, later, least),
                "debt of %s KZT, of it deferred %s, tolerated %s".formatted(sum, later, least));
    }

    /** Yearly sums, the oldest first. */
    static Localized years(int last, Collection<BigDecimal> sums) {
        int[] year = {last - sums.size() + 1};
        String all =
                sums.stream().map(sum -> year[0]++ + ": " + Tenge.text(sum)).collect(Collectors.joining(", "));
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
    static Localized later(String day, LocalDate filed) {
        return new Localized(
                "құжаттың күні – %s, өтінім берілген күн – %s".formatted(day, filed),
                "дата документа %s, день подачи %s".formatted(day, filed),
                "dated %s, filed on %s".formatted(day, filed));
    }

    private static String list(Collection<LocalDate> days) {
        return days.stream().map(LocalDate::toString).collect(Collectors.joining(", "));
    }
}
