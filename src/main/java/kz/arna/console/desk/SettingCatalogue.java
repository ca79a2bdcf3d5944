package kz.arna.console.desk;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import kz.arna.procedure.order342.OperationalNumber;
import kz.arna.procedure.order342.OperationalSettings;
import kz.arna.reports.p342.ReportSetting;
import kz.arna.rules.kernel.Rulebook;
import kz.arna.rules.order342.Order342;
import org.springframework.stereotype.Component;

/** Every setting that the desk may change: the rulebook's readings of ambiguities, the procedure's switches and the reports'. */
@Component
class SettingCatalogue {

    private final Rulebook rulebook;
    private final Map<String, Rulebook.Setting> ofRules;
    private final Map<String, Predicate<String>> checked = new TreeMap<>();
    private final Map<String, Known> all = new TreeMap<>();

    SettingCatalogue(Order342 rules) {
        rulebook = rules.rulebook();
        ofRules = rulebook.settings();
        ofRules.forEach((id, setting) -> all.put(id, new Known(setting.standard(), choices(setting))));
        for (OperationalSettings setting : OperationalSettings.values()) {
            all.put(setting.key(), new Known(setting.otherwise(), List.of("true", "false")));
        }
        for (OperationalNumber setting : OperationalNumber.values()) {
            checked.put(setting.key(), setting::allows);
            all.put(setting.key(), new Known(setting.otherwise(), List.of()));
        }
        for (ReportSetting setting : ReportSetting.values()) {
            checked.put(setting.key(), setting::allows);
            all.put(setting.key(), new Known(setting.otherwise(), setting.choices()));
        }
    }

    Map<String, Known> all() {
        return all;
    }

    private static List<String> choices(Rulebook.Setting setting) {
        return setting.choices() == null ? List.of() : setting.choices();
    }

    /** Whether the setting can have the value. */
    boolean allows(String key, String value) {
        if (ofRules.containsKey(key)) {
            try {
                rulebook.settings(Map.of(key, value));
                return true;
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
        Predicate<String> check = checked.get(key);
        if (check != null) {
            return check.test(value);
        }
        return all.containsKey(key) && List.of("true", "false").contains(value);
    }

    /**
     * A setting that there is.
     *
     * @param otherwise its value where nobody set it
     * @param choices the values it can have; empty where it is a text, a number or a day
     */
    record Known(String otherwise, List<String> choices) {}
}
