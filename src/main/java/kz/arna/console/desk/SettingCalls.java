package kz.arna.console.desk;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.arna.base.Problems;
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

    SettingCalls(Settings settings, SettingCatalogue catalogue, Acting acting) {
        this.settings = settings;
        this.catalogue = catalogue;
        this.acting = acting;
    }

    @GetMapping("/api/v1/settings")
    Listed<Listing> list() {
        ClientContext.require(Scope.OPERATOR);
        List<Listing> items = new ArrayList<>();
        catalogue.all().forEach((key, known) -> items.add(listing(key, known)));
        return new Listed<>(items);
    }

    @GetMapping("/api/v1/settings/{key}/history")
    Listed<Setting> history(@PathVariable String key) {
        ClientContext.require(Scope.OPERATOR);
        known(key);
        return new Listed<>(settings.history(key));
    }

    @PutMapping("/api/v1/settings/{key}")
    @Transactional
    public Listing change(@PathVariable String key, @RequestBody Change body) {
        String by = acting.operator(body.actor(), AuditAct.CHANGE_REFERENCE, key);
        SettingCatalogue.Known known = known(key);
        if (!catalogue.allows(key, body.value())) {
            throw new Rejected(Problems.of("SETTING_VALUE_INVALID", "/value"));
        }
        settings.change(key, body.value(), by, body.reason());
        return listing(key, known);
    }

    private SettingCatalogue.Known known(String key) {
        SettingCatalogue.Known known = catalogue.all().get(key);
        if (known == null) {
            throw new Rejected(Problems.of("SETTING_UNKNOWN"));
        }
        return known;
    }

    private Listing listing(String key, SettingCatalogue.Known known) {
        List<Setting> history = settings.history(key);
        Setting last = history.isEmpty() ? null : history.getLast();
        return new Listing(
                key,
                last == null ? known.otherwise() : last.value(),
                known.otherwise(),
                known.choices(),
                last == null ? null : last.changedBy(),
                last == null ? null : last.validFrom(),
                last == null ? null : last.reason());
    }

    /** A setting as it stands; who set it, when and why are absent where nobody did. */
    record Listing(
            String key,
            String value,
            @JsonProperty("default") String standard,
            List<String> choices,
            @Nullable String by,
            @Nullable Instant since,
            @Nullable String reason) {}

    record Change(Person actor, String value, String reason) {}
}
