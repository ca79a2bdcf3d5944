package kz.arna.rules.order342.completeness;

import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.filing.Filing;
import kz.arna.rules.order342.form.Application;
import kz.arna.rules.order342.form.AttachmentKind;
import kz.arna.rules.order342.form.CostLine;

/** DPR-R-062, A6 r8, costs of ¶8(1): copies that prove the conformity procedures passed. */
final class ConformityProven extends OfForm {

    ConformityProven() {
        super(
                "DPR-R-062",
                "A6 r8, ¶8(1)",
                "Are certificates, permits or protocols attached for costs of certification?");
    }

    @Override
    Verdict decide(Application form, Filing filing) {
        Documents documents = new Documents(form);
        for (CostLine line : form.costs()) {
            if (line.in("C1")) {
                documents.need(line, "document.conformity", AttachmentKind.CONFORMITY);
            }
        }
        return Missing.documents(documents.missing()).decide();
    }
}
