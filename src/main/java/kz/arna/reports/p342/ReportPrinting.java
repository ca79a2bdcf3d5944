package kz.arna.reports.p342;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the files of a report, all from one content. */
@Component
class ReportPrinting {

    private final PdfReport pdf;
    private final XlsxReport xlsx;

    ReportPrinting(PdfReport pdf, XlsxReport xlsx) {
        this.pdf = pdf;
        this.xlsx = xlsx;
    }

    /** A file of a report that is not signed by both yet: marked as a draft. */
    ReportFile draft(ReportContent content, Language language, ReportFile.Format format) {
        return print(content, language, format, List.of(), null);
    }

    /** All files of a report that both have signed. */
    List<ReportFile> signed(ReportContent content, List<ReportSignature> signatures, String digest) {
        List<ReportFile> files = new ArrayList<>();
        for (Language language : Language.values()) {
            for (ReportFile.Format format : ReportFile.Format.values()) {
                files.add(print(content, language, format, signatures, digest));
            }
        }
        return files;
    }

    private ReportFile print(
            ReportContent content,
            Language language,
            ReportFile.Format format,
            List<ReportSignature> signatures,
            @Nullable String digest) {
        PrintedReport report = new PrintedReport(content, language, signatures, digest);
        byte[] bytes = switch (format) {
            case PDF -> pdf.print(report);
            case XLSX -> xlsx.print(report);
        };
        return ReportFile.of(content.fileStem(), language, format, bytes);
    }
}
