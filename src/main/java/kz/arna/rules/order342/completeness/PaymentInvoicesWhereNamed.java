package kz.arna.rules.order342.completeness;

import java.util.List;
import java.util.Optional;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.filing.Filing;
import kz.arna.rules.order342.form.Application;
import kz.arna.rules.order342.form.AttachmentKind;

/** DPR-R-058, A6 r8(4): invoices for payment, only where the payment documents refer to them. */
final class PaymentInvoicesWhereNamed extends OfForm {

    PaymentInvoicesWhereNamed() {
        super("DPR-R-058", "A6 r8(4)", "Are the invoices attached to which payment documents refer?");
    }

    @Override
    Verdict decide(Application form, Filing filing) {
        if (!form.attached(AttachmentKind.PAYMENT_INVOICE).isEmpty()) {
            return Missing.documents(List.of()).decide();
        }
        Optional<Fact> named = filing.fact("documents.paymentInvoiceNamed");
        return named.flatMap(Fact::flag)
                .map(yes -> Missing.documents(yes ? List.of("document.paymentInvoice") : List.of())
                        .decide(Grounds.of(named)))
                .orElseGet(() -> Grounds.of(named).needsPerson("FACT_UNKNOWN"));
    }
}
