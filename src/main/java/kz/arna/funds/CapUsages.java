package kz.arna.funds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
        List<LedgerEntry> entries = ledger.ofApplicant(applicantId, withoutCase);
        Set<Key> paidHere = entries.stream()
                .filter(entry -> entry.kind() == Kind.PAID)
                .map(Key::of)
                .collect(Collectors.toSet());
        Map<Payment, BigDecimal> cameBack = new LinkedHashMap<>();
        Map<Key, Balance> balances = new LinkedHashMap<>();
        for (LedgerEntry entry : entries) {
            if (entry.kind() == Kind.REFUNDED && !paidHere.contains(Key.of(entry))) {
                cameBack.merge(Payment.of(entry), entry.amount(), BigDecimal::add);
            } else if (entry.kind() != Kind.IMPORTED) {
                balances.computeIfAbsent(Key.of(entry), key -> new Balance()).apply(entry);
            }
        }
        List<CapUsage> usages = new ArrayList<>();
        entries.stream()
                .filter(entry -> entry.kind() == Kind.IMPORTED)
                .forEach(entry -> imported(entry, cameBack, usages));
        balances.forEach((key, balance) -> balance.addTo(usages, key.group));
        return usages;
    }

    /** What was paid before the gateway, less what came back of that day's payments under the cap. */
    private static void imported(LedgerEntry entry, Map<Payment, BigDecimal> cameBack, List<CapUsage> usages) {
        BigDecimal back =
                cameBack.getOrDefault(Payment.of(entry), BigDecimal.ZERO).min(entry.amount());
        cameBack.computeIfPresent(Payment.of(entry), (payment, sum) -> sum.subtract(back));
        BigDecimal used = entry.amount().subtract(back);
        if (used.signum() > 0) {
            usages.add(new CapUsage(entry.capGroup(), used, entry.on(), true, true));
        }
    }

    private record Key(@Nullable UUID caseId, String group) {
        static Key of(LedgerEntry entry) {
            return new Key(entry.caseId(), entry.capGroup());
        }
    }

    private record Payment(String group, LocalDate on) {
        static Payment of(LedgerEntry entry) {
            return new Payment(entry.capGroup(), entry.on());
        }
    }

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
