package kz.arna.rules.order342.costs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.arna.rules.kernel.Probe;

/**
 * DPR-R-027: of the payments of one contract at least one was made within 24 months before receipt, both days included.
 * ¶10(1) says "олардың кем дегенде біреуі" (at least one of them) and not of what: a contract with payments or acts on both
 * sides of the boundary is a person's question unless the setting says EACH_PAYMENT (AMB-DPR-08).
 */
final class PaidInWindow extends LineRule {

    private static final String OUTSIDE = "DPR-REF-02-09";

    @Override
    public String id() {
        return "DPR-R-027";
    }

    @Override
    public String clause() {
        return "¶10(1)";
    }

    @Override
    public String question() {
        return "Was the contract paid within 24 months before receipt?";
    }

    @Override
    LineAnswer answer(PresentedCost line, CostTable table) {
        List<LocalDate> payments = days(table.proofsOf(line.contract(), ProofKind.PAYMENT));
        if (payments.isEmpty()) {
            return LineAnswer.unknown();
        }
        Window window = table.window();
        LineAnswer answer = under(window, payments, line, table);
        boolean eitherDay = table.filing().settings().is("AMB-DPR-39", "PERSON");
        LineAnswer byFiling = under(table.windowUpTo(table.filing().submissionDate()), payments, line, table);
        boolean open = eitherDay && !answer.equals(byFiling);
        return (open ? LineAnswer.open(Reasons.DATES_DIFFER) : answer)
                .probed(payments.stream()
                        .map(day -> Probe.days(Law.COST_WINDOW, day, window.from()))
                        .toList());
    }

    private static LineAnswer under(Window window, List<LocalDate> payments, PresentedCost line, CostTable table) {
        if (payments.stream().noneMatch(window::contains)) {
            return LineAnswer.excluded(OUTSIDE);
        }
        Stream<LocalDate> acts = days(table.proofsOf(line.contract(), ProofKind.ACT)).stream();
        if (Stream.concat(payments.stream(), acts).allMatch(window::contains)) {
            return LineAnswer.MET;
        }
        return table.filing().settings().is("AMB-DPR-08", "EACH_PAYMENT")
                ? withoutOutside(window, line)
                : LineAnswer.open(Reasons.BOTH_SIDES_OF_WINDOW);
    }

    private static LineAnswer withoutOutside(Window window, PresentedCost line) {
        List<LocalDate> payments = days(line.proofs(ProofKind.PAYMENT).stream());
        List<LocalDate> acts = days(line.proofs(ProofKind.ACT).stream());
        boolean nothingLeft = payments.stream().noneMatch(window::contains)
                || !acts.isEmpty() && acts.stream().noneMatch(window::contains);
        if (nothingLeft) {
            return LineAnswer.excluded(OUTSIDE);
        }
        return Stream.concat(payments.stream(), acts.stream()).allMatch(window::contains)
                ? LineAnswer.MET
                : LineAnswer.partly(OUTSIDE);
    }

    private static List<LocalDate> days(Stream<Proof> proofs) {
        return proofs.filter(Proof::countable)
                .map(Proof::date)
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    String reads() {
        return "costs.payments";
    }

    @Override
    JsonNode read(PresentedCost line) {
        ArrayNode days = JsonNodeFactory.instance.arrayNode();
        line.proofs(ProofKind.PAYMENT).forEach(payment -> days.add(String.valueOf(payment.date())));
        return days;
    }
}
