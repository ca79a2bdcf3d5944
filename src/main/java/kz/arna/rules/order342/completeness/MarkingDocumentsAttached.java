package kz.arna.rules.order342.completeness;

import java.util.Objects;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.filing.Filing;
import kz.arna.rules.order342.form.Application;
import kz.arna.rules.order342.form.AttachmentKind;
import kz.arna.rules.order342.form.CostLine;

/** DPR-R-063, A6 r8, costs of ¶8(2): contract; for re-equipment also delivery and commissioning. */
final class MarkingDocumentsAttached extends OfForm {

    MarkingDocumentsAttached() {
        super("DPR-R-063", "A6 r8, ¶8(2)", "Are the documents for costs of marking attached?");
    }

    @Override
    Verdict decide(Application form, Filing filing) {
        Documents documents = new Documents(form);
        for (CostLine line : form.costs()) {
            if (Objects.equals(line.type(), "C2.3")) {
                documents.need(line, "document.supplyContract", AttachmentKind.SUPPLY_CONTRACT);
                documents.need(line, "document.commissioning", AttachmentKind.COMMISSIONING);
            } else if (line.in("C2")) {
                documents.need(line, "document.contract", AttachmentKind.CONTRACT, AttachmentKind.SUPPLY_CONTRACT);
            }
        }
        return Missing.documents(documents.missing()).decide();
    }
}
