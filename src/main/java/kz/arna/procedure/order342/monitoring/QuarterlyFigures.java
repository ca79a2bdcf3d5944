package kz.arna.procedure.order342.monitoring;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.arna.base.Oked;
import kz.arna.base.Uuid7;
import kz.arna.calendar.Quarter;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import kz.arna.procedure.order342.monitoring.FiguresCommand.ActivityKind;
import kz.arna.procedure.order342.monitoring.FiguresCommand.FigureCall;
import kz.arna.rules.kernel.Numbers;
import kz.arna.statistics.Activity;
import kz.arna.statistics.StatForm;
import kz.arna.statistics.StatKey;
import kz.arna.statistics.StatLine;
import kz.arna.statistics.StatLines;
import kz.arna.statistics.StatSource;
import kz.arna.statistics.StatUnit;
import kz.arna.statistics.StatValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The applicant's own quarterly figures (DPR-R-148): lines of agr-A2, one quarter in one report. A later report of the same
 * quarter corrects or completes the one before; when every line is there, the quarter's term and the request for it end. The
 * Bureau's figures stand beside them.
 */
@Component
class QuarterlyFigures {

    /** Before the point, as the store keeps them. */
    private static final int MOST_DIGITS = 17;

    private final CaseFiles cases;
    private final StatValues values;
    private final ObligationTerms terms;
    private final SuppliedLines supplied;
    private final SuppliedQuarters quarters;
    private final ObligationWatch watch;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    QuarterlyFigures(
            CaseFiles cases,
            StatValues values,
            ObligationTerms terms,
            SuppliedLines supplied,
            SuppliedQuarters quarters,
            ObligationWatch watch,
            JdbcClient jdbc,
            ObjectMapper json,
            Clock clock) {
        this.cases = cases;
        this.values = values;
        this.terms = terms;
        this.supplied = supplied;
        this.quarters = quarters;
        this.watch = watch;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Takes a report in. */
    CaseFile supplied(CaseFile c, Agreement agreement, FiguresCommand command, Actor actor) {
        Quarter quarter = terms.over(agreement, command.quarter(), "/quarter");
        List<StatValues.Entry> entries = entries(agreement, quarter, command.figures());
        UUID report = Uuid7.next();
        keep(c, quarter, actor, report, entries.size());
        int changed = values.put(StatSource.APPLICANT, report, entries);
        boolean whole = supplied.isWhole(values.current(agreement.subject(), quarter, quarter), quarter);
        if (whole) {
            quarters.suppliedBy(agreement, quarter);
        }
        CaseFile noted = cases.note(
                c,
                "FiguresSupplied",
                actor,
                json.createObjectNode()
                        .put("report", report.toString())
                        .put("quarter", quarter.toString())
                        .put("figures", entries.size())
                        .put("changed", changed)
                        .put("whole", whole));
        return watch.follow(noted, agreement);
    }

    private List<StatValues.Entry> entries(Agreement agreement, Quarter quarter, List<FigureCall> figures) {
        if (figures.isEmpty()) {
            throw ObligationProblems.of("FIELD_MISSING", "/figures");
        }
        List<StatValues.Entry> entries = new ArrayList<>();
        Set<StatKey> seen = new HashSet<>();
        for (FigureCall figure : figures) {
            String path = "/figures/" + entries.size();
            StatLines.Entry line = line(figure, path);
            Activity activity = activity(figure, path);
            StatKey key = new StatKey(agreement.subject(), line.line(), quarter, activity.code());
            if (!seen.add(key)) {
                throw ObligationProblems.of("FIGURE_TWICE", path);
            }
            entries.add(
                    new StatValues.Entry(key, activity.kind(), value(figure, line.unit(), path), entries.size() + 1));
        }
        return entries;
    }

    private static StatLines.Entry line(FigureCall figure, String path) {
        return StatForm.ofIndex(figure.form())
                .map(form -> new StatLine(form, figure.section(), figure.line()))
                .flatMap(StatLines.monitored()::find)
                .orElseThrow(() -> ObligationProblems.of("LINE_NOT_MONITORED", path));
    }

    private static Activity activity(FigureCall figure, String path) {
        String code = figure.activity() == null ? Activity.TOTAL_CODE : figure.activity();
        if (code.equals(Activity.TOTAL_CODE)) {
            return Activity.TOTAL;
        }
        if (!Oked.isValid(code)) {
            throw ObligationProblems.of("OKED_MALFORMED", path + "/activity");
        }
        Activity.Kind kind =
                figure.activityKind() == ActivityKind.SECONDARY ? Activity.Kind.SECONDARY : Activity.Kind.MAIN;
        return new Activity(kind, Oked.of(code).value());
    }

    /** Thousand tenge with at most two decimals, or whole persons. */
    private static BigDecimal value(FigureCall figure, StatUnit unit, String path) {
        BigDecimal value = Numbers.decimal(figure.value())
                .orElseThrow(() -> ObligationProblems.of("AMOUNT_MALFORMED", path + "/value"));
        int scale = value.stripTrailingZeros().scale();
        if (unit == StatUnit.PERSONS && (scale > 0 || value.signum() < 0)) {
            throw ObligationProblems.of("NUMBER_OUT_OF_RANGE", path + "/value");
        }
        if (scale > 2) {
            throw ObligationProblems.of("AMOUNT_DECIMALS", path + "/value");
        }
        if (value.precision() - value.scale() > MOST_DIGITS) {
            throw ObligationProblems.of("AMOUNT_TOO_LARGE", path + "/value");
        }
        return value;
    }

    private void keep(CaseFile c, Quarter quarter, Actor actor, UUID report, int figures) {
        jdbc.sql("""
                INSERT INTO figure_report (id, case_id, quarter, client, received_at, figures)
                VALUES (:id, :case, :quarter, :client, :at, :figures)
                """)
                .param("id", report)
                .param("case", c.id())
                .param("quarter", quarter.toString())
                .param("client", actor.client())
                .param("at", Timestamp.from(clock.instant()))
                .param("figures", figures)
                .update();
    }
}
