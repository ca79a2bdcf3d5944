package kz.arna.rules.order342.amount;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Rulebook;
import kz.arna.rules.order342.filing.PriorSupport;

/** What the rules about the amount looked at, as facts for the trace; sums as text. */
final class Looked {

    private Looked() {}

    /** Net sums that the applicant presents, by line. */
    static Fact amounts(AmountTable table) {
        ObjectNode lines = JsonNodeFactory.instance.objectNode();
        table.costs()
                .lines()
                .forEach(line -> lines.put(
                        String.valueOf(line.no()),
                        line.presented() == null ? null : line.presented().toPlainString()));
        return Fact.stated("costs.amount", lines);
    }

    /** Earlier sums, paid and reserved; what rests on imported history says so. */
    static Fact prior(AmountTable table) {
        ArrayNode sums = JsonNodeFactory.instance.arrayNode();
        for (PriorSupport prior : table.claim().prior()) {
            ObjectNode sum = sums.addObject()
                    .put("group", prior.group().name())
                    .put("amount", prior.amount().toPlainString())
                    .put("on", prior.on().toString())
                    .put(prior.paid() ? "paid" : "reserved", true);
            if (prior.imported()) {
                sum.put("imported", true);
            }
        }
        boolean imported = table.claim().prior().stream().anyMatch(PriorSupport::imported);
        return new Fact("support.prior", sums, imported ? "IMPORTED" : Rulebook.Source.OWN_STORE.name(), null);
    }

    /** Rates that were used. */
    static Fact rates(AmountTable table) {
        ArrayNode rates = JsonNodeFactory.instance.arrayNode();
        table.result().lines().stream()
                .flatMap(line -> line.payments().stream())
                .map(ConvertedPayment::rate)
                .distinct()
                .forEach(rate -> rates.addObject()
                        .put("currency", rate.currency())
                        .put("date", rate.date().toString())
                        .put("unit", rate.unit())
                        .put("rate", rate.rate().toPlainString()));
        return new Fact("fx.rates", rates, Rulebook.Source.PARTNER.name(), null);
    }

    /** The total of item 12. */
    static Fact declared(DeclaredLimit declared) {
        return Fact.stated(
                "declared.total",
                declared.declared() == null
                        ? JsonNodeFactory.instance.nullNode()
                        : JsonNodeFactory.instance.textNode(declared.declared().toPlainString()));
    }
}
