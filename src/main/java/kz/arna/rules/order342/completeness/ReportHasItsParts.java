package kz.arna.rules.order342.completeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.filing.Filing;
import kz.arna.rules.order342.form.Application;
import kz.arna.rules.order342.form.Attachment;
import kz.arna.rules.order342.form.Attachment.Report;
import kz.arna.rules.order342.form.AttachmentKind;
import org.jspecify.annotations.Nullable;

/** DPR-R-061, A6 r8(5): activity, necessity of the costs, economic effect before and after. */
final class ReportHasItsParts extends OfForm {

    ReportHasItsParts() {
        super("DPR-R-061", "A6 r8(5)", "Does the report on the costs have its three parts?");
    }

    @Override
    Verdict decide(Application form, Filing filing) {
        List<Report> reports = form.attached(AttachmentKind.COST_REPORT).stream()
                .map(Attachment::report)
                .filter(Objects::nonNull)
                .toList();
        List<String> missing = new ArrayList<>();
        boolean unread = add(missing, reports, Report::activity, "report.activity")
                | add(missing, reports, Report::necessity, "report.necessity")
                | add(missing, reports, Report::effect, "report.effect");
        return missing.isEmpty() && unread
                ? Grounds.none().needsPerson("FACT_UNKNOWN")
                : Missing.information(missing).decide();
    }

    /** Adds the part where every report says that it lacks it; answers whether nobody said anything. */
    private static boolean add(
            List<String> missing, List<Report> reports, Function<Report, @Nullable Boolean> part, String term) {
        List<Boolean> said = reports.stream()
                .flatMap(report -> Stream.ofNullable(part.apply(report)))
                .toList();
        if (!said.isEmpty() && !said.contains(true)) {
            missing.add(term);
        }
        return said.isEmpty();
    }
}
