package kz.arna.statistics.file;

import java.time.LocalDate;
import java.util.Map;
import kz.arna.base.Bin;
import kz.arna.base.Iin;
import kz.arna.base.Oked;
import kz.arna.calendar.Quarter;
import kz.arna.statistics.Activity;
import kz.arna.statistics.StatForm;
import kz.arna.statistics.StatLine;
import kz.arna.statistics.StatLines;
import kz.arna.statistics.StatUnit;
import org.jspecify.annotations.Nullable;

/**
 * Checks rows of statistics. Of a row without consent only what tells whose it is is judged: its value may not be taken, so
 * its sender need not make it right, nor say it only once, and nobody is told what it is.
 */
final class DataRowCheck implements RowCheck {

    private static final Map<String, Activity.Kind> KINDS =
            Map.of("MAIN", Activity.Kind.MAIN, "SECONDARY", Activity.Kind.SECONDARY, "TOTAL", Activity.Kind.TOTAL);

    private final StatForm form;
    private final String quarter;
    private final boolean quarterIsOver;
    private final Coverage coverage;

    DataRowCheck(StatForm form, String quarter, LocalDate today, Coverage coverage) {
        this.form = form;
        this.quarter = quarter;
        this.quarterIsOver = Quarter.parse(quarter).end().isBefore(today);
        this.coverage = coverage;
    }

    @Override
    public void check(int row, String[] cells, Outcome outcome) {
        strip(cells);
        CellErrors errors = new CellErrors(row, outcome);
        errors.unless(isSubject(cells[0]), Column.BIN, cells[0], FileRule.BIN);
        errors.add(faultOfForm(cells[1]), Column.FORM, cells[1]);
        errors.unless(Cells.isNumbering(cells[2]), Column.SECTION, cells[2], FileRule.NUMBERING);
        errors.unless(Cells.isNumbering(cells[3]), Column.LINE, cells[3], FileRule.NUMBERING);
        errors.add(faultOfQuarter(cells[4]), Column.QUARTER, cells[4]);
        if (errors.none() && !isAside(row, cells, outcome)) {
            value(row, cells, errors, outcome);
        }
    }

    @Override
    public boolean putAside(int row, String[] cells, Outcome outcome) {
        strip(cells);
        boolean known = isSubject(cells[0])
                && faultOfForm(cells[1]) == null
                && Cells.isNumbering(cells[2])
                && Cells.isNumbering(cells[3])
                && faultOfQuarter(cells[4]) == null;
        return known && isAside(row, cells, outcome);
    }

    private static void strip(String[] cells) {
        for (int i = 0; i < cells.length; i++) {
            cells[i] = Cells.strip(cells[i]);
        }
    }

    private static boolean isSubject(String text) {
        return Bin.isValid(text) || Iin.isValid(text);
    }

    /** Asked before the value is looked at: what may not be taken is not repeated to anybody, not even as an error. */
    private boolean isAside(int row, String[] cells, Outcome outcome) {
        StatLine line = new StatLine(form, cells[2], cells[3]);
        boolean monitored = StatLines.monitored().find(line).isPresent();
        QuarantineReason gap = monitored ? coverage.gap(cells[0], line, quarter) : QuarantineReason.LINE;
        if (gap == null) {
            return false;
        }
        boolean number = Cells.faultOfDecimal(cells[8]) == null;
        outcome.hidden(cells[2], cells[3], number ? cells[8].replace(',', '.') : null);
        outcome.aside(new QuarantinedRow(row, form.index(), cells[2], cells[3], quarter, gap));
        return true;
    }

    private @Nullable FileRule faultOfForm(String text) {
        if (text.equals(form.index()) || text.equals(form.title()) || text.equals(form.latin())) {
            return null;
        }
        boolean known = text.length() == 7 && Cells.digits(text, 0, 7);
        for (StatForm other : StatForm.values()) {
            known |= text.equals(other.title()) || text.equals(other.latin());
        }
        return known ? FileRule.FORM_OF_FILE : FileRule.FORM;
    }

    private @Nullable FileRule faultOfQuarter(String text) {
        if (!text.equals(quarter)) {
            return Cells.isQuarter(text) ? FileRule.QUARTER_OF_FILE : FileRule.QUARTER;
        }
        return quarterIsOver ? null : FileRule.QUARTER_NOT_OVER;
    }

    private void value(int row, String[] cells, CellErrors errors, Outcome outcome) {
        StatLine line = new StatLine(form, cells[2], cells[3]);
        StatUnit unit = StatLines.monitored().find(line).orElseThrow().unit();
        Activity.Kind kind = KINDS.get(cells[5]);
        String activity = activity(cells[6]);
        errors.unless(kind != null, Column.ACTIVITY_KIND, cells[5], FileRule.ACTIVITY_KIND);
        errors.unless(activity != null, Column.ACTIVITY, cells[6], FileRule.ACTIVITY);
        boolean contradiction = kind != null
                && activity != null
                && (kind == Activity.Kind.TOTAL) != activity.equals(Activity.TOTAL_CODE);
        errors.unless(!contradiction, Column.ACTIVITY, cells[6], FileRule.ACTIVITY_CONTRADICTS);
        errors.add(faultOfUnit(cells[7], unit), Column.UNIT, cells[7]);
        errors.add(faultOfValue(cells[8], unit), Column.VALUE, cells[8]);
        if (kind != null && activity != null && errors.none()) {
            accept(row, cells, line, kind, activity, outcome);
        }
    }

    private void accept(int row, String[] cells, StatLine line, Activity.Kind kind, String activity, Outcome outcome) {
        String value = cells[8].replace(',', '.');
        outcome.counted(line.section(), line.line(), value);
        outcome.key(row, cells[0], line.section(), line.line(), activity);
        outcome.data(new DataRow(row, cells[0], line, quarter, kind, activity, value));
    }

    private static @Nullable String activity(String text) {
        if (text.equals(Activity.TOTAL_CODE)) {
            return Activity.TOTAL_CODE;
        }
        return Oked.isValid(text) ? text.replace(".", "") : null;
    }

    private static @Nullable FileRule faultOfUnit(String text, StatUnit unit) {
        if (text.equals(unit.name())) {
            return null;
        }
        boolean known = text.equals("THOUSAND_KZT") || text.equals("PERSONS");
        return known ? FileRule.UNIT_OF_LINE : FileRule.UNIT;
    }

    private static @Nullable FileRule faultOfValue(String text, StatUnit unit) {
        FileRule fault = Cells.faultOfDecimal(text);
        if (fault != null || unit != StatUnit.PERSONS) {
            return fault;
        }
        if (text.startsWith("-")) {
            return FileRule.VALUE_NEGATIVE;
        }
        return Cells.isWhole(text) ? null : FileRule.VALUE_DECIMALS;
    }
}
