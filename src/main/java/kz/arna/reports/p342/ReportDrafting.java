package kz.arna.reports.p342;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.arna.calendar.Quarter;
import kz.arna.reference.SettingValues;
import kz.arna.reference.Settings;
import kz.arna.reports.SupportedCase;
import kz.arna.reports.SupportedCases;
import kz.arna.reports.p342.ReportContent.Respondent;
import kz.arna.reports.p342.ReportContent.Row;
import kz.arna.reports.p342.ReportContent.Sums;
import kz.arna.rules.order342.Order342;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws up the content of a quarter's report from the cases and the settings as they stand now. */
@Component
class ReportDrafting {

    private static final int TIYN = 2;

    private final SupportedCases cases;
    private final Settings settings;
    private final Order342 rules;

    ReportDrafting(SupportedCases cases, Settings settings, Order342 rules) {
        this.cases = cases;
        this.settings = settings;
        this.rules = rules;
    }

    /** Whether the order applied at the end of the quarter. */
    boolean isOwed(Quarter quarter) {
        return rules.versions().on(quarter.end()).isPresent();
    }

    /** The day of the next month that the order names (DPR-R-115). */
    LocalDate legalDate(Quarter quarter) {
        return quarter.dayOfNextMonth(rules.rulebook().law().on(quarter.end()).whole("report.day"));
    }

    /**
     * @param today whether the quarter is over is told in a note
     * @param corrected how many draftings the ministry has or may have already
     */
    ReportContent draw(Quarter quarter, LocalDate today, int corrected) {
        SettingValues set = settings.now();
        int decimals = ReportSetting.DECIMALS.number(set);
        List<SupportedCase> supported = supported(quarter, set);
        List<Row> rows = rows(supported, set, decimals);
        Respondent respondent = respondent(set);
        boolean presented = ReportSetting.OWN_PARTICIPATION.in(set).equals("PRESENTED");
        return new ReportContent(
                ReportContent.FORM,
                quarter.toString(),
                quarter.end(),
                legalDate(quarter),
                ReportContent.UNIT,
                decimals,
                respondent,
                rows,
                new Sums(
                        ReportSums.total(rows, decimals, Row::own),
                        ReportSums.whole(rows, decimals, Row::support),
                        ReportSums.whole(rows, decimals, Row::financed)),
                new Sums(
                        ReportSums.total(supported, TIYN, each -> own(each, presented)),
                        ReportSums.whole(supported, TIYN, SupportedCase::support),
                        ReportSums.whole(supported, TIYN, SupportedCase::financed)),
                ReportNotes.of(quarter, today, supported, each -> own(each, presented), respondent),
                corrected == 0 ? null : corrected);
    }

    private List<SupportedCase> supported(Quarter quarter, SettingValues set) {
        boolean ofQuarter = ReportSetting.ROWS.in(set).equals("DECIDED_IN_QUARTER");
        return cases.between(quarter.start(), quarter.end()).stream()
                .filter(each -> !ofQuarter || !each.countsFrom().isBefore(quarter.start()))
                .sorted(Comparator.comparing(SupportedCase::countsFrom).thenComparing(SupportedCase::number))
                .toList();
    }

    private static List<Row> rows(List<SupportedCase> supported, SettingValues set, int decimals) {
        StatusWords words = StatusWords.of(ReportSetting.STATUS_MAP.in(set));
        boolean presented = ReportSetting.OWN_PARTICIPATION.in(set).equals("PRESENTED");
        List<Row> rows = new ArrayList<>();
        for (SupportedCase each : supported) {
            BigDecimal own = own(each, presented);
            rows.add(new Row(
                    rows.size() + 1,
                    each.number(),
                    each.enterprise(),
                    each.costTypes(),
                    each.receivedOn(),
                    each.decidedOn(),
                    own == null ? null : ReportSums.thousand(own, decimals),
                    ReportSums.thousand(each.support(), decimals),
                    ReportSums.thousand(each.financed(), decimals),
                    each.state(),
                    words.of(Wording.of(Language.KK), Wording.of(Language.RU), each.state())));
        }
        return rows;
    }

    private static @Nullable BigDecimal own(SupportedCase each, boolean presented) {
        BigDecimal costs = presented ? each.presented() : each.accepted();
        return costs == null ? null : costs.subtract(each.support());
    }

    private static Respondent respondent(SettingValues set) {
        String bin = ReportSetting.BIN.in(set);
        return new Respondent(
                new Bilingual(ReportSetting.NAME_KK.in(set), ReportSetting.NAME_RU.in(set)),
                new Bilingual(ReportSetting.ADDRESS_KK.in(set), ReportSetting.ADDRESS_RU.in(set)),
                ReportSetting.PHONE.in(set),
                ReportSetting.EMAIL.in(set),
                bin.isEmpty() ? null : bin);
    }
}
