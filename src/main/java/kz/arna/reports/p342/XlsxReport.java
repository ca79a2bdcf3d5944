package kz.arna.reports.p342;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import kz.arna.reports.p342.ReportContent.Respondent;
import kz.arna.reports.p342.ReportContent.Row;
import kz.arna.reports.p342.ReportContent.Sums;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The report as a table: XLSX with real numbers and days, the head repeated on every printed page. */
@Component
class XlsxReport {

    private static final int COLUMNS = 9;
    private static final int LAST = COLUMNS - 1;
    private static final double[] WIDTHS = {5, 42, 36, 12, 16, 15, 15, 15, 30};
    private static final List<String> HEADS = List.of("no", "enterprise", "cost", "received", "decided");
    private static final String DAY = "dd.mm.yyyy";
    /** Height of a line of text, in points. */
    private static final int LINE = 15;

    /** @return the bytes of the workbook */
    byte[] print(PrintedReport report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Arna", "1.0")) {
            new Filled(book.newWorksheet(ReportContent.FORM), report).fill();
            book.finish();
        } catch (IOException e) {
            throw new UncheckedIOException("the report's table cannot be written", e);
        }
        return out.toByteArray();
    }

    /** One sheet while it is filled, from top to bottom. */
    private static final class Filled {
        private final Worksheet sheet;
        private final PrintedReport report;
        private final ReportContent content;
        private final Wording t;
        private int at;

        Filled(Worksheet sheet, PrintedReport report) {
            this.sheet = sheet;
            this.report = report;
            this.content = report.content();
            this.t = report.wording();
        }

        void fill() {
            for (int column = 0; column < COLUMNS; column++) {
                sheet.width(column, WIDTHS[column]);
            }
            title();
            int head = at;
            head();
            sheet.repeatRows(head, at - 1);
            rows();
            footer();
            paper();
        }

        private void paper() {
            sheet.pageOrientation("landscape");
            sheet.paperSize(PaperSize.A4_PAPER);
            sheet.setFitToPage(true);
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0);
            sheet.footer(ReportContent.FORM + " · " + t.period(content.period()), Position.LEFT);
            sheet.footer(t.text("page") + " &P / &N", Position.RIGHT);
        }

        /** Everything that annex 4 prints above its table, in its order. */
        private void title() {
            wide(t.text("annex"), "right");
            wide(t.text("form"), "right");
            if (report.isDraft()) {
                bold(t.text("draft"));
            }
            bold(t.text("purpose"));
            bold(t.text("name.label") + ": " + t.text("name"));
            content.correctionText(report.language()).ifPresent(this::bold);
            pair(said("to"), t.text("period.label") + ": " + t.period(content.period()));
            pair(t.text("index.label") + ": " + ReportContent.FORM, said("periodicity"));
            pair(said("respondents"), said("collection"));
            wide(said("deadline"), "left");
            wide(said("published"), "left");
            String bin = Objects.requireNonNullElse(content.respondent().bin(), "");
            wide(t.text("bin.label") + ": " + bin + " " + t.text("bin.hint"), "left");
            sheet.value(at, LAST, t.text("unit"));
            sheet.style(at, LAST).italic().horizontalAlignment("right").set();
            at++;
        }

        private String said(String key) {
            return t.text(key + ".label") + ": " + t.text(key);
        }

        private void pair(String left, String right) {
            merged(at, 0, at, 4, left);
            merged(at, 5, at, LAST, right);
            wrapped(0, "left");
            wrapped(5, "left");
            sheet.rowHeight(at, LINE * Math.max(lines(left, 0, 4), lines(right, 5, LAST)));
            at++;
        }

        private void wrapped(int column, String alignment) {
            sheet.style(at, column)
                    .wrapText(true)
                    .verticalAlignment("top")
                    .horizontalAlignment(alignment)
                    .set();
        }

        /** Merged cells do not grow by themselves. */
        private static int lines(String text, int from, int to) {
            double letters =
                    DoubleStream.of(WIDTHS).skip(from).limit(to - from + 1L).sum();
            return 1 + (int) (text.length() / letters);
        }

        private void head() {
            for (int column = 0; column < HEADS.size(); column++) {
                merged(at, column, at + 1, column, t.text("column." + HEADS.get(column)));
            }
            merged(at, 5, at, 6, t.text("column.sums"));
            sheet.value(at + 1, 5, t.text("column.own"));
            sheet.value(at + 1, 6, t.text("column.support"));
            merged(at, 7, at + 1, 7, t.text("column.financed"));
            merged(at, LAST, at + 1, LAST, t.text("column.status"));
            for (int column = 0; column < COLUMNS; column++) {
                sheet.value(at + 2, column, column + 1);
            }
            sheet.range(at, 0, at + 2, LAST)
                    .style()
                    .bold()
                    .wrapText(true)
                    .horizontalAlignment("center")
                    .verticalAlignment("center")
                    .fillColor("EEEEEE")
                    .borderStyle(BorderStyle.THIN)
                    .set();
            sheet.rowHeight(at, 30);
            sheet.rowHeight(at + 1, 75);
            at += 3;
        }

        private void rows() {
            content.rows().forEach(this::row);
            if (content.rows().isEmpty()) {
                merged(at, 0, at, LAST, t.text("none"));
                at++;
            }
            total(content.totals());
        }

        private void day(int column, @Nullable LocalDate day) {
            if (day != null) {
                sheet.value(at, column, day);
            }
        }

        private void row(Row row) {
            sheet.value(at, 0, row.no());
            sheet.value(at, 1, row.enterprise());
            sheet.value(at, 2, t.costTypes(row.costTypes()));
            day(3, row.receivedOn());
            day(4, row.decidedOn());
            sum(5, row.own());
            sum(6, row.support());
            sum(7, row.financed());
            sheet.value(at, LAST, row.status().in(report.language()));
            frame(false);
            sheet.range(at, 3, at, 4)
                    .style()
                    .format(DAY)
                    .borderStyle(BorderStyle.THIN)
                    .verticalAlignment("top")
                    .horizontalAlignment("center")
                    .set();
            at++;
        }

        private void total(Sums totals) {
            merged(at, 0, at, 4, t.text("total"));
            sum(5, totals.own());
            sum(6, totals.support());
            sum(7, totals.financed());
            frame(true);
            at++;
        }

        private void sum(int column, @Nullable BigDecimal value) {
            if (value == null) {
                sheet.value(at, column, "–");
            } else {
                sheet.value(at, column, value);
            }
        }

        private void frame(boolean bold) {
            for (int column = 0; column < COLUMNS; column++) {
                boolean sum = column >= 5 && column <= 7;
                var style = sheet.style(at, column)
                        .wrapText(true)
                        .verticalAlignment("top")
                        .horizontalAlignment(sum ? "right" : "left")
                        .borderStyle(BorderStyle.THIN);
                style = sum ? style.format(format()) : style;
                (bold ? style.bold() : style).set();
            }
        }

        private String format() {
            return content.decimals() == 0 ? "#,##0" : "#,##0." + "0".repeat(content.decimals());
        }

        private void footer() {
            Respondent respondent = content.respondent();
            at++;
            wide(t.text("footer.name") + ": " + respondent.name().in(report.language()), "left");
            wide(t.text("footer.address") + ": " + respondent.address().in(report.language()), "left");
            wide(t.text("footer.phone") + ": " + respondent.phone(), "left");
            wide(t.text("footer.email") + ": " + respondent.email(), "left");
            signature(SigningRole.EXECUTOR, "footer.executor", "footer.names.phone");
            signature(SigningRole.HEAD, "footer.head", "footer.names");
            wide(t.text("footer.seal"), "left");
            if (report.digest() != null) {
                wide(t.text("footer.digest") + ": " + report.digest(), "left");
            }
            wide(t.text("both.languages"), "left");
        }

        private void signature(SigningRole role, String label, String hint) {
            String who = report.signature(role)
                    .map(signed -> signed.name() + ", " + signed.position()
                            + (signed.phone() == null ? "" : ", " + signed.phone()) + " — "
                            + t.text("footer.signed") + ", " + PaperFigures.moment(signed.at()))
                    .orElse("");
            String asked = t.text(hint) + ", " + t.text("footer.signature");
            wide(t.text(label) + " (" + asked + "): " + who, "left");
        }

        private void bold(String text) {
            wide(text, "center");
            sheet.style(at - 1, 0).bold().set();
        }

        private void wide(String text, String alignment) {
            merged(at, 0, at, LAST, text);
            wrapped(0, alignment);
            sheet.rowHeight(at, LINE * lines(text, 0, LAST));
            at++;
        }

        private void merged(int top, int left, int bottom, int right, String text) {
            sheet.value(top, left, text);
            if (top != bottom || left != right) {
                sheet.range(top, left, bottom, right).merge();
            }
        }
    }
}
