package kz.arna.procedure.order342.monitoring;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.arna.calendar.Quarter;
import kz.arna.reference.Settings;
import kz.arna.rules.order342.Order342;
import kz.arna.statistics.StatForm;
import kz.arna.statistics.StatLine;
import kz.arna.statistics.StatLines;
import kz.arna.statistics.StatSource;
import kz.arna.statistics.StatValue;
import org.springframework.stereotype.Component;

/**
 * Whether an applicant's figures of a quarter are whole: every line of agr-A2 that an enterprise of its size fills (DPR-R-148,
 * DPR-D-13). A small one fills 2-МП, another 1-ПФ and 1-Т; which it is, its own report shows, unless a form is set (AMB-DPR-22).
 */
@Component
class SuppliedLines {

    private static final String FORM = "AMB-DPR-22";
    private static final List<StatForm> LARGER = List.of(StatForm.ENTERPRISE_FINANCE, StatForm.LABOUR);
    private static final List<StatForm> SMALL = List.of(StatForm.SMALL_ENTERPRISE);

    private final Settings settings;
    private final Order342 rules;

    SuppliedLines(Settings settings, Order342 rules) {
        this.settings = settings;
        this.rules = rules;
    }

    /** Whether each line has a value, of the whole or of an activity. */
    boolean isWhole(List<StatValue> values, Quarter quarter) {
        Set<StatLine> lines = lines(values, quarter);
        return forms().anyMatch(forms -> forms.stream()
                .flatMap(form -> StatLines.monitored().of(form).stream())
                .allMatch(entry -> lines.contains(entry.line())));
    }

    /** Whether some lines came, and others did not. */
    boolean isPartial(List<StatValue> values, Quarter quarter) {
        return !lines(values, quarter).isEmpty() && !isWhole(values, quarter);
    }

    private Stream<List<StatForm>> forms() {
        return switch (settings.text(FORM, rules.rulebook().defaults().getOrDefault(FORM, ""))) {
            case "FORM_1PF" -> Stream.of(LARGER);
            case "FORM_2MP" -> Stream.of(SMALL);
            default -> Stream.of(LARGER, SMALL);
        };
    }

    private static Set<StatLine> lines(List<StatValue> values, Quarter quarter) {
        return values.stream()
                .filter(value -> value.source() == StatSource.APPLICANT)
                .filter(value -> value.key().quarter().equals(quarter))
                .map(value -> value.key().line())
                .collect(Collectors.toSet());
    }
}
