package kz.arna.console.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import kz.arna.base.Localized;
import kz.arna.base.Problem;
import kz.arna.base.Rejected;
import kz.arna.intake.audit.AuditAct;
import kz.arna.intake.client.ClientContext;
import kz.arna.intake.client.Scope;
import kz.arna.reference.Setting;
import kz.arna.reference.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /settings}: readings of ambiguities and switches, with who set them and why. */
@RestController
class SettingCalls {

    private final Settings settings;
    private final SettingCatalogue catalogue;
    private final Acting acting;
    private final ObjectMapper json;

    SettingCalls(Settings settings, SettingCatalogue catalogue, Acting acting, ObjectMapper json) {
        this.settings = settings;
        this.catalogue = catalogue;
        this.acting = acting;
        this.json = json;
    }

    @GetMapping("/api/v1/settings")
    JsonNode list() {
        ClientContext.require(Scope.OPERATOR);
        Map<String, String> set = settings.now().values();
        var items = json.createArrayNode();
        catalogue.all().forEach((key, known) -> {
            var item = items.addObject().put("key", key).put("value", set.getOrDefault(key, known.otherwise()));
            item.put("default", known.otherwise());
            item.set("choices", json.valueToTree(known.choices()));
        });
        return json.createObjectNode().set("items", items);
    }

    @GetMapping("/api/v1/settings/{key}/history")
    List<Setting> history(@PathVariable String key) {
        ClientContext.require(Scope.OPERATOR);
        return settings.history(key);
    }

    @PutMapping("/api/v1/settings/{key}")
    @Transactional
    public JsonNode change(@PathVariable String key, @RequestBody Change body) {
        if (!catalogue.all().containsKey(key)) {
            throw new Rejected(problem("SETTING_UNKNOWN", 404, "/key"));
        }
        if (body.value() == null || !catalogue.allows(key, body.value())) {
            throw new Rejected(problem("SETTING_VALUE_INVALID", 422, "/value"));
        }
        String reason = new Act(body.actor(), body.reason()).reasonGiven();
        String by = acting.operator(body.actor(), AuditAct.CHANGE_REFERENCE, key);
        settings.change(key, body.value(), by, reason);
        return json.createObjectNode().put("key", key).put("value", body.value());
    }

    private static Problem problem(String code, int status, String field) {
        return new Problem(
                code,
                status,
                field,
                new Localized(
                        "Мұндай баптау немесе мән жоқ: тізімі GET /api/v1/settings.",
                        "Такой настройки или значения нет: список – GET /api/v1/settings.",
                        "There is no such setting or value: see GET /api/v1/settings."));
    }

    record Change(
            @Nullable Person actor,
            @Nullable String value,
            @Nullable String reason) {}
}
