package kz.arna.rules.order342.costs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.arna.rules.kernel.Probe;
import kz.arna.rules.order342.filing.Filing;

/**
 * DPR-R-025: the sums of item 12 are without VAT. An invoice shows it when its VAT is none, or follows from the rate of its
 * day; any other VAT (a supply of the year before, a mistyped sum) a person looks at.
 */
final class NetOfVat extends LineRule {

    /** Invoices round position by position: this share of the net sum may be rounding. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.0005");

    private static final BigDecimal TIYN = new BigDecimal("0.01");

    @Override
    public String id() {
        return "DPR-R-025";
    }

    @Override
    public String clause() {
        return "annex 1 item 12";
    }

    @Override
    public String question() {
        return "Are the sums without value added tax?";
    }

    @Override
    boolean concerns(PresentedCost line) {
        return line.resident();
    }

    @Override
    LineAnswer answer(PresentedCost line, CostTable table) {
        List<Proof> invoices = line.proofs(ProofKind.INVOICE);
        if (invoices.isEmpty() || invoices.stream().anyMatch(invoice -> !invoice.readable() || invoice.vat() == null)) {
            return LineAnswer.unknown();
        }
        List<Probe> probes = new ArrayList<>();
        boolean atRate = true;
        for (Proof invoice : invoices) {
            atRate &= atRate(invoice, table.filing(), probes);
        }
        return (atRate ? LineAnswer.MET : LineAnswer.open(Reasons.VAT_NOT_AT_RATE)).probed(probes);
    }

    private static boolean atRate(Proof invoice, Filing filing, List<Probe> probes) {
        BigDecimal net = invoice.net();
        BigDecimal vat = invoice.vat();
        if (net == null || vat == null || invoice.date() == null || vat.signum() == 0) {
            return true;
        }
        probes.add(new Probe.OnDay(Law.VAT, invoice.date()));
        Optional<BigDecimal> rate = filing.parameters().on(invoice.date()).decimal(Law.VAT);
        return rate.map(percent -> net.multiply(percent).movePointLeft(2))
                .map(due -> vat.subtract(due).abs())
                .filter(difference ->
                        difference.compareTo(net.multiply(ROUNDING).max(TIYN)) <= 0)
                .isPresent();
    }

    @Override
    String reads() {
        return "costs.invoices";
    }

    @Override
    JsonNode read(PresentedCost line) {
        ArrayNode invoices = JsonNodeFactory.instance.arrayNode();
        line.proofs(ProofKind.INVOICE)
                .forEach(invoice -> invoices.addObject()
                        .put("date", String.valueOf(invoice.date()))
                        .put("net", invoice.net())
                        .put("vat", invoice.vat()));
        return invoices;
    }
}
