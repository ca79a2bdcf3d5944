package kz.arna.statistics.file;

import java.time.LocalDate;
import kz.arna.calendar.Quarter;
import org.jspecify.annotations.Nullable;

/** Checks rows of regional wages. */
final class WageRowCheck implements RowCheck {

    private static final String TENGE = "KZT";
    private static final int KATO = 9;

    private final String periodOfFile;
    private final LocalDate today;

    WageRowCheck(String periodOfFile, LocalDate today) {
        this.periodOfFile = periodOfFile;
        this.today = today;
    }

    @Override
    public void check(int row, String[] cells, Outcome outcome) {
        String region = Cells.strip(cells[0]);
        String period = Cells.strip(cells[1]);
        String unit = Cells.strip(cells[2]);
        String value = Cells.strip(cells[3]);
        CellErrors errors = new CellErrors(row, outcome);
        errors.unless(region.length() == KATO && Cells.digits(region, 0, KATO), Column.REGION, region, FileRule.REGION);
        errors.add(faultOfPeriod(period), Column.PERIOD, period);
        errors.unless(unit.equals(TENGE), Column.UNIT, unit, FileRule.UNIT);
        FileRule fault = Cells.faultOfDecimal(value);
        errors.add(fault == null && value.startsWith("-") ? FileRule.VALUE_NEGATIVE : fault, Column.VALUE, value);
        if (errors.none()) {
            outcome.key(row, region, period);
            outcome.wage(new WageRow(row, region, period, value.replace(',', '.')));
        }
    }

    private @Nullable FileRule faultOfPeriod(String period) {
        if (!period.equals(periodOfFile)) {
            return FileRule.PERIOD;
        }
        boolean over = Cells.isQuarter(period)
                ? Quarter.parse(period).end().isBefore(today)
                : Integer.parseInt(period) < today.getYear();
        return over ? null : FileRule.PERIOD_NOT_OVER;
    }
}
