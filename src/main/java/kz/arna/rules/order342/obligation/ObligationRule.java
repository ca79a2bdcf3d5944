package kz.arna.rules.order342.obligation;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import kz.arna.base.Localized;
import kz.arna.base.Written;
import kz.arna.rules.kernel.Rule;

/** A rule about one counter-obligation, with the name and clause under which the rulebook knows it. */
abstract class ObligationRule implements Rule<Undertaking> {

    static final String FACT_UNKNOWN = "FACT_UNKNOWN";
    static final String FIGURES_OPEN = "FIGURES_OPEN";

    private final String id;
    private final String clause;
    private final String question;

    ObligationRule(String id, String clause, String question) {
        this.id = id;
        this.clause = clause;
        this.question = question;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String clause() {
        return clause;
    }

    @Override
    public final String question() {
        return question;
    }

    static Localized quarters(List<?> quarters) {
        String all = quarters.stream().map(Object::toString).collect(Collectors.joining(", "));
        return new Localized(all, all, all);
    }

    static Localized growth(Achievement reached) {
        Object[] figures = {Written.sum(reached.required()), Written.sum(reached.growth()), reached.quarters()};
        return new Localized(
                "Қажетті өсім %s теңге, қол жеткізілгені %s теңге, тоқсан саны: %d".formatted(figures),
                "Требуемый рост %s тенге, достигнутый %s тенге, кварталов: %d".formatted(figures),
                "Growth owed %s KZT, reached %s KZT, quarters: %d".formatted(figures));
    }

    static Localized sum(BigDecimal tenge) {
        String sum = Written.sum(tenge);
        return new Localized(sum + " теңге", sum + " тенге", sum + " KZT");
    }
}
