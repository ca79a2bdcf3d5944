package kz.arna.reports.p342;

import java.util.List;
import kz.arna.rules.order342.ReportResult;

/**
 * Everything about a report.
 *
 * @param digest SHA-256 of the content
 * @param rules what the rules of the order say of it
 */
public record ReportView(
        Report report,
        ReportContent content,
        String digest,
        List<ReportSignature> signatures,
        List<ReportDelivery> deliveries,
        List<ReportEvent> events,
        ReportResult rules) {}
