package kz.arna.rules.order342.completeness;

import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.filing.Filing;
import kz.arna.rules.order342.form.Application;
import kz.arna.rules.order342.form.AttachmentKind;
import kz.arna.rules.order342.form.CostLine;

/** DPR-R-057, A6 r8(1)–(5), ¶14: the base documents; of a non-resident other proofs take the place of act and invoice. */
final class BaseDocumentsAttached extends OfForm {

    BaseDocumentsAttached() {
        super("DPR-R-057", "¶14; A6 r8(1)–(5)", "Are the base documents of annex 6 attached?");
    }

    @Override
    Verdict decide(Application form, Filing filing) {
        Documents documents = new Documents(form)
                .need(AttachmentKind.ORIGIN_EVIDENCE, "document.originEvidence")
                .need(AttachmentKind.COST_REPORT, "document.costReport");
        for (CostLine line : form.costs()) {
            documents.need(line, "document.contract", AttachmentKind.CONTRACT, AttachmentKind.SUPPLY_CONTRACT);
            documents.need(line, "document.payment", AttachmentKind.PAYMENT_DOCUMENT);
            if (line.residence().orElse(false)) {
                documents.need(line, "document.act", AttachmentKind.ACT);
                documents.need(line, "document.invoice", AttachmentKind.INVOICE);
            }
        }
        boolean open = form.costs().stream().anyMatch(line -> perhapsLacking(line, documents));
        return documents.missing().isEmpty() && open
                ? Grounds.none().needsPerson("RESIDENCE_UNKNOWN")
                : Missing.documents(documents.missing()).decide();
    }

    /** A resident would lack act or invoice, a non-resident would not, and nobody says which the contractor is. */
    private static boolean perhapsLacking(CostLine line, Documents documents) {
        return line.residence().isEmpty()
                && !(documents.has(line, AttachmentKind.ACT) && documents.has(line, AttachmentKind.INVOICE));
    }
}
