package kz.arna.rules.order342.costs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kz.arna.rules.order342.filing.Filing;
import kz.arna.rules.order342.form.Application;
import kz.arna.rules.order342.form.CostLine;
import org.jspecify.annotations.Nullable;

/** Reads the lines of item 12 as the cost rules need them. */
final class PresentedCosts {

    private static final String TENGE = "KZT";

    private PresentedCosts() {}

    static List<PresentedCost> of(Filing filing) {
        return filing.form().map(form -> lines(form, filing)).orElse(List.of());
    }

    private static List<PresentedCost> lines(Application form, Filing filing) {
        List<CostLine> rows = form.costs();
        boolean numbered = rows.stream()
                        .map(CostLine::no)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()
                == rows.size();
        KeyedInProofs keyedIn = KeyedInProofs.of(filing);
        List<PresentedCost> lines = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            Integer given = rows.get(row).no();
            int no = numbered && given != null ? given : row + 1;
            lines.add(line(no, keyedIn.complete(no, rows.get(row)), form, filing));
        }
        return List.copyOf(lines);
    }

    private static PresentedCost line(int no, CostLine row, Application form, Filing filing) {
        String contractor = contractor(row);
        Boolean residence = row.residence().orElse(null);
        String currency = currency(row);
        ProofSums sums = new ProofSums(no, row, contractor, currency, filing);
        return new PresentedCost(
                no,
                row.type(),
                row.software(),
                row.product() == null ? null : row.product().name(),
                contract(no, row, contractor),
                residence,
                currency,
                row.currency() == null ? currency : row.currency(),
                row.amount(),
                row.amountKzt() == null && TENGE.equals(currency) ? row.amount() : row.amountKzt(),
                listed(sums.payments()),
                listed(sums.acts()),
                listed(sums.invoices()),
                carriage(row),
                form.attachments().isEmpty() ? null : attached(row, form, residence));
    }

    /** The form cannot tell "none" from "not said": what is missing is unknown unless the attachments say more. */
    private static @Nullable List<Proof> listed(List<Proof> proofs) {
        return proofs.isEmpty() ? null : proofs;
    }

    /** The contract that lines share; a line without one stands alone. */
    private static ContractKey contract(int no, CostLine row, String contractor) {
        CostLine.Contract contract = row.contract();
        String number = contract == null || contract.number() == null
                ? ""
                : contract.number().strip();
        LocalDate date = contract == null ? null : contract.date();
        return number.isEmpty() && date == null
                ? new ContractKey(contractor, "line " + no, null)
                : new ContractKey(contractor, number, date);
    }

    private static String contractor(CostLine row) {
        CostLine.Contractor contractor =
                row.contract() == null ? null : row.contract().contractor();
        return contractor == null
                ? ""
                : Stream.of(contractor.bin(), contractor.taxNumber(), contractor.name())
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse("");
    }

    private static String currency(CostLine row) {
        String contract = row.contract() == null ? null : row.contract().currency();
        return Stream.of(contract, row.currency())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(TENGE);
    }

    private static @Nullable Carriage carriage(CostLine row) {
        CostLine.Transport transport = row.transport();
        return transport == null ? null : new Carriage(transport.mode(), transport.from(), transport.to());
    }

    private static Set<ProofKind> attached(CostLine row, Application form, @Nullable Boolean residence) {
        Set<ProofKind> kinds = EnumSet.noneOf(ProofKind.class);
        form.attachments().stream()
                .filter(document -> document.concerns(row) && document.kind() != null)
                .forEach(document -> {
                    switch (Objects.requireNonNull(document.kind())) {
                        case PAYMENT_DOCUMENT -> kinds.add(ProofKind.PAYMENT);
                        case ACT -> kinds.add(ProofKind.ACT);
                        case INVOICE -> kinds.add(ProofKind.INVOICE);
                        case SERVICE_PROOF -> {
                            // It proves the service of a non-resident, and may do so where nobody says who is one.
                            if (!Boolean.TRUE.equals(residence)) {
                                kinds.add(ProofKind.ACT);
                            }
                        }
                        default -> {}
                    }
                });
        return kinds;
    }
}
