package kz.arna.rules.order342.costs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import kz.arna.rules.order342.filing.Filing;
import kz.arna.rules.order342.form.CostLine;
import org.jspecify.annotations.Nullable;

/**
 * The proofs of one row with their sums without VAT. Bank documents state the gross sum, and D-04 allows it: its net part
 * follows from the row's own invoices, and only where they say nothing from the rate of the day.
 */
final class ProofSums {

    private static final int TIYN = 2;

    private final int no;
    private final CostLine row;
    private final ContractorIdentity identity;
    private final String contractor;
    private final String currency;
    private final Filing filing;
    private final List<Proof> invoices;
    private int unnumbered;

    ProofSums(int no, CostLine row, String contractor, String currency, Filing filing) {
        this.no = no;
        this.row = row;
        this.identity = ContractorIdentity.of(row);
        this.contractor = contractor;
        this.currency = currency;
        this.filing = filing;
        this.invoices = row.invoices().stream().map(this::invoice).toList();
    }

    List<Proof> invoices() {
        return invoices;
    }

    List<Proof> payments() {
        return row.payments().stream()
                .map(paid -> new Proof(
                        key(ProofKind.PAYMENT, paid.number(), paid.date()),
                        written(paid.number()),
                        contractor,
                        net(paid.net(), paid.gross(), paid.date()),
                        null,
                        orContract(paid.currency()),
                        paid.bankCertified()))
                .toList();
    }

    List<Proof> acts() {
        return row.acts().stream()
                .map(act -> new Proof(
                        key(ProofKind.ACT, act.number(), act.date()),
                        written(act.number()),
                        contractor,
                        net(act.net(), act.gross(), act.date()),
                        null,
                        orContract(act.currency()),
                        null))
                .toList();
    }

    private Proof invoice(CostLine.Invoice invoice) {
        BigDecimal gross = invoice.gross();
        BigDecimal vat = invoice.vat();
        BigDecimal net = invoice.net();
        if (net == null && gross != null) {
            net = vat == null ? atRate(gross, invoice.date()) : gross.subtract(vat);
        }
        if (vat == null && gross != null && net != null) {
            vat = gross.subtract(net);
        }
        return new Proof(
                key(ProofKind.INVOICE, invoice.number(), invoice.date()),
                written(invoice.number()),
                contractor,
                net,
                vat,
                orContract(invoice.currency()),
                null);
    }

    private @Nullable BigDecimal net(@Nullable BigDecimal net, @Nullable BigDecimal gross, @Nullable LocalDate date) {
        if (net != null || gross == null) {
            return net;
        }
        BigDecimal netSum = BigDecimal.ZERO;
        BigDecimal vatSum = BigDecimal.ZERO;
        for (Proof invoice : invoices) {
            if (invoice.net() == null || invoice.vat() == null) {
                return atRate(gross, date);
            }
            netSum = netSum.add(invoice.net());
            vatSum = vatSum.add(invoice.vat());
        }
        return netSum.signum() == 0
                ? atRate(gross, date)
                : gross.multiply(netSum).divide(netSum.add(vatSum), TIYN, RoundingMode.HALF_UP);
    }

    /** Half up, as invoices themselves compute it; nothing where no row gives the rate of the day. */
    private @Nullable BigDecimal atRate(BigDecimal gross, @Nullable LocalDate date) {
        return date == null
                ? null
                : filing.parameters()
                        .on(date)
                        .decimal(Law.VAT)
                        .map(percent -> BigDecimal.ONE.add(percent.movePointLeft(2)))
                        .map(divisor -> gross.divide(divisor, TIYN, RoundingMode.HALF_UP))
                        .orElse(null);
    }

    private ProofKey key(ProofKind kind, @Nullable String number, @Nullable LocalDate date) {
        String line = "line " + no;
        boolean numbered = !DocumentNumber.plain(number).isEmpty();
        return ProofKey.of(kind, identity, number, date, numbered ? line : line + ", " + ++unnumbered);
    }

    private static String written(@Nullable String number) {
        return number == null ? "" : number.strip();
    }

    private String orContract(@Nullable String own) {
        return own == null ? currency : own;
    }
}
