package kz.arna.funds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import kz.arna.funds.LedgerEntry.Kind;
import org.springframework.stereotype.Component;

/** What a decision holds under the caps until it is paid or given up (DPR-R-143). */
@Component
public class Reservations {

    private final Ledger ledger;

    Reservations(Ledger ledger) {
        this.ledger = ledger;
    }

    /** KZT that the case holds, neither paid nor given up, by cap group. */
    public Map<String, BigDecimal> open(UUID caseId) {
        Map<String, BigDecimal> open = new TreeMap<>();
        for (LedgerEntry entry : ledger.ofCase(caseId)) {
            switch (entry.kind()) {
                case RESERVED -> open.merge(entry.capGroup(), entry.amount(), BigDecimal::add);
                case RELEASED, PAID ->
                    open.merge(entry.capGroup(), entry.amount().negate(), BigDecimal::add);
                case REFUNDED, IMPORTED -> {
                    // Neither changes what is held.
                }
            }
        }
        open.values().removeIf(sum -> sum.signum() <= 0);
        return open;
    }

    /** KZT that the case holds in all. */
    public BigDecimal total(UUID caseId) {
        return open(caseId).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * The payment takes the place of what was held, in the caller's transaction, and of what a register that was brought in
     * meanwhile tells of it; {@code on} is the day that counts.
     */
    public void pay(UUID caseId, String applicantId, LocalDate on) {
        replace(caseId, applicantId, Kind.PAID, on, ledger::addPaid);
    }

    /** Gives the caps free, and the documents that the decision rested on, in the caller's transaction. */
    public void release(UUID caseId, String applicantId, LocalDate on) {
        replace(caseId, applicantId, Kind.RELEASED, on, ledger::add);
    }

    private void replace(UUID caseId, String applicantId, Kind kind, LocalDate on, Consumer<LedgerEntry> add) {
        ledger.lockApplicant(applicantId);
        open(caseId).forEach((group, sum) -> add.accept(new LedgerEntry(caseId, applicantId, group, kind, sum, on)));
    }
}
