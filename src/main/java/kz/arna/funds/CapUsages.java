package kz.arna.funds;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.arna.funds.LedgerEntry.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an applicant has used of the caps, seen from one case: earlier payments and other cases' reservations. */
@Component
public class CapUsages {

    private final Ledger ledger;

    CapUsages(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Usage by the applicant in all cases but the given one. */
    public List<CapUsage> before(String applicantId, UUID withoutCase) {
        Map<Key, Balance> balances = new LinkedHashMap<>();
        List<CapUsage> usages = new ArrayList<>();
        for (LedgerEntry entry : ledger.ofApplicant(applicantId, withoutCase)) {
            if (entry.kind() == Kind.IMPORTED) {
                usages.add(new CapUsage(entry.capGroup(), entry.amount(), entry.on(), true, true));
            } else {
                balances.computeIfAbsent(new Key(entry.caseId(), entry.capGroup()), key -> new Balance())
                        .apply(entry);
            }
        }
        balances.forEach((key, balance) -> balance.addTo(usages, key.group));
        return usages;
    }

    private record Key(@Nullable UUID caseId, String group) {}

    /** A payment takes the place of the reservation; a release or refund gives the sum free. */
    private static final class Balance {
        private BigDecimal reserved = BigDecimal.ZERO;
        private BigDecimal paid = BigDecimal.ZERO;
        private @Nullable LedgerEntry reservation;
        private @Nullable LedgerEntry payment;

        void apply(LedgerEntry entry) {
            switch (entry.kind()) {
                case RESERVED -> {
                    reserved = reserved.add(entry.amount());
                    reservation = entry;
                }
                case RELEASED -> reserved = reserved.subtract(entry.amount());
                case PAID -> {
                    paid = paid.add(entry.amount());
                    reserved = reserved.subtract(entry.amount());
                    payment = entry;
                }
                case REFUNDED -> paid = paid.subtract(entry.amount());
                case IMPORTED -> throw new IllegalArgumentException("imported sums belong to no case");
            }
        }

        void addTo(List<CapUsage> usages, String group) {
            if (payment != null && paid.signum() > 0) {
                usages.add(new CapUsage(group, paid, payment.on(), true, false));
            }
            if (reservation != null && reserved.signum() > 0) {
                usages.add(new CapUsage(group, reserved, reservation.on(), false, false));
            }
        }
    }
}
