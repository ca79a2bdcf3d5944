package kz.arna.funds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import kz.arna.funds.LedgerEntry.Kind;
import org.springframework.stereotype.Component;

/**
 * Support that was paid back no longer counts as paid (DPR-R-041, ¶27). What was paid before the gateway stands in the ledger as
 * imported, without a case: there the payment of the same applicant and day is given back.
 */
@Component
public class Refunds {

    private final Ledger ledger;

    Refunds(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Writes a refund down in the caller's transaction, shared among the caps as the payment was; never more than what is left
     * of the payment.
     *
     * @param key what makes it this refund: told twice, it is written once
     * @param paidOn the day of the payment
     * @param support KZT of the support that came back, without anything the base rate added
     * @return what was written; empty when it was known, or when the ledger knows no such payment
     */
    public List<LedgerEntry> received(
            String key, UUID caseId, String applicantId, LocalDate paidOn, BigDecimal support, LocalDate creditedOn) {
        ledger.lockApplicant(applicantId);
        if (ledger.knowsRefund(key)) {
            return List.of();
        }
        Map<String, BigDecimal> left = left(caseId, applicantId, paidOn);
        List<LedgerEntry> written = new ArrayList<>();
        BigDecimal open = left.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal toShare = support.min(open);
        for (Map.Entry<String, BigDecimal> group : left.entrySet()) {
            BigDecimal part = open.signum() == 0
                    ? BigDecimal.ZERO
                    : toShare.multiply(group.getValue()).divide(open, 2, RoundingMode.HALF_UP);
            toShare = toShare.subtract(part);
            open = open.subtract(group.getValue());
            if (part.signum() > 0) {
                LedgerEntry entry = new LedgerEntry(caseId, applicantId, group.getKey(), Kind.REFUNDED, part, paidOn);
                ledger.addRefund(entry, key, creditedOn);
                written.add(entry);
            }
        }
        return written;
    }

    /** KZT of the case's support that stand in the ledger as paid back. */
    public BigDecimal booked(UUID caseId) {
        return ledger.ofCase(caseId).stream()
                .filter(entry -> entry.kind() == Kind.REFUNDED)
                .map(LedgerEntry::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The same of these refunds alone. */
    public BigDecimal booked(Collection<String> keys) {
        return ledger.refunded(keys);
    }

    /** What was paid and has not come back yet, by cap. */
    private Map<String, BigDecimal> left(UUID caseId, String applicantId, LocalDate paidOn) {
        List<LedgerEntry> own = ledger.ofCase(caseId);
        boolean paidHere = own.stream().anyMatch(entry -> entry.kind() == Kind.PAID);
        Stream<LedgerEntry> entries = paidHere
                ? own.stream().filter(entry -> entry.kind() == Kind.PAID || entry.kind() == Kind.REFUNDED)
                : ledger.ofApplicant(applicantId, null).stream()
                        .filter(entry -> entry.on().equals(paidOn))
                        .filter(entry -> entry.kind() == Kind.IMPORTED || entry.kind() == Kind.REFUNDED);
        Map<String, BigDecimal> left = new TreeMap<>();
        entries.forEach(entry -> left.merge(
                entry.capGroup(),
                entry.kind() == Kind.REFUNDED ? entry.amount().negate() : entry.amount(),
                BigDecimal::add));
        left.replaceAll((group, sum) -> sum.max(BigDecimal.ZERO));
        return left;
    }
}
