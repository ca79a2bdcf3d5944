package kz.arna.reports.p342;

import java.util.List;
import kz.arna.rules.order342.ReportResult;

/**
 * Everything about a report.
 *
 * @param no which drafting this is
 * @param digest SHA-256 of the content
 * @param deliveries how this drafting fares
 * @param versions every drafting there is, the newest first
 * @param rules what the rules of the order say of it
 */
public record ReportView(
        Report report,
        int no,
        ReportContent content,
        String digest,
        List<ReportSignature> signatures,
        List<ReportDelivery> deliveries,
        List<ReportVersion> versions,
        List<ReportEvent> events,
        ReportResult rules) {}
