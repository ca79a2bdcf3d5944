package kz.arna.rules.order342.service;

import java.util.List;
import kz.arna.rules.kernel.RuleSet;
import kz.arna.rules.kernel.Stage;

/** The rules of the service's terms, in the order in which they are asked. */
public final class ServiceRules {

    private static final List<TermRule> RULES = List.of(
            new CompletenessInTime(),
            new ComplianceInTime(),
            new HearingToldInTime(),
            new HeardInTime(),
            new DecidedInTime());

    private ServiceRules() {}

    /** Every rule of the stage. */
    public static RuleSet<ServiceCourse> all() {
        return new RuleSet<>(Stage.SERVICE, RULES);
    }
}
