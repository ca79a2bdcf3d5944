package kz.arna.reports.p342;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.arna.reports.p342.ReportContent.Respondent;
import kz.arna.reports.p342.ReportContent.Row;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The report on paper: PDF, A4 landscape, the table's head on every page; fonts with Kazakh letters inside. */
@Component
class PdfReport {

    private static final String FONT = "DejaVu Sans Condensed";
    private static final int BOLD = 700;
    private static final int REGULAR = 400;

    static {
        // Its own way to the console would pass by the masking.
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    private final TemplateEngine templates = engine();

    /** @return the bytes of the PDF */
    byte[] print(PrintedReport report) {
        Context context = new Context();
        context.setVariables(variables(report));
        String page = templates.process("p342", context);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(() -> font("DejaVuSansCondensed.ttf"), FONT, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(() -> font("DejaVuSansCondensed-Bold.ttf"), FONT, BOLD, FontStyle.NORMAL, true);
        builder.withProducer("Arna");
        builder.withHtmlContent(page, null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("the report cannot be printed", e);
        }
        return out.toByteArray();
    }

    private static Map<String, Object> variables(PrintedReport report) {
        ReportContent content = report.content();
        Wording wording = report.wording();
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("lang", report.language().code());
        variables.put("t", wording.all());
        variables.put("period", wording.period(content.period()));
        // Pages after the first have no other place that names the unit.
        variables.put(
                "running",
                ReportContent.FORM + " · " + wording.period(content.period()) + " · " + wording.text("unit"));
        variables.put("draft", report.isDraft());
        variables.put("correction", content.correctionText(report.language()).orElse(""));
        variables.put("digest", Objects.requireNonNullElse(report.digest(), ""));
        variables.put("boxes", boxes(content.respondent()));
        variables.put("respondent", respondent(report));
        List<Map<String, String>> rows =
                content.rows().stream().map(row -> row(row, report)).toList();
        int before = Math.max(0, rows.size() - 1);
        variables.put("before", rows.subList(0, before));
        // Stands with the total and the signatures, which are never alone on a page.
        variables.put("last", rows.subList(before, rows.size()));
        variables.put(
                "totals",
                Map.of(
                        "own", PaperFigures.sum(content.totals().own()),
                        "support", PaperFigures.sum(content.totals().support()),
                        "financed", PaperFigures.sum(content.totals().financed())));
        variables.put(
                "signatures",
                List.of(
                        side(report, SigningRole.EXECUTOR, "footer.executor", "footer.names.phone"),
                        side(report, SigningRole.HEAD, "footer.head", "footer.names")));
        return variables;
    }

    private static Map<String, String> row(Row row, PrintedReport report) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("no", Integer.toString(row.no()));
        cells.put("enterprise", row.enterprise());
        cells.put("cost", report.wording().costTypes(row.costTypes()));
        cells.put("received", PaperFigures.day(row.receivedOn()));
        cells.put("decided", PaperFigures.day(row.decidedOn()));
        cells.put("own", PaperFigures.sum(row.own()));
        cells.put("support", PaperFigures.sum(row.support()));
        cells.put("financed", PaperFigures.sum(row.financed()));
        cells.put("status", row.status().in(report.language()));
        return cells;
    }

    /** Twelve boxes of the field IIN/BIN, empty where it must not be filled. */
    private static List<String> boxes(Respondent respondent) {
        String digits = respondent.bin() == null ? " ".repeat(12) : respondent.bin();
        List<String> boxes = new ArrayList<>();
        digits.chars().forEach(digit -> boxes.add(Character.toString(digit)));
        return boxes;
    }

    private static Map<String, String> respondent(PrintedReport report) {
        Respondent respondent = report.content().respondent();
        return Map.of(
                "name", respondent.name().in(report.language()),
                "address", respondent.address().in(report.language()),
                "phone", respondent.phone(),
                "email", respondent.email());
    }

    private static Map<String, String> side(PrintedReport report, SigningRole role, String label, String hint) {
        Wording wording = report.wording();
        return Map.of(
                "label", wording.text(label),
                "hint", wording.text(hint),
                "who", report.signature(role).map(PdfReport::who).orElse(""),
                "at",
                        report.signature(role)
                                .map(signed -> PaperFigures.moment(signed.at()))
                                .orElse(""));
    }

    private static String who(ReportSignature signed) {
        return Stream.of(signed.name(), signed.position(), Objects.requireNonNullElse(signed.phone(), ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static TemplateEngine engine() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("reports/");
        resolver.setSuffix(".xhtml");
        resolver.setTemplateMode("XML");
        resolver.setCharacterEncoding("UTF-8");
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }

    private static InputStream font(String file) {
        return Objects.requireNonNull(PdfReport.class.getResourceAsStream("/fonts/" + file), file);
    }
}
