package kz.arna.statistics.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file given to the check, and what came of it. Today is 2026-04-20. */
final class Checked implements RowTarget {

    static final String HEADER = "bin;form;section;line;quarter;activity_kind;activity;unit;value\n";
    static final String ROW = "190340001015;0051102;3;1;2026-Q1;TOTAL;TOTAL;THOUSAND_KZT;60000.50\n";
    static final LocalDate TODAY = LocalDate.parse("2026-04-20");

    final List<DataRow> rows = new ArrayList<>();
    final List<WageRow> wages = new ArrayList<>();
    final List<QuarantinedRow> aside = new ArrayList<>();
    private @Nullable CheckResult result;

    static Checked data(String csv) {
        return file("STAT-0051102-2026Q1-0001.csv", csv.getBytes(StandardCharsets.UTF_8), null, Coverage.UNKNOWN);
    }

    static Checked rows(String rows) {
        return data(HEADER + rows);
    }

    static Checked file(String name, byte[] bytes) {
        return file(name, bytes, null, Coverage.UNKNOWN);
    }

    static Checked file(String name, byte[] bytes, @Nullable Manifest manifest, Coverage coverage) {
        Checked checked = new Checked();
        FileName known = FileName.parse(name).orElseThrow();
        try {
            checked.result = new FileCheck(known, manifest, TODAY, coverage, 10)
                    .run(() -> new ByteArrayInputStream(bytes), checked);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return checked;
    }

    CheckResult result() {
        return java.util.Objects.requireNonNull(result);
    }

    List<FileRule> rules() {
        return result().errors().stream().map(FileError::rule).toList();
    }

    @Override
    public void data(DataRow row) {
        rows.add(row);
    }

    @Override
    public void wage(WageRow row) {
        wages.add(row);
    }

    @Override
    public void aside(QuarantinedRow row) {
        aside.add(row);
    }
}
