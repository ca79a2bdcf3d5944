package kz.arna.rules.order342.eligibility;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.filing.Condition;
import kz.arna.rules.order342.filing.Filing;
import kz.arna.rules.order342.form.CostLine.Payment;

/**
 * DPR-R-059, A6 r8(4): payment documents are certified by the bank. A payment that is not certified proves nothing, which
 * touches its line alone.
 */
public final class PaymentsCertified extends Condition {

    public PaymentsCertified() {
        super("DPR-R-059", "A6 r8(4)", "Are the payment documents certified by the bank?");
    }

    @Override
    public Verdict decide(Filing filing) {
        List<Payment> payments = filing.form().stream()
                .flatMap(form -> form.costs().stream())
                .flatMap(line -> line.payments().stream())
                .toList();
        ArrayNode certified = JsonNodeFactory.instance.arrayNode();
        payments.forEach(payment -> certified.add(payment.bankCertified()));
        Grounds grounds = Grounds.of(Fact.stated("application.bankCertified", certified));
        if (payments.stream().anyMatch(payment -> Boolean.FALSE.equals(payment.bankCertified()))) {
            return grounds.notMet("DPR-REF-02-18");
        }
        return payments.isEmpty() || payments.stream().anyMatch(payment -> payment.bankCertified() == null)
                ? grounds.needsPerson("FACT_UNKNOWN")
                : grounds.met();
    }
}
