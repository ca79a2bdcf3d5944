package kz.arna.reports.p342;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import kz.arna.calendar.Quarter;
import kz.arna.reports.SupportedCase;
import kz.arna.reports.p342.ReportContent.Respondent;
import kz.arna.reports.p342.ReportContent.Row;
import kz.arna.reports.p342.ReportContent.Sums;
import org.jspecify.annotations.Nullable;

/** Reports in order: every sum known, the operator's particulars filled in. */
final class SampleReports {

    static final Quarter QUARTER = Quarter.parse("2026-Q3");
    static final String DIGEST = "3f".repeat(32);

    private static final List<String> NAMES = List.of(
            "«Қазақ аяқ киімі» ЖШС",
            "ТОО «Южно-Казахстанский завод полимерных труб и композитных материалов имени Қаныш Сәтбаев»",
            "Әбдірахманова Гүлжаһан Өмірзаққызы ЖК",
            "«Ұлытау құрылыс индустриясы және тәжірибелік-конструкторлық жобалар өндірістік-коммерциялық фирмасы»"
                    + " жауапкершілігі шектеулі серіктестігі");
    private static final List<List<String>> TYPES =
            List.of(List.of("C2.1", "C2.2", "C2.3"), List.of("C1.2"), List.of("C3"), List.of("C1.1", "C1.5"));
    private static final List<String> STATES =
            List.of("PAID", "AGREEMENT_CONCLUDED", "APPROVED_NOTIFIED", "SHORTFALL_INFO_REQUESTED");

    private SampleReports() {}

    /** A case with everything in order, the n-th. */
    static SupportedCase supported(int n) {
        BigDecimal accepted = new BigDecimal(12_345_678L + 1_111_111L * n).add(new BigDecimal("0.55"));
        BigDecimal support = accepted.divide(BigDecimal.valueOf(2), 2, java.math.RoundingMode.DOWN);
        return new SupportedCase(
                "DPR-2026-%06d".formatted(n),
                NAMES.get(n % NAMES.size()),
                TYPES.get(n % TYPES.size()),
                LocalDate.of(2026, 7, 1).plusDays(n),
                LocalDate.of(2026, 7, 13).plusDays(n),
                LocalDate.of(2026, 7, 13).plusDays(n),
                accepted,
                accepted,
                support,
                n % 2 == 0 ? support : BigDecimal.ZERO,
                STATES.get(n % STATES.size()));
    }

    static ReportContent content(int rows) {
        return content(rows, null);
    }

    private static ReportContent content(int rows, @Nullable Integer correction) {
        List<Row> listed = IntStream.range(0, rows).mapToObj(SampleReports::row).toList();
        return new ReportContent(
                ReportContent.FORM,
                QUARTER.toString(),
                QUARTER.end(),
                QUARTER.dayOfNextMonth(25),
                ReportContent.UNIT,
                1,
                respondent(),
                listed,
                new Sums(
                        ReportSums.total(listed, 1, Row::own),
                        ReportSums.whole(listed, 1, Row::support),
                        ReportSums.whole(listed, 1, Row::financed)),
                new Sums(null, BigDecimal.ZERO, BigDecimal.ZERO),
                List.of(),
                correction);
    }

    static Respondent respondent() {
        return new Respondent(
                new Bilingual(ReportSetting.NAME_KK.otherwise(), ReportSetting.NAME_RU.otherwise()),
                new Bilingual(
                        "010000, Астана қ., Қабанбай батыр даңғылы, 17", "010000, г. Астана, пр. Кабанбай батыра, 17"),
                "+7 7172 00 00 00",
                "p342@qazindustry.example",
                "030840000013");
    }

    static PrintedReport draft(int rows, Language language) {
        return new PrintedReport(content(rows), language, List.of(), null);
    }

    static PrintedReport signed(int rows, Language language) {
        return new PrintedReport(content(rows), language, List.of(executor(), head()), DIGEST);
    }

    static PrintedReport correction(int number, Language language) {
        return new PrintedReport(content(1, number), language, List.of(executor(), head()), DIGEST);
    }

    static ReportSignature executor() {
        return new ReportSignature(
                SigningRole.EXECUTOR,
                "850101300010",
                "Сәрсенбаева Әйгерім Қайратқызы",
                "бас менеджер",
                "+7 7172 00 00 01",
                Instant.parse("2026-10-20T05:15:00Z"),
                DIGEST);
    }

    static ReportSignature head() {
        return new ReportSignature(
                SigningRole.HEAD,
                "760202300020",
                "Жүнісов Нұрлан Болатұлы",
                "басқарма төрағасының орынбасары",
                null,
                Instant.parse("2026-10-20T09:40:00Z"),
                DIGEST);
    }

    private static Row row(int n) {
        SupportedCase each = supported(n);
        BigDecimal accepted = java.util.Objects.requireNonNull(each.accepted());
        StatusWords words = StatusWords.of("{}");
        return new Row(
                n + 1,
                each.number(),
                each.enterprise(),
                each.costTypes(),
                each.receivedOn(),
                each.decidedOn(),
                ReportSums.thousand(accepted.subtract(each.support()), 1),
                ReportSums.thousand(each.support(), 1),
                ReportSums.thousand(each.financed(), 1),
                each.state(),
                words.of(Wording.of(Language.KK), Wording.of(Language.RU), each.state()));
    }
}
