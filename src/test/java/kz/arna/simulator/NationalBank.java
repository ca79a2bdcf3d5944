package kz.arna.simulator;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The National Bank's daily XML. The rates move by a tiyn a day so that a wrong day shows; a weekend repeats Friday's
 * rates, on some working days and holidays nothing is published, and from 2028 on nothing is published yet.
 */
final class NationalBank implements Partner {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final LocalDate UNPUBLISHED = LocalDate.of(2028, 1, 1);

    /** Capital Day 2026 on a Monday with the weekend before it, and a Thursday. */
    private static final Set<LocalDate> WITHOUT_RATES = Set.of(
            LocalDate.of(2026, 7, 4), LocalDate.of(2026, 7, 5), LocalDate.of(2026, 7, 6), LocalDate.of(2026, 11, 26));

    private record Rate(String fullname, String title, int tiyn, int quant) {}

    private static final List<Rate> RATES = List.of(
            new Rate("ДОЛЛАР США", "USD", 51_987, 1),
            new Rate("ЕВРО", "EUR", 59_954, 1),
            new Rate("РОССИЙСКИЙ РУБЛЬ", "RUB", 640, 1),
            new Rate("КИТАЙСКИЙ ЮАНЬ", "CNY", 7_315, 1),
            new Rate("ТУРЕЦКАЯ ЛИРА", "TRY", 1_224, 1),
            new Rate("АРМЯНСКИЙ ДРАМ", "AMD", 13_610, 10),
            new Rate("УЗБЕКСКИХ СУМОВ", "UZS", 435, 100),
            new Rate("ИРАНСКИЙ РИАЛ", "IRR", 1_235, 1000));

    @Override
    public String name() {
        return "nbk";
    }

    /** The rates are open to everybody. */
    @Override
    public boolean admits(Request request) {
        return true;
    }

    @Override
    public int deniedStatus() {
        return 403;
    }

    @Override
    public Optional<String> companyOf(Request request) {
        return Optional.empty();
    }

    @Override
    public Answer answer(Request request) {
        if (!request.path().equals("/rss/get_rates.cfm")) {
            return Answer.status(404);
        }
        try {
            LocalDate day = LocalDate.parse(request.parameter("fdate"), DAY);
            return Answer.xml(isPublished(day) ? rates(day) : unpublished(day));
        } catch (DateTimeException e) {
            return Answer.status(500);
        }
    }

    private static boolean isPublished(LocalDate day) {
        return day.isBefore(UNPUBLISHED) && !WITHOUT_RATES.contains(day);
    }

    private static String rates(LocalDate day) {
        int moved = Math.floorMod(friday(day).toEpochDay(), 100);
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rates>")
                .append("<generator>Alternate RSS Builder</generator><title>Official exchange rates</title>")
                .append("<link>www.nationalbank.kz</link><description>Ресми бағамдар</description>")
                .append("<copyright>www.nationalbank.kz</copyright><date>")
                .append(DAY.format(day))
                .append("</date>");
        RATES.forEach(rate -> xml.append(
                        "<item><fullname>%s</fullname><title>%s</title>".formatted(rate.fullname, rate.title))
                .append("<description>%d.%02d</description>"
                        .formatted((rate.tiyn + moved) / 100, (rate.tiyn + moved) % 100))
                .append("<quant>%d</quant><index>UP</index><change>+0.01</change></item>".formatted(rate.quant)));
        return xml.append("</rates>").toString();
    }

    private static String unpublished(LocalDate day) {
        return "<rates><date>%s</date><info>на выбранную дату информации нет.</info></rates>"
                .formatted(DAY.format(day));
    }

    private static LocalDate friday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                ? day.minusDays(1)
                : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(2) : day;
    }
}
