package kz.arna.rules.order342;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.arna.rules.order342.amount.ConvertedPayment;
import kz.arna.rules.order342.amount.CostAssessment;
import kz.arna.rules.order342.amount.LineAmount;
import kz.arna.rules.order342.amount.TakenProof;
import kz.arna.rules.order342.costs.Exclusion;
import kz.arna.rules.order342.costs.OpenQuestion;
import kz.arna.rules.order342.costs.PresentedCost;
import org.jspecify.annotations.Nullable;

/** Puts together, line by line, what conditions, bases and rates say. */
final class LineResults {

    private final CostAssessment costs;

    private LineResults(CostAssessment costs) {
        this.costs = costs;
    }

    static List<LineResult> of(CostAssessment costs) {
        LineResults results = new LineResults(costs);
        return costs.lines().stream().map(results::line).toList();
    }

    private LineResult line(PresentedCost line) {
        LineAmount amount = costs.amount().lines().stream()
                .filter(each -> each.no() == line.no())
                .findFirst()
                .orElse(null);
        LineResult.Verdict verdict = verdict(line.no(), amount);
        return new LineResult(
                line.no(),
                verdict,
                codes(line.no(), amount, verdict),
                amount == null ? null : amount.group().name(),
                line.currency(),
                amount == null ? null : plain(amount.base()),
                amount == null ? null : plain(amount.usedElsewhere()),
                amount == null ? null : plain(amount.kzt()),
                amount == null ? null : plain(amount.support()),
                amount == null
                        ? List.of()
                        : amount.payments().stream().map(LineResults::payment).toList(),
                costs.amount().taken().stream()
                        .filter(taken -> taken.no() == line.no())
                        .map(LineResults::document)
                        .toList());
    }

    private LineResult.Verdict verdict(int no, @Nullable LineAmount amount) {
        if (exclusions(no).anyMatch(Exclusion::whole)) {
            return LineResult.Verdict.EXCLUDED;
        }
        boolean gap = amount == null || amount.gap() != null;
        if (gap || questions(no).findAny().isPresent()) {
            return LineResult.Verdict.NEEDS_PERSON;
        }
        return exclusions(no).findAny().isPresent() ? LineResult.Verdict.REDUCED : LineResult.Verdict.ACCEPTED;
    }

    private List<String> codes(int no, @Nullable LineAmount amount, LineResult.Verdict verdict) {
        if (verdict != LineResult.Verdict.NEEDS_PERSON) {
            return exclusions(no).map(Exclusion::code).distinct().toList();
        }
        Stream<String> gap = Optional.ofNullable(amount).map(LineAmount::gap).map(Enum::name).stream();
        return Stream.concat(questions(no).map(OpenQuestion::reason), gap)
                .distinct()
                .toList();
    }

    private Stream<Exclusion> exclusions(int no) {
        return costs.exclusions().stream().filter(exclusion -> exclusion.no() == no);
    }

    private Stream<OpenQuestion> questions(int no) {
        return costs.questions().stream().filter(question -> question.no() == no);
    }

    private static LineResult.Payment payment(ConvertedPayment payment) {
        return new LineResult.Payment(
                payment.payment().number(),
                payment.payment().date(),
                payment.accepted().toPlainString(),
                payment.rate().date(),
                payment.rate().unit(),
                payment.rate().rate().toPlainString(),
                payment.kzt().toPlainString());
    }

    private static LineResult.TakenDocument document(TakenProof taken) {
        return new LineResult.TakenDocument(
                taken.proof().key().kind().name(),
                taken.proof().contractor(),
                taken.proof().number(),
                taken.proof().date(),
                taken.amount().toPlainString());
    }

    private static @Nullable String plain(@Nullable BigDecimal sum) {
        return sum == null ? null : sum.toPlainString();
    }
}
