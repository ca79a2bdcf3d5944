package kz.arna.rules.order342.costs;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.arna.rules.order342.filing.CostGroup;
import org.jspecify.annotations.Nullable;

/**
 * One line of item 12 of the application, as the cost rules read it.
 *
 * @param no number in the table
 * @param type code of the kind of cost, as the application gives it
 * @param software is it (also) for software; none where the application does not say
 * @param product what is marked, {@code FOOTWEAR} or {@code OTHER}
 * @param residence is the contractor a resident of Kazakhstan; none where the application does not say it
 * @param currency currency of the contract, ISO 4217, in which the proofs are compared
 * @param presentedCurrency currency in which the applicant presents the sum
 * @param presented net sum that the applicant presents, in that currency
 * @param presentedKzt the same in tenge, as the applicant computed it
 * @param payments none where the application does not speak of them; likewise the others
 * @param attached kinds of proof of which a document is attached for this line; none where attachments are unknown
 */
public record PresentedCost(
        int no,
        @Nullable String type,
        @Nullable Boolean software,
        @Nullable String product,
        ContractKey contract,
        @Nullable Boolean residence,
        String currency,
        String presentedCurrency,
        @Nullable BigDecimal presented,
        @Nullable BigDecimal presentedKzt,
        @Nullable List<Proof> payments,
        @Nullable List<Proof> acts,
        @Nullable List<Proof> invoices,
        @Nullable Carriage carriage,
        @Nullable Set<ProofKind> attached) {

    /** Who is not known to be foreign is asked for the documents of a resident. */
    public boolean resident() {
        return !Boolean.FALSE.equals(residence);
    }

    /** The kind of cost under ¶8, empty where ¶8 has none such. */
    public Optional<CostType> costType() {
        return CostType.of(type);
    }

    /** The subparagraph of ¶8, empty where ¶8 has no such cost. */
    public Optional<CostGroup> group() {
        return costType().map(CostType::group);
    }

    /** The proofs of one kind, empty where none is listed. */
    public List<Proof> proofs(ProofKind kind) {
        List<Proof> listed = listed(kind);
        return listed == null ? List.of() : listed;
    }

    /** How much is known of one kind of proof. */
    public Presence presence(ProofKind kind) {
        List<Proof> listed = listed(kind);
        if (listed != null && !listed.isEmpty()) {
            return listed.stream().allMatch(Proof::readable) ? Presence.LISTED : Presence.ATTACHED;
        }
        if (attached == null) {
            return Presence.UNKNOWN;
        }
        return attached.contains(kind) ? Presence.ATTACHED : Presence.ABSENT;
    }

    private @Nullable List<Proof> listed(ProofKind kind) {
        return switch (kind) {
            case PAYMENT -> payments;
            case ACT -> acts;
            case INVOICE -> invoices;
        };
    }
}
