package kz.arna.rules.order342.amount;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.arna.base.Localized;
import kz.arna.base.Written;
import kz.arna.rules.order342.costs.Window;
import org.jspecify.annotations.Nullable;

/** The steps of the calculation in words; this is how an amount is explained to applicant and official. */
final class AmountNotes {

    private AmountNotes() {}

    /** Accepted base by line. */
    static Localized bases(Reimbursement amount) {
        return list(amount.lines().stream().map(AmountNotes::base));
    }

    private static Localized base(LineAmount line) {
        String sum = figure(line.base()) + " " + line.currency();
        return new Localized(
                line.no() + "-жолдың қабылданған сомасы: " + sum,
                "принятая сумма строки " + line.no() + ": " + sum,
                "accepted base of line " + line.no() + ": " + sum);
    }

    /** Foreign payments, each with its rate. */
    static Localized conversions(Reimbursement amount) {
        return list(amount.lines().stream()
                .flatMap(line -> line.payments().stream())
                .filter(paid -> !paid.rate().currency().equals("KZT"))
                .map(AmountNotes::conversion));
    }

    private static Localized conversion(ConvertedPayment paid) {
        String formula = figure(paid.accepted()) + " " + paid.rate().currency() + " × "
                + paid.rate().rate().toPlainString()
                + (paid.rate().unit() == 1 ? "" : " / " + paid.rate().unit())
                + " = " + figure(paid.kzt());
        String days = day(paid.payment().date()) + " (" + day(paid.rate().date()) + ")";
        return new Localized(
                days + " төлемі: " + formula + " теңге",
                "платёж от " + days + ": " + formula + " тенге",
                "payment of " + days + ": " + formula + " KZT");
    }

    /** The law's share by line. */
    static Localized shares(Reimbursement amount) {
        return list(amount.lines().stream().map(AmountNotes::share));
    }

    private static Localized share(LineAmount line) {
        String sums = figure(line.kzt()) + " → " + figure(line.support());
        return new Localized(
                line.no() + "-жол, теңге: " + sums,
                "строка " + line.no() + ", тенге: " + sums,
                "line " + line.no() + ", KZT: " + sums);
    }

    /** Cap, earlier sums and what remains, by group. */
    static Localized caps(List<GroupAmount> groups) {
        return list(groups.stream().map(AmountNotes::cap));
    }

    private static Localized cap(GroupAmount group) {
        return new Localized(
                capped(
                        group,
                        "%s тобы, теңге: үлес %s, шек %s, 24 айда пайдаланылғаны %s, жылдар бойынша %s, төленетіні %s"),
                capped(
                        group,
                        "группа %s, тенге: доля %s, предел %s, использовано за 24 месяца %s, по годам %s, к выплате %s"),
                capped(group, "group %s, KZT: share %s, cap %s, used in 24 months %s, by year %s, payable %s"));
    }

    private static String capped(GroupAmount group, String words) {
        String years = group.usedInYear().entrySet().stream()
                .map(year -> year.getKey() + ": " + figure(year.getValue()))
                .collect(Collectors.joining(", "));
        return words.formatted(
                group.group().name(),
                figure(group.share()),
                figure(group.cap()),
                figure(group.used24()),
                years,
                figure(group.pay()));
    }

    /** The months in which payments count. */
    static Localized window(Window window) {
        String from = Written.day(window.from());
        String to = Written.day(window.to());
        String days = from + " – " + to;
        return new Localized(
                "Төлемдер есепке алынатын кезең: " + days + ".",
                "Период, в котором учитываются платежи: " + days + ".",
                "Payments count from " + from + " to " + to + ".");
    }

    /** The index and its day. */
    static Localized index(BigDecimal mci, LocalDate day) {
        String on = Written.day(day);
        return new Localized(
                on + " күнгі АЕК: " + figure(mci) + " теңге",
                "МРП на " + on + ": " + figure(mci) + " тенге",
                "MCI on " + on + ": " + figure(mci) + " KZT");
    }

    /** What the total of item 12 was read as. */
    static Localized declared(DeclaredLimit declared) {
        String limit = figure(declared.limit());
        return declared.status() == DeclaredLimit.Status.BASE
                ? new Localized(
                        "мәлімделген сома – шығындардың өзі, ең көбі " + limit + " теңге",
                        "заявленная сумма — сами затраты, не более " + limit + " тенге",
                        "the total is the cost itself, at most " + limit + " KZT")
                : new Localized(
                        "мәлімделген сома – сұралатын өтем, ең көбі " + limit + " теңге",
                        "заявленная сумма — запрашиваемое возмещение, не более " + limit + " тенге",
                        "the total is the support asked for, at most " + limit + " KZT");
    }

    /** The amounts between which a person chooses. */
    static Localized readings(List<Alternative> readings) {
        String sums = readings.stream()
                .map(reading ->
                        reading.choice() + " – " + figure(reading.amount().payable()))
                .collect(Collectors.joining("; "));
        return new Localized(
                "түсіндірулер бойынша сомалар, теңге: " + sums,
                "суммы по прочтениям, тенге: " + sums,
                "amounts by reading, KZT: " + sums);
    }

    /** The sum to be paid. */
    static Localized payable(BigDecimal payable) {
        return new Localized(
                "төленетін сома: " + figure(payable) + " теңге",
                "к выплате: " + figure(payable) + " тенге",
                "payable: " + figure(payable) + " KZT");
    }

    private static Localized list(Stream<Localized> parts) {
        List<Localized> all = parts.toList();
        return new Localized(joined(all, Localized::kk), joined(all, Localized::ru), joined(all, Localized::en));
    }

    private static String joined(List<Localized> parts, Function<Localized, String> language) {
        return parts.stream().map(language).collect(Collectors.joining("; "));
    }

    private static String figure(@Nullable BigDecimal sum) {
        return sum == null ? "?" : Written.sum(sum);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "?" : Written.day(day);
    }
}
