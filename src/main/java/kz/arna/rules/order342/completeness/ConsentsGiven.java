package kz.arna.rules.order342.completeness;

import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.List;
import java.util.Optional;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.filing.Condition;
import kz.arna.rules.order342.filing.Filing;
import kz.arna.rules.order342.form.Application;

/** DPR-R-014, ¶4, annex 1 item 17, A6 r9(6): the registrar's consent and, separately, that for restricted personal data. */
final class ConsentsGiven extends Condition {

    ConsentsGiven() {
        super("DPR-R-014", "¶4; annex 1 item 17; A6 r9(6)", "Did the applicant give both consents?");
    }

    @Override
    public Verdict decide(Filing filing) {
        Optional<Fact> registrar = filing.form().map(ConsentsGiven::toRegistrar);
        Optional<Fact> restricted = filing.fact("consent.restrictedData");
        Grounds grounds = Grounds.of(registrar).and(restricted);
        if (registrar.flatMap(Fact::flag).filter(given -> !given).isPresent()) {
            return grounds.naming(List.of("field.registrarConsent")).notMet("DPR-REF-INC-02");
        }
        return switch (restricted.flatMap(Fact::code).orElse("")) {
            case "DENIED" -> grounds.notMet("DPR-REF-06");
            case "GRANTED" -> registrar.isPresent() ? grounds.met() : grounds.needsPerson("FACT_UNKNOWN");
            default -> grounds.needsPerson("FACT_UNKNOWN");
        };
    }

    /** A consent that is not stated is not given. */
    private static Fact toRegistrar(Application form) {
        return Fact.stated(
                "application.registrarConsent", BooleanNode.valueOf(Boolean.TRUE.equals(form.registrarConsent())));
    }
}
